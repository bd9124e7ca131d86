import { happens, instantOf, isLocalTime, isZone } from '../../calendar/zones.ts';

/** A time that is chosen can be so near and so far, in minutes and days. */
const SOONEST_MINUTES = 5;
const FARTHEST_DAYS = 180;

/** Why somebody cannot be called at a time. */
export type NotAtThatTime = 'no time' | 'no zone' | 'several zones' | 'never shown' | 'past' | 'too far';

/**
 * The instant of a time that somebody chose on the clocks of their place (S29): `local` is `YYYY-MM-DDTHH:MM`. `zone` (IANA) is what they
 * said, else the place is where they may be then, by `whereabouts`; where that is several zones somebody has to ask.
 */
export function chosenTime(
  { local, zone }: { readonly local: string; readonly zone?: string | undefined },
  whereabouts: (at: Date) => readonly string[],
  now: Date,
): { readonly at: Date; readonly zone: string } | { readonly refused: NotAtThatTime } {
  if (!isLocalTime(local)) return { refused: 'no time' };
  if (zone !== undefined && !isZone(zone)) return { refused: 'no zone' };
  const [place, ...others] = zone === undefined ? clocksOf(whereabouts(new Date(`${local}Z`)), local) : [zone];
  if (place === undefined || others.length > 0) return { refused: 'several zones' };
  if (!happens(local, place)) return { refused: 'never shown' };
  const at = new Date(instantOf(local, place));
  if (at.getTime() < now.getTime() + SOONEST_MINUTES * 60_000) return { refused: 'past' };
  if (at.getTime() > now.getTime() + FARTHEST_DAYS * 86_400_000) return { refused: 'too far' };
  return { at, zone: place };
}

/** One zone for each clock: those that show `local` at one moment are as good as one. */
const clocksOf = (zones: readonly string[], local: string): readonly string[] =>
  [...new Map([...zones].reverse().map((zone) => [instantOf(local, zone), zone])).values()].reverse();
