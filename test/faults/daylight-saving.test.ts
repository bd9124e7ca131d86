import { afterEach, describe, expect, it } from 'vitest';
import { keepBooking } from '../../lambdas/bookings/store.ts';
import { instantOf } from '../../lambdas/calendar/zones.ts';
import { booked } from '../bookings/booked.ts';
import { agreeable, aNotice, write } from '../notices/a-notice.ts';
import { FaultyCentre } from './a-centre.ts';

const HERE = 'Europe/Vilnius';
const BOOKED = new Date('2026-12-01T12:00:00Z');

let here: FaultyCentre | undefined;
afterEach(() => here?.remove());

/** A flight of one morning, from Vilnius. */
function flight(locator: string, starts: string, phone: string) {
  const trip = booked(locator, ['Ona'], starts, phone);
  const [departsAt, arrivesAt] = [instantOf(`${starts}T11:40`, HERE), instantOf(`${starts}T12:35`, 'Europe/Oslo')];
  const times = { departs: `${starts}T11:40`, departsAt, arrives: `${starts}T12:35`, arrivesAt };
  return { ...trip, segments: trip.segments.map((segment) => ({ ...segment, ...times })) };
}

/** Vilnius is two hours ahead in winter and three in summer. */
describe('clock over both daylight-saving changes', () => {
  it.each([
    ['spring', ['2027-03-27', '2027-03-28', '2027-03-29', '2027-03-30'], ['15:00', '14:00', '14:00'], '05:00'],
    ['autumn', ['2027-10-30', '2027-10-31', '2027-11-01', '2027-11-02'], ['14:00', '15:00', '15:00'], '06:00'],
  ] as const)(
    'in %s: who departs is reminded at 17:00 here the day before, once, and who sleeps is let sleep until eight',
    async (_, days, sent, morning) => {
      const start = new Date(`${days[0]}T12:00:00Z`);
      here = new FaultyCentre(start);
      await here.open();
      const flights = [1, 2, 3].map((n) => flight(`DST00${n}`, days[n] ?? '', `+3706000020${n}`));
      for (const one of flights) await keepBooking(here.table, one, BOOKED);
      await here.centre.settled();
      const taken = (text: string) =>
        (here as FaultyCentre).centre.provider
          .all()
          .flatMap((one) => (one.text.includes(text) ? [one.at.slice(0, 16)] : []));

      // The evening before, the reminder of the day on which the clocks change; and at midnight, a message that can wait.
      await here.centre.moveTo(new Date(`${days[0]}T22:00:00Z`));
      const phone = '+37060000200';
      const yes = { operational: { given: true, at: BOOKED.toISOString(), how: 'caller' } } as const;
      const sleeper = agreeable({ traveller: 'sleeper', phones: [{ number: phone, consents: yes }], emails: [] });
      const at = here.now().toISOString();
      const message = { traveller: 'sleeper', to: phone, pool: 'sns-LT', text: 'of the night', due: at, at };
      await write(here.table, [aNotice('operational', message)], [sleeper]);
      await here.centre.moveTo(new Date(`${days[3]}T00:00:00Z`));
      expect(taken('of the night')).toEqual([`${days[1]}T${morning}`]);
      expect(flights.map(({ locator }) => taken(locator))).toEqual(sent.map((time, n) => [`${days[n]}T${time}`]));
    },
  );
});
