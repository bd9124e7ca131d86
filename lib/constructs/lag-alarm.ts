import { Duration } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { callerAlarm } from './caller-alarm.ts';

/** An alarm where the reader of a stream stays behind what is written by `limit` or more. */
export const lagAlarm = (
  scope: Construct,
  id: string,
  reader: IFunction,
  limit: Duration,
  callerImpact: string,
): Alarm => {
  const age = reader.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'Maximum' });
  return callerAlarm(scope, id, age, callerImpact, limit.toMilliseconds());
};
