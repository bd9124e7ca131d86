import { now } from './clock.ts';
import { logger, type Told } from './logger.ts';

/** Counters and durations: lines of the log that CloudWatch turns into metrics of a capability (its embedded metric format). */
export const metrics = {
  /** Something that happened, such as `TripsRejected`, once or as often as `times` says. */
  count: (name: string, times = 1): void => logger.info('counted', measured(name, 'Count', times)),
  /** How long something took, with what the line says of it besides. */
  time: (name: string, ms: number, message: string, told: Told): void =>
    logger.info(message, { ...told, ...measured(name, 'Milliseconds', ms) }),
};

const measured = (Name: string, Unit: 'Count' | 'Milliseconds', value: number): Told => ({
  [Name]: value,
  _aws: {
    Timestamp: now().getTime(),
    CloudWatchMetrics: [{ Namespace: 'Wayline', Dimensions: [['service']], Metrics: [{ Name, Unit }] }],
  },
});
