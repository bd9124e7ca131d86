import { Temporal } from 'temporal-polyfill';

/** An instant (ISO 8601) on the clocks of `zone`, to the minute: `YYYY-MM-DDTHH:MM`. */
export const localAt = (instant: string, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
