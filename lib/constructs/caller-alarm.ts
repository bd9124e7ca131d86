import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

/** One a minute is one too many. `callerImpact` says, in an English sentence, what a caller notices: the alarm's text. */
export const callerAlarm = (scope: Construct, id: string, metric: IMetric, callerImpact: string): Alarm =>
  new Alarm(scope, id, {
    metric,
    alarmDescription: callerImpact,
    threshold: 1,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });

/** How often a capability's functions counted `name`, a minute. */
export const counted = (capability: string, name: string): Metric =>
  new Metric({
    namespace: 'Wayline',
    metricName: name,
    dimensionsMap: { service: capability },
    statistic: 'Sum',
    period: Duration.minutes(1),
  });
