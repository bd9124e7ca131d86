import { Temporal } from 'temporal-polyfill';

const HOW =
  'Give a time of day such as 17:00, a duration such as PT2H or P1D, or an instant such as 2026-12-04T12:00:00Z.';

/** The instant that is meant: an instant, the next time that the clocks of `zone` show HH:MM, or so long from now. */
export function instantOf(meant: string, now: Date, zone: string): Date | { readonly wrong: string } {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  try {
    if (/^\d{1,2}:\d{2}$/.test(meant)) return next(Temporal.PlainTime.from(meant.padStart(5, '0')), here);
    const at = meant.startsWith('P')
      ? here.add(Temporal.Duration.from(meant)).toInstant()
      : Temporal.Instant.from(meant);
    return new Date(at.epochMilliseconds);
  } catch {
    return { wrong: meant.startsWith('P') && isDuration(meant) ? 'That duration leads beyond every calendar.' : HOW };
  }
}

function next(time: Temporal.PlainTime, here: Temporal.ZonedDateTime): Date {
  const today = here.withPlainTime(time);
  const then = Temporal.ZonedDateTime.compare(today, here) > 0 ? today : today.add({ days: 1 });
  return new Date(then.epochMilliseconds);
}

function isDuration(text: string): boolean {
  try {
    return Boolean(Temporal.Duration.from(text));
  } catch {
    return false;
  }
}
