import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKeyed, isParty, nextOf, openOnes, proofOf } from '../../lambdas/bookings/rules/proving.ts';
import type { Segment } from '../../lambdas/bookings/rules.ts';

const segment = (departsAt: string, arrivesAt: string, change: Partial<Segment> = {}): Segment => ({
  kind: 'flight',
  service: 'BT 341',
  from: 'Vilnius',
  to: 'Oslo',
  departs: departsAt.slice(0, 16),
  departsZone: 'UTC',
  departsAt,
  arrives: arrivesAt.slice(0, 16),
  arrivesZone: 'UTC',
  arrivesAt,
  status: 'confirmed',
  ...change,
});
const out = segment('2026-12-05T05:40:00Z', '2026-12-05T07:35:00Z', { service: 'out' });
const hotel = segment('2026-12-05T13:00:00Z', '2026-12-08T10:00:00Z', { service: 'hotel', kind: 'hotel' });
const back = segment('2026-12-08T16:00:00Z', '2026-12-08T17:40:00Z', { service: 'back' });
const trip = { segments: [back, out, hotel] };
const next = (at: string, segments: readonly Segment[] = trip.segments) => nextOf({ segments }, new Date(at))?.service;

describe('what is next of a booking', () => {
  it.each([
    ['2026-12-01T00:00:00Z', 'out'],
    ['2026-12-05T05:39:59Z', 'out'],
    ['2026-12-05T05:40:00Z', 'hotel'],
    ['2026-12-06T00:00:00Z', 'back'],
    ['2026-12-08T16:30:00Z', 'back'],
    ['2026-12-08T17:40:00Z', undefined],
  ])('at %s is %s', (at, service) => expect(next(at)).toBe(service));

  it('is the stay under way where nothing departs any more', () => {
    expect(next('2026-12-06T00:00:00Z', [out, hotel])).toBe('hotel');
  });

  it('is the cancelled one too: the traveller has to know', () => {
    expect(next('2026-12-01T00:00:00Z', [{ ...out, status: 'cancelled' }, back])).toBe('out');
  });
});

describe('the open bookings', () => {
  const now = new Date('2026-12-06T00:00:00Z');

  it('leave out those that are over, and come soonest first', () => {
    const later = { segments: [segment('2027-01-01T00:00:00Z', '2027-01-01T02:00:00Z')] };
    const over = { segments: [out] };
    expect(openOnes([later, over, trip], now)).toEqual([trip, later]);
  });

  it('are those of which something is next, whatever there is', () => {
    const instants = fc.date({ min: new Date('2026-11-01'), max: new Date('2027-02-01'), noInvalidDate: true });
    const segments = fc.array(
      fc.tuple(instants, instants).map((pair) => {
        const [from, to] = pair.map((date) => date.toISOString()).sort() as [string, string];
        return segment(from, to);
      }),
    );
    fc.assert(
      fc.property(fc.array(segments.map((all) => ({ segments: all }))), (bookings) => {
        const open = openOnes(bookings, now);
        expect(new Set(open)).toEqual(new Set(bookings.filter((booking) => nextOf(booking, now))));
        const departures = open.map((booking) => nextOf(booking, now)?.departsAt);
        expect(departures).toEqual([...departures].sort());
      }),
    );
  });
});

describe('the proof', () => {
  it('is the date of the first departure, day before month', () => {
    expect(proofOf({ starts: '2026-12-05' }, [])).toEqual({ date: '0512' });
  });
  it('is a PIN where somebody has one, and then the date no longer', () => {
    const pin = { salt: '00', digest: '00' };
    expect(proofOf({ starts: '2026-12-05' }, [pin])).toEqual({ pins: [pin] });
  });
  it.each([
    ['72722', '0512', true],
    ['72722445', '123456', true],
    ['7272', '0512', false],
    ['727224455', '0512', false],
    ['72722', '051', false],
    ['72722', '1234567', false],
    ['RASA24', '0512', false],
    ['', '', false],
  ])('%s with %s is a guess: %s', (locator, proof, guess) => expect(isKeyed({ locator, proof })).toBe(guess));
  it('lets nine speak for one another, and ten not', () => {
    expect(isParty({ travellers: Array(9) })).toBe(true);
    expect(isParty({ travellers: Array(10) })).toBe(false);
  });
});
