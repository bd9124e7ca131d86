import { nearDay } from '../calendar/local-time.ts';
import { longDay } from '../calendar/long-day.ts';
import type { CardTrip } from './call-card.ts';

/** What a caller hears of a trip, in English: the day first, then the time on the clocks of the place of departure. */
export function sayTrip(trip: CardTrip, now: Date): string {
  const [date = '', time = ''] = trip.departs.split('T');
  const when = `${day(date, nearDay(date, trip.departsZone, now))} at ${time} local time`;
  const what = does[trip.kind](trip);
  return trip.status === 'cancelled' ? `Your trip ${when} is cancelled: ${what}.` : `${capital(when)}, ${what}.`;
}

const does: { readonly [K in CardTrip['kind']]: (trip: CardTrip) => string } = {
  flight: ({ from, to, service }) => `you fly from ${from} to ${to} with flight ${service}`,
  ship: ({ from, to, service }) => `you sail from ${from} to ${to} on ${service}`,
  train: ({ from, to, service }) => `you take train ${service} from ${from} to ${to}`,
  hotel: ({ to, service }) => `you check in at ${service} in ${to}`,
  tour: ({ from, service }) => `your tour ${service} starts in ${from}`,
  transfer: ({ from, to }) => `your transfer goes from ${from} to ${to}`,
  restaurant: ({ to, service }) => `you have a table at ${service} in ${to}`,
};

function day(date: string, near: 'today' | 'tomorrow' | undefined): string {
  const full = longDay('en-GB', date);
  if (near === 'today') return `today, ${full},`;
  if (near === 'tomorrow') return `tomorrow, ${full},`;
  return `on ${full}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Which key is whose, where several use one number. */
export const sayChoices = (names: readonly string[]): string =>
  names.map((name, index) => `For ${name}, press ${index + 1}.`).join(' ');
