import { CfnHoursOfOperation } from 'aws-cdk-lib/aws-connect';
import type { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';

const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
const MIDNIGHT = { hours: 0, minutes: 0 };

/** When callers find somebody: `always`, for emergencies and the main line (S17), and `office`, when departments work. */
export const openingHours = (scope: Construct, instanceArn: string, { timeZone, ...environment }: Environment) => ({
  always: new CfnHoursOfOperation(scope, 'AlwaysOpen', {
    instanceArn,
    name: 'Always open',
    description: 'Day and night, every day of the year (S17)',
    timeZone,
    // Midnight to midnight is how Connect writes a whole day; 23:59 would close for a minute.
    config: WEEK.map((day) => ({ day, startTime: MIDNIGHT, endTime: MIDNIGHT })),
  }),
  office: new CfnHoursOfOperation(scope, 'OfficeHours', {
    instanceArn,
    name: 'Office hours',
    description: 'When the departments work',
    timeZone,
    config: WEEK.flatMap((day) =>
      environment.openingHours[day].map(([from, to]) => ({ day, startTime: at(from), endTime: at(to) })),
    ),
    hoursOfOperationOverrides: environment.holidays.map(({ date, name }) => ({
      overrideName: `${date} ${name}`.slice(0, 127),
      effectiveFrom: date,
      effectiveTill: date,
      // Overrides replace what the week says; without a block the day is closed.
      overrideConfig: [],
    })),
  }),
});

/** HH:MM as Connect has it; 24:00 is the midnight that ends a day. */
const at = (time: string) => ({ hours: Number(time.slice(0, 2)) % 24, minutes: Number(time.slice(3)) });
