import { nearDay } from '../calendar/local-time.ts';
import { longDay } from '../calendar/long-day.ts';
import { languageName } from '../platform/language-name.ts';
import type { CallCard, CardTrip } from './call-card.ts';
import { isAway, tripsAhead } from './rules/trips.ts';

/**
 * Who calls, as an agent hears it while the caller waits: the name, what matters most, the language (ISO 639-1) that they
 * speak. Two or three seconds.
 */
export function briefOf(card: Pick<CallCard, 'name' | 'trips' | 'hold'>, language: string, now: Date): string {
  const matters = [...(card.hold ? ['account frozen'] : []), point(card, now), speaks(language)];
  return `${card.name}, ${matters.join(', ')}.`;
}

/** The same of somebody whom we do not know. */
export const briefOfStranger = (language: string): string => `Somebody new, ${speaks(language)}.`;

function point(card: Pick<CallCard, 'trips'>, now: Date): string {
  if (isAway(card, now)) return 'is travelling now';
  const [next] = tripsAhead(card, now);
  if (!next) return 'no trip ahead';
  const when = day(next, now);
  return next.status === 'cancelled' ? `trip ${when} is cancelled` : `${does[next.kind]} ${when}`;
}

const does: { readonly [K in CardTrip['kind']]: string } = {
  flight: 'flies',
  ship: 'sails',
  train: 'takes a train',
  hotel: 'checks in',
  tour: 'has a tour',
  transfer: 'is picked up',
  restaurant: 'has a table',
};

function day({ departs, departsZone }: CardTrip, now: Date): string {
  const date = departs.slice(0, 10);
  return nearDay(date, departsZone, now) ?? `on ${longDay('en-GB', date)}`;
}

/** What is no language code is not said. */
const speaks = (language: string): string =>
  /^[a-z]{2,3}$/.test(language) ? `speaks ${languageName(language) ?? language}` : 'speaks another language';
