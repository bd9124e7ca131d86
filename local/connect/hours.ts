import { Temporal } from 'temporal-polyfill';

interface TimeOfDay {
  readonly Hours: number;
  readonly Minutes: number;
}

interface Block {
  readonly Day: string;
  readonly StartTime: TimeOfDay;
  readonly EndTime: TimeOfDay;
}

/** Hours of operation as their resource holds them. */
export interface Hours {
  readonly TimeZone: string;
  readonly Config: readonly Block[];
  /** Days on which other blocks count; a holiday has none. Dates are local, both inclusive. */
  readonly HoursOfOperationOverrides?: readonly {
    readonly EffectiveFrom: string;
    readonly EffectiveTill: string;
    readonly OverrideConfig?: readonly Block[];
  }[];
}

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** Whether it is open at `now`, by the clocks of its own zone. A block that ends when it starts, or at 00:00, lasts to midnight. */
export function isOpen({ TimeZone, Config, HoursOfOperationOverrides = [] }: Hours, now: Date): boolean {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(TimeZone);
  const date = here.toPlainDate().toString();
  const override = HoursOfOperationOverrides.find(
    ({ EffectiveFrom, EffectiveTill }) => EffectiveFrom <= date && date <= EffectiveTill,
  );
  const day = DAYS[here.dayOfWeek - 1];
  const blocks = (override ? (override.OverrideConfig ?? []) : Config).filter(({ Day }) => Day === day);
  const minute = here.hour * 60 + here.minute;
  return blocks.some(({ StartTime, EndTime }) => minute >= minutes(StartTime) && minute < end(StartTime, EndTime));
}

const end = (start: TimeOfDay, end: TimeOfDay): number =>
  minutes(end) === 0 || minutes(end) === minutes(start) ? 24 * 60 : minutes(end);

const minutes = ({ Hours, Minutes }: TimeOfDay): number => Hours * 60 + Minutes;
