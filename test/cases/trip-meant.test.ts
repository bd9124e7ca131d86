import { expect, it } from 'vitest';
import { caseMeant, caseNumber } from '../../lambdas/cases/rules/numbers.ts';
import { tripMeant } from '../../lambdas/cases/rules/trip-meant.ts';
import { isOrderNumber } from '../../lambdas/orders/rules/numbers.ts';

const NOW = new Date('2026-12-04T12:00:00Z');
const segment = (
  booking: string,
  departs: string,
  arrives: string,
  status: 'confirmed' | 'cancelled' = 'confirmed',
) => ({
  ...{ booking, kind: 'flight' as const, service: 'BT 341', from: 'Vilnius', to: 'Oslo', status },
  ...{ departs: departs.slice(0, 16), departsZone: 'Europe/Vilnius', departsAt: `${departs}:00Z` },
  ...{ arrives: arrives.slice(0, 16), arrivesZone: 'Europe/Oslo', arrivesAt: `${arrives}:00Z` },
});
const over = segment('demo OLDONE', '2026-11-20T08:00', '2026-11-25T08:00');
const away = [
  segment('demo AWAY12', '2026-12-03T08:00', '2026-12-03T09:00'),
  segment('demo AWAY12', '2026-12-08T08:00', '2026-12-08T09:00'),
];
const next = segment('demo NEXT12', '2026-12-20T08:00', '2026-12-20T09:00');
const later = segment('demo LATER1', '2027-01-20T08:00', '2027-01-20T09:00');
const bookingOf = (trips: readonly (typeof next)[], named = {}) =>
  tripMeant(trips, named, 'Europe/Vilnius', NOW)?.booking;

it('is the one under way, else the next, else the one that ended last', () => {
  expect(bookingOf([later, next, ...away, over])).toBe('demo AWAY12 2026-12-03');
  expect(bookingOf([later, next, over])).toBe('demo NEXT12 2026-12-20');
  expect(bookingOf([over])).toBe('demo OLDONE 2026-11-20');
  expect(bookingOf([segment('demo ANCIEN', '2026-09-20T08:00', '2026-10-25T08:00')])).toBeUndefined();
});

it('is the one that they name, by locator in any case, or by the day', () => {
  expect(bookingOf([next, ...away], { locator: ' later1 ' })).toBe('demo AWAY12 2026-12-03');
  expect(bookingOf([next, later, ...away], { locator: ' later1 ' })).toBe('demo LATER1 2027-01-20');
  expect(bookingOf([next, later, ...away], { departs: '2026-12-20' })).toBe('demo NEXT12 2026-12-20');
});

it('may be cancelled: their money is what they write about', () => {
  const gone = segment('demo GONE12', '2026-12-10T08:00', '2026-12-10T09:00', 'cancelled');
  expect(bookingOf([gone, later])).toBe('demo GONE12 2026-12-10');
});

it('stands for itself where we know no such departure', () => {
  expect(tripMeant([next], { departs: '2026-12-11' }, 'Europe/Vilnius', NOW)).toEqual({
    ...{ departs: '2026-12-11', departsZone: 'Europe/Vilnius' },
    ...{ departsAt: '2026-12-11T23:59:59.000Z', returnsAt: '2026-12-11T23:59:59.000Z' },
  });
});

it('has a number that is told from a slip of the finger, and from an order', () => {
  for (const lot of [0, 0.123456, 0.5, 0.999999]) {
    const number = caseNumber(lot);
    expect(caseMeant(`${number.slice(0, 4)} ${number.slice(4)}`)).toBe(number);
    expect(isOrderNumber(number)).toBe(false);
    const wrong = `${number.slice(0, 3)}${(Number(number[3]) + 1) % 10}${number.slice(4)}`;
    expect(caseMeant(wrong)).toBeUndefined();
  }
  expect(caseMeant('1234566')).toBeUndefined();
});
