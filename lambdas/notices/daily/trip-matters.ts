import { spanOf } from '../../bookings/rules/span.ts';
import type { Run } from '../rules/daily-run.ts';
import type { Matter } from './matter.ts';
import type { DayTrip } from './trips-of-day.ts';

/** What stands for a trip in the key of a notice. */
export const aboutTrip = ({ system, locator, starts }: Pick<DayTrip, 'system' | 'locator' | 'starts'>): string =>
  `${system} ${locator} ${starts}`;

const cancelled = (trip: DayTrip): Matter => ({
  ...{ about: aboutTrip(trip), travellers: trip.travellers, occasion: 'cancelled', nobody: 'cancelled' },
  content: () => {
    throw new Error('There is nothing to tell of a trip that was cancelled');
  },
});

/** What our own runs tell of a trip. A reminder is told anew when the departure moves, a survey when the return does. */
export const MATTER_OF_TRIP: { readonly [R in Run]: (trip: DayTrip) => Matter } = {
  reminder: (trip) => {
    const { locator, segments, travellers } = trip;
    const first = spanOf(segments)?.first;
    if (!first) return cancelled(trip);
    return {
      about: aboutTrip(trip),
      travellers,
      occasion: `departs ${first.departs}`,
      content: () => ({ template: 'reminder', facts: { locator, segment: first } }),
      notAfter: first.departsAt,
    };
  },
  survey: (trip) => {
    const { locator, segments, travellers } = trip;
    const span = spanOf(segments);
    if (!span) return cancelled(trip);
    return {
      about: aboutTrip(trip),
      travellers,
      occasion: `returned ${span.last.arrives.slice(0, 10)}`,
      content: () => ({ template: 'survey', facts: { locator, departed: span.first.departs.slice(0, 10) } }),
    };
  },
};
