import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnHoursOfOperation, CfnQueue } from 'aws-cdk-lib/aws-connect';
import type { Construct } from 'constructs';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import type { Environment } from '../environments/environment.ts';
import type { DurableStack } from './durable.ts';

const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** Who waits where, and when: hours and queues. Flows find them by their names here. And where alarms ring. */
export class CentreStack extends Stack {
  readonly hours: { readonly [name: string]: CfnHoursOfOperation };
  readonly alarms: AlarmTopic;
  readonly queues: { readonly [name: string]: CfnQueue };

  constructor(
    scope: Construct,
    id: string,
    props: StackProps & { readonly environment: Environment; readonly durable: DurableStack },
  ) {
    super(scope, id, props);
    const { environment, durable } = props;
    const { instanceArn } = durable;
    this.alarms = new AlarmTopic(this, 'Alarms', { environment });
    const always = new CfnHoursOfOperation(this, 'AlwaysOpen', {
      instanceArn,
      name: 'Always open',
      description: 'Day and night, every day of the year (S17)',
      timeZone: environment.timeZone,
      config: WEEK.map((day) => ({
        day,
        startTime: { hours: 0, minutes: 0 },
        // Midnight to midnight is how Connect writes a whole day; 23:59 would close for a minute.
        endTime: { hours: 0, minutes: 0 },
      })),
    });
    this.hours = { always };
    const queue = (logicalId: string, name: string, description: string) =>
      new CfnQueue(this, logicalId, {
        instanceArn,
        name,
        description,
        hoursOfOperationArn: always.attrHoursOfOperationArn,
        outboundCallerConfig: {
          outboundCallerIdName: 'Wayline Travel',
          outboundCallerIdNumberArn: durable.mainNumberArn,
        },
      });
    this.queues = {
      general: queue('GeneralQueue', 'General', 'Everything that is no emergency'),
      emergency: queue('EmergencyQueue', 'Emergency', 'Travellers in danger or stranded, served first'),
    };
  }
}
