import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

/**
 * An alarm where `metric` reaches `threshold`; one a minute is one too many where none is given. `callerImpact` says, in an
 * English sentence, what a caller notices: the alarm's text.
 */
export const callerAlarm = (
  scope: Construct,
  id: string,
  metric: IMetric,
  callerImpact: string,
  threshold = 1,
): Alarm =>
  new Alarm(scope, id, {
    metric,
    alarmDescription: callerImpact,
    threshold,
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
