import { describe, expect, it } from 'vitest';
import type { Disruption } from '../../lambdas/entitlements/disruption.ts';
import { entitlementsOf } from '../../lambdas/entitlements/entitled.ts';
import { disrupted, flight, NOW } from './a-flight.ts';

const hotel = (sold: Disruption['package'], changed: Partial<Disruption> = {}) =>
  entitlementsOf(disrupted({ segment: flight({ kind: 'hotel' }), package: sold, ...changed }), NOW);

describe('a package that was ended', () => {
  it.each([
    ['LT', 'EU package travel (2015/2302)', 'Art. 12(4)'],
    ['NO', 'EU package travel (2015/2302)', 'Art. 12(4)'],
    ['GB', 'UK Package Travel Regulations 2018', 'reg. 14'],
  ])('sold in %s is paid back within 14 days', (soldIn, law, source) => {
    expect(hotel({ soldIn, endedAt: '2026-12-04T21:59:00Z' })).toEqual([
      { what: 'package refund', law, source, owes: 'organiser', by: '2026-12-18' },
    ]);
    expect(hotel({ soldIn, endedAt: '2026-12-04T22:00:00Z' })).toMatchObject([{ by: '2026-12-19' }]);
  });

  it.each([
    ['where it was sold', { endedAt: '2026-12-04T12:00:00Z' }],
    ['a law of it in Switzerland', { soldIn: 'CH', endedAt: '2026-12-04T12:00:00Z' }],
    ['a law of it in the United States', { soldIn: 'US', endedAt: '2026-12-04T12:00:00Z' }],
    ['whether it was ended', { soldIn: 'LT' }],
  ])('is not said where nobody knows %s', (_, sold) => {
    expect(hotel(sold)).toEqual([]);
  });

  it('is from 1 July 2018', () => {
    const on = (day: string) =>
      hotel(
        { soldIn: 'LT', endedAt: `${day}T10:00:00Z` },
        { segment: flight({ kind: 'ship', departsAt: `${day}T12:00:00Z` }) },
      );
    expect([on('2018-06-30').length, on('2018-07-01').length]).toEqual([0, 1]);
  });
});

it('has help from the organiser for who is on the way, and for nobody at home', () => {
  const helped = (away: boolean | undefined) =>
    hotel({ soldIn: 'LT' }, { away }).map(({ what, source }) => [what, source]);
  expect(helped(true)).toEqual([['assistance', 'Art. 16']]);
  expect([helped(false), helped(undefined)]).toEqual([[], []]);
});
