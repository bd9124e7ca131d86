import { Metrics } from '@aws-lambda-powertools/metrics';

/** Counters and durations, written as log lines that CloudWatch turns into metrics. */
export const metrics = new Metrics({ namespace: 'Wayline' });
