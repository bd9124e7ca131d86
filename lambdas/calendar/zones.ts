import { Temporal } from 'temporal-polyfill';

/** Whether `zone` is an IANA time zone that this system knows. */
export function isZone(zone: string): boolean {
  if (known.has(zone)) return true;
  try {
    if (!/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/.test(zone)) return false;
    new Intl.DateTimeFormat('en', { timeZone: zone });
    if (known.size < KNOWN_AT_MOST) known.add(zone);
    return true;
  } catch {
    return false;
  }
}

/** Zones that were looked up: a look takes longer than the rest of a line of a trip file, and files repeat few zones. */
const known = new Set<string>();
const KNOWN_AT_MOST = 1000;

/** Whether `local` is a `YYYY-MM-DDTHH:MM` that exists on the calendar. */
export function isLocalTime(local: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return false;
  try {
    Temporal.PlainDateTime.from(local, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Whether clocks in `zone` ever show `local`: not in the hour that daylight saving skips. */
export const happens = (local: string, zone: string): boolean => {
  try {
    Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'reject' });
    return true;
  } catch {
    return instantOf(local, zone) === earlierOf(local, zone);
  }
};

const earlierOf = (local: string, zone: string): string =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'earlier' }).toInstant().toString();

/**
 * The instant (ISO 8601, UTC) at which clocks in `zone` show `local`. In the hour that daylight saving skips it is the later
 * reading, in the hour that it repeats the earlier one.
 */
export const instantOf = (local: string, zone: string): string =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant().toString();
