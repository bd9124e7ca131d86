import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallCard, CardTrip } from '../../lambdas/travellers/call-card.ts';
import { newProfile } from '../../lambdas/travellers/new-profile.ts';
import { recognisable, soleTraveller } from '../../lambdas/travellers/rules/recognising.ts';
import { tripsAhead, withBooking } from '../../lambdas/travellers/rules/trips.ts';
import { sayTrip } from '../../lambdas/travellers/words.ts';

const trip = (change: Partial<CardTrip> = {}): CardTrip => ({
  booking: 'demo ABC123',
  kind: 'flight',
  service: 'BT 341',
  from: 'Vilnius',
  to: 'Oslo',
  departs: '2026-12-05T07:40',
  departsZone: 'Europe/Vilnius',
  departsAt: '2026-12-05T05:40:00Z',
  arrives: '2026-12-05T08:35',
  arrivesZone: 'Europe/Oslo',
  arrivesAt: '2026-12-05T07:35:00Z',
  status: 'confirmed',
  ...change,
});
const card = (trips: readonly CardTrip[]): CallCard => ({
  traveller: 't1',
  name: 'Rasa',
  familyName: 'Petraitytė',
  language: 'lt',
  trips: [...trips],
  consents: {},
});

describe('a number', () => {
  it.each(['+37061234567', '+12', '+123456789012345'])('%s is looked up', (phone) => {
    expect(recognisable(phone)).toBe(true);
  });
  it.each([undefined, null, '', 'anonymous', '+0123', '37061234567', '+1234567890123456', '+37061234567 '])(
    '%s is nobody’s',
    (phone) => expect(recognisable(phone)).toBe(false),
  );
  it('tells who calls only where one traveller uses it', () => {
    expect(soleTraveller([])).toBeUndefined();
    expect(soleTraveller([card([])])?.name).toBe('Rasa');
    expect(soleTraveller([card([]), { ...card([]), traveller: 't2' }])).toBeUndefined();
  });
});

describe('the trips ahead', () => {
  const at = (instant: string) => tripsAhead(card([trip()]), new Date(instant)).length;
  it('end at the minute of departure', () => {
    expect(at('2026-12-05T05:39:59Z')).toBe(1);
    expect(at('2026-12-05T05:40:00Z')).toBe(0);
  });

  it('come soonest first, whatever order they were booked in', () => {
    const instants = fc.array(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
    );
    fc.assert(
      fc.property(instants, (dates) => {
        const trips = dates.map((date) => trip({ departsAt: date.toISOString() }));
        const ahead = tripsAhead(card(trips), new Date('2026-06-01T00:00:00Z')).map(({ departsAt }) => departsAt);
        expect(ahead).toEqual([...ahead].sort());
        expect(ahead).toHaveLength(dates.filter((date) => date > new Date('2026-06-01T00:00:00Z')).length);
      }),
    );
  });

  it('replace those of the same booking, and leave the others', () => {
    const person = { name: 'Rasa', familyName: 'P', phone: '+37061234567', email: '', language: 'lt' };
    const before = {
      ...newProfile('t1', person, '2026-11-22T12:00:00Z'),
      trips: [trip(), trip({ booking: 'demo OTHER1' })],
    };
    const after = withBooking(before, 'demo ABC123', [trip({ to: 'Bergen' })], new Date('2026-11-22T12:00:00Z'));
    expect(after.trips.map(({ booking, to }) => [booking, to])).toEqual([
      ['demo OTHER1', 'Oslo'],
      ['demo ABC123', 'Bergen'],
    ]);
  });
});

describe('a trip said aloud', () => {
  const say = (change: Partial<CardTrip>, now = '2026-12-01T12:00:00Z') => sayTrip(trip(change), new Date(now));

  it('names the day, the time on local clocks and the places', () => {
    expect(say({})).toBe(
      'On Saturday 5 December at 07:40 local time, you fly from Vilnius to Oslo with flight BT 341.',
    );
  });

  it.each([
    ['2026-12-03T21:59:59Z', /^On Saturday/],
    ['2026-12-03T22:00:00Z', /^Tomorrow, Saturday/],
    ['2026-12-04T21:59:59Z', /^Tomorrow, Saturday/],
    ['2026-12-04T22:00:00Z', /^Today, Saturday/],
  ])('counts days by the calendar of the place of departure: at %s', (now, opening) => {
    expect(say({}, now)).toMatch(opening);
  });

  it('says that it is cancelled before anything else', () => {
    expect(say({ status: 'cancelled' })).toMatch(
      /^Your trip on Saturday 5 December at 07:40 local time is cancelled: /,
    );
  });

  it.each([
    ['ship', /you sail from Vilnius to Oslo on BT 341\.$/],
    ['train', /you take train BT 341 from Vilnius to Oslo\.$/],
    ['hotel', /you check in at BT 341 in Oslo\.$/],
    ['tour', /your tour BT 341 starts in Vilnius\.$/],
    ['transfer', /your transfer goes from Vilnius to Oslo\.$/],
    ['restaurant', /you have a table at BT 341 in Oslo\.$/],
  ] as const)('has words for a %s', (kind, words) => {
    expect(say({ kind })).toMatch(words);
  });
});
