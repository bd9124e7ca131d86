import { describe, expect, it } from 'vitest';
import type { Disruption, Happened } from '../../lambdas/entitlements/disruption.ts';
import { entitlementsOf } from '../../lambdas/entitlements/entitled.ts';
import { federalHolidays } from '../../lambdas/entitlements/us-holidays.ts';
import { disrupted, flight, later, NOW } from './a-flight.ts';

const DOMESTIC = { departsZone: 'America/New_York', arrivesZone: 'Pacific/Honolulu' };
const ABROAD = { departsZone: 'America/New_York', arrivesZone: 'Asia/Shanghai' };
const UNKNOWN = { departsZone: 'America/New_York', arrivesZone: 'UTC' };
const told = (ends: object, changed: Partial<Disruption> = {}) =>
  entitlementsOf(disrupted({ segment: flight({ ...ends }), ...changed }), NOW);
const whats = (ends: object, changed: Partial<Disruption> = {}) => told(ends, changed).map(({ what }) => what);

describe('a significant change (14 CFR 260.2)', () => {
  const late = (arrivesLater: number): Happened => ({ what: 'delayed', departsLater: 0, arrivesLater });
  const early = (departsEarlier: number): Happened => ({ what: 'changed', departsEarlier });
  it.each([
    ['domestic, late', DOMESTIC, late, 180],
    ['domestic, early', DOMESTIC, early, 180],
    ['abroad, late', ABROAD, late, 360],
    ['abroad, early', ABROAD, early, 360],
    ['to the United States, late', { departsZone: 'Asia/Shanghai', arrivesZone: 'Pacific/Guam' }, late, 360],
    ['to where nobody knows, late', UNKNOWN, late, 360],
  ])('%s: not a minute before', (_, ends, happened, minutes) => {
    expect(whats(ends, { happened: happened(minutes - 1) })).toEqual([]);
    expect(whats(ends, { happened: happened(minutes) })).toEqual(['refund']);
  });

  it('is another airport or more connections too, and nothing else', () => {
    expect(whats(ABROAD, { happened: { what: 'changed', otherAirport: true } })).toEqual(['refund']);
    expect(whats(ABROAD, { happened: { what: 'changed', moreConnections: true } })).toEqual(['refund']);
    expect(whats(ABROAD, { happened: { what: 'changed', otherAirport: false } })).toEqual([]);
    expect(whats(DOMESTIC, { happened: { what: 'delayed', departsLater: 900 } })).toEqual([]);
  });

  it('is for flights to, from or within the United States', () => {
    const outside = { departsZone: 'Asia/Shanghai', arrivesZone: 'Asia/Tehran' };
    expect([DOMESTIC, ABROAD, UNKNOWN].map((ends) => whats(ends))).toEqual([['refund'], ['refund'], ['refund']]);
    expect(whats(outside)).toEqual([]);
  });
});

describe('the day until which money is back (14 CFR 260.2)', () => {
  const by = (day: string, paidBy: 'credit card' | 'other') =>
    told(DOMESTIC, { askedAt: `${day}T17:00:00Z`, paid: { by: paidBy, to: 'airline' } })[0]?.by;
  it.each([
    ['2026-12-04', '2026-12-15', '2026-12-24'],
    ['2026-12-15', '2026-12-24', '2027-01-04'],
    ['2026-12-16', '2026-12-28', '2027-01-05'],
    ['2026-11-20', '2026-12-02', '2026-12-10'],
    ['2026-12-23', '2027-01-05', '2027-01-12'],
  ])('asked on %s: 7 business days lead to %s, 20 calendar days to %s', (asked, card, other) => {
    expect([by(asked, 'credit card'), by(asked, 'other')]).toEqual([card, other]);
  });

  it.each([
    ['how they paid', { paid: undefined }],
    ['when the airline told the agency that was paid', { paid: { by: 'credit card', to: 'agency' } }],
  ] satisfies [string, Partial<Disruption>][])('is not said where nobody knows %s', (_, unknown) => {
    expect(whats(DOMESTIC, unknown)).toEqual([]);
  });

  it('is not for who took another flight', () => {
    expect(whats(DOMESTIC, { chose: 'rerouting' })).toEqual([]);
    expect(whats(DOMESTIC, { chose: 'refund' })).toEqual(['refund']);
  });

  it('is from 28 October 2024', () => {
    const on = (day: string) => whats({ ...DOMESTIC, departsAt: `${day}T12:00:00Z`, arrivesAt: `${day}T20:00:00Z` });
    expect([on('2024-10-27'), on('2024-10-28')]).toEqual([[], ['refund']]);
  });
});

it('keeps the federal holidays of the United States on their days', () => {
  const of = (year: number) => [...federalHolidays(`${year}-06-01`)].filter((day) => day.startsWith(`${year}`)).sort();
  expect(of(2026)).toEqual([
    '2026-01-01',
    '2026-01-19',
    '2026-02-16',
    '2026-05-25',
    '2026-06-19',
    '2026-07-03',
    '2026-09-07',
    '2026-10-12',
    '2026-11-11',
    '2026-11-26',
    '2026-12-25',
  ]);
  expect(of(2027)).toContain('2027-12-31');
  expect(of(2027)).toContain('2027-07-05');
  expect(of(2027)).toHaveLength(12);
});

describe('the fee of a late bag (14 CFR 260.5)', () => {
  const fee = (ends: object, flightMinutes: number, minutes: number) => {
    const { departsAt } = flight();
    const segment = { ...ends, arrivesAt: later(departsAt, flightMinutes) };
    return whats(segment, { happened: { what: 'bag late', minutes }, paid: undefined });
  };
  it.each([
    ['domestic', DOMESTIC, 900, 12 * 60],
    ['abroad, 12 hours of flight', ABROAD, 720, 15 * 60],
    ['abroad, a minute more', ABROAD, 721, 30 * 60],
    ['to where nobody knows, 12 hours', UNKNOWN, 720, 15 * 60],
    ['to where nobody knows, a minute more', UNKNOWN, 721, 30 * 60],
  ])('%s: only beyond its hours', (_, ends, flightMinutes, minutes) => {
    expect(fee(ends, flightMinutes, minutes)).toEqual([]);
    expect(fee(ends, flightMinutes, minutes + 1)).toEqual(['bag fee']);
  });
});
