import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { airLawOf } from '../../lambdas/entitlements/air.ts';
import type { Disruption } from '../../lambdas/entitlements/disruption.ts';
import { entitlementsOf } from '../../lambdas/entitlements/entitled.ts';
import type { What } from '../../lambdas/entitlements/entitlement.ts';
import { disrupted, flight, later, NOW } from './a-flight.ts';

const whats = (changed: Partial<Disruption>) => entitlementsOf(disrupted(changed), NOW).map(({ what }) => what);
const the = (what: What, changed: Partial<Disruption>) =>
  entitlementsOf(disrupted(changed), NOW).find((each) => each.what === what);
const delayed = (departsLater?: number, arrivesLater = departsLater) =>
  ({ happened: { what: 'delayed', departsLater, arrivesLater } }) as const;
const FROM_LONDON = { departsZone: 'Europe/London', arrivesZone: 'America/New_York' };
const TO_NEW_YORK = { arrivesZone: 'America/New_York' };

describe('whose law holds, by where a flight departs, where it arrives and who licensed its airline (Art. 3)', () => {
  it.each([
    ['Europe/Vilnius', 'Europe/Oslo', 'LV', 'EU261'],
    ['Europe/Vilnius', 'America/New_York', 'US', 'EU261'],
    ['Europe/Vilnius', 'Europe/London', undefined, 'EU261'],
    ['Europe/Oslo', 'Asia/Tehran', undefined, 'EU261'],
    ['Atlantic/Reykjavik', 'America/New_York', undefined, 'EU261'],
    ['Europe/Zurich', 'Asia/Shanghai', undefined, 'EU261'],
    ['Indian/Reunion', 'Europe/Paris', undefined, 'EU261'],
    ['Atlantic/Canary', 'Europe/London', undefined, 'EU261'],
    ['America/New_York', 'Europe/Paris', 'FR', 'EU261'],
    ['America/New_York', 'Europe/Zurich', 'CH', 'EU261'],
    ['America/New_York', 'Europe/Paris', 'US', undefined],
    ['America/New_York', 'Europe/Paris', undefined, undefined],
    ['Europe/London', 'America/New_York', 'US', 'UK261'],
    ['Europe/London', 'Europe/Paris', 'FR', 'UK261'],
    ['America/New_York', 'Europe/London', 'GB', 'UK261'],
    ['America/New_York', 'Europe/London', 'FR', 'UK261'],
    ['America/New_York', 'Europe/London', 'NO', undefined],
    ['America/New_York', 'Europe/London', 'US', undefined],
    ['America/New_York', 'Europe/Paris', 'GB', 'UK261'],
    ['America/New_York', 'Europe/Oslo', 'GB', undefined],
    ['Asia/Shanghai', 'Asia/Tehran', 'FR', undefined],
    ['UTC', 'Europe/Paris', 'FR', undefined],
    ['Etc/GMT-2', 'Europe/Paris', 'FR', undefined],
    ['Nowhere/At_All', 'Europe/Paris', 'FR', undefined],
    ['Asia/Nicosia', 'Europe/London', undefined, 'EU261'],
    ['Asia/Famagusta', 'Europe/Istanbul', undefined, undefined],
    ['Atlantic/Faroe', 'Europe/Oslo', undefined, undefined],
    ['Arctic/Longyearbyen', 'Europe/Oslo', undefined, undefined],
    ['Europe/Jersey', 'Europe/London', undefined, undefined],
    ['Europe/Gibraltar', 'Africa/Casablanca', undefined, undefined],
  ])('%s to %s with an airline of %s: %s', (departsZone, arrivesZone, carrier, law) => {
    expect(airLawOf({ segment: flight({ departsZone, arrivesZone }), carrier })).toBe(law);
  });
});

describe('compensation by length (Art. 7)', () => {
  it.each([
    ['inside the Union', 1, {}, 250_00, 'EUR'],
    ['inside the Union', 1500, {}, 250_00, 'EUR'],
    ['inside the Union', 1501, {}, 400_00, 'EUR'],
    ['inside the Union', 3500, {}, 400_00, 'EUR'],
    ['inside the Union', 3501, {}, 400_00, 'EUR'],
    ['from the Union', 1500, TO_NEW_YORK, 250_00, 'EUR'],
    ['from the Union', 1501, TO_NEW_YORK, 400_00, 'EUR'],
    ['from the Union', 3500, TO_NEW_YORK, 400_00, 'EUR'],
    ['from the Union', 3501, TO_NEW_YORK, 600_00, 'EUR'],
    ['from the United Kingdom', 1500, FROM_LONDON, 220_00, 'GBP'],
    ['from the United Kingdom', 1501, FROM_LONDON, 350_00, 'GBP'],
    ['from the United Kingdom', 3500, FROM_LONDON, 350_00, 'GBP'],
    ['from the United Kingdom', 3501, FROM_LONDON, 520_00, 'GBP'],
    ['to where nobody knows', 3500, { arrivesZone: 'UTC' }, 400_00, 'EUR'],
  ])('%s, %i km', (_, km, ends, minor, currency) => {
    expect(the('compensation', { segment: flight({ ...ends, km }) })?.amount).toEqual({ minor, currency });
  });

  it.each([
    ['no length', { km: undefined }],
    ['a length that is none', { km: Number.NaN }],
    ['no length above zero', { km: 0 }],
    ['a long flight to where nobody knows', { km: 3501, arrivesZone: 'UTC' }],
  ])('is not said with %s', (_, ends) => {
    expect(whats({ segment: flight(ends) })).toEqual(['refund', 'rerouting']);
  });

  it('is for flights that arrive three hours late, half for long ones that are under four', () => {
    const half = (km: number, minutes: number) =>
      the('compensation', { segment: flight({ ...TO_NEW_YORK, km }), ...delayed(0, minutes) })?.amount?.minor;
    expect([179, 180].map((minutes) => half(1500, minutes))).toEqual([undefined, 250_00]);
    expect([179, 180].map((minutes) => half(3500, minutes))).toEqual([undefined, 400_00]);
    expect([179, 180, 239, 240].map((minutes) => half(3501, minutes))).toEqual([undefined, 300_00, 300_00, 600_00]);
  });
});

describe('compensation by notice and by what is offered instead (Art. 5(1)(c), 7(2))', () => {
  const { departsAt, arrivesAt } = flight();
  const offered = (days: number, earlier: number, delay: number, km = 1040, minutes = 0) =>
    the('compensation', {
      segment: flight({ ...TO_NEW_YORK, km }),
      toldAt: later(departsAt, -days * 1440 - minutes),
      rerouted: { departsAt: later(departsAt, -earlier), arrivesAt: later(arrivesAt, delay) },
    })?.amount?.minor;

  it('is none with two weeks, and with nothing offered all of it a minute less', () => {
    const toldBefore = (minutes: number) =>
      the('compensation', { toldAt: later(departsAt, -minutes), rerouted: 'none' })?.amount?.minor;
    expect([14 * 1440 + 1, 14 * 1440, 14 * 1440 - 1].map(toldBefore)).toEqual([undefined, undefined, 250_00]);
  });

  it.each([
    [7, 120, 239, undefined],
    [7, 121, 0, 125_00],
    [7, 0, 240, 250_00],
    [6, 60, 119, undefined],
    [6, 61, 0, 125_00],
    [6, 0, 120, 125_00],
    [6, 0, 121, 250_00],
  ])('told %i days before, %i minutes earlier and %i later: %s', (days, earlier, delay, minor) => {
    expect(offered(days, earlier, delay)).toBe(minor);
  });

  it('takes seven days to the minute', () => {
    expect([0, -1].map((minutes) => offered(7, 120, 119, 1040, minutes))).toEqual([undefined, 125_00]);
  });

  it.each([
    [1500, 120, 125_00],
    [1500, 121, 250_00],
    [3500, 180, 200_00],
    [3500, 181, 400_00],
    [3501, 240, 300_00],
    [3501, 241, 600_00],
  ])('is halved for %i km where the other way arrives %i minutes later: %i', (km, delay, minor) => {
    expect(offered(0, 0, delay, km)).toBe(minor);
  });

  it.each([
    ['when they were told', { toldAt: undefined }],
    ['that, but a moment that is none', { toldAt: 'yesterday' }],
    ['what was offered instead', { rerouted: undefined }],
    ['whether it could have been avoided', { extraordinary: undefined }],
  ] satisfies [string, Partial<Disruption>][])('is not said where nobody knows %s', (_, unknown) => {
    expect(whats({ ...unknown, away: true })).toEqual(['refund', 'rerouting', 'care']);
  });

  it('is all that extraordinary circumstances take away', () => {
    fc.assert(
      fc.property(
        fc.constantFrom({ happened: { what: 'cancelled' } } as const, delayed(120), delayed(300), delayed(1440)),
        fc.constantFrom(900, 1501, 3501, undefined),
        fc.boolean(),
        (happened, km, away) => {
          const told = (extraordinary: boolean) =>
            entitlementsOf(disrupted({ ...happened, segment: flight({ km }), away, extraordinary }), NOW);
          expect(told(true)).toEqual(told(false).filter(({ what }) => what !== 'compensation'));
        },
      ),
    );
  });
});

describe('care (Art. 6, 9)', () => {
  const cared = (ends: object, minutes: number) => the('care', { segment: flight(ends), ...delayed(minutes, 0) });
  it.each([
    ['1500 km', { km: 1500 }, 120, '12:00'],
    ['1501 km inside the Union', { km: 1501 }, 180, '13:00'],
    ['3501 km inside the Union', { km: 3501 }, 180, '13:00'],
    ['3500 km', { ...TO_NEW_YORK, km: 3500 }, 180, '13:00'],
    ['3501 km', { ...TO_NEW_YORK, km: 3501 }, 240, '14:00'],
    ['a length that nobody knows, inside the Union', { km: undefined }, 180, '13:00'],
    ['a length that nobody knows', { ...TO_NEW_YORK, km: undefined }, 240, '14:00'],
    ['1500 km from London', { ...FROM_LONDON, km: 1500 }, 120, '10:00'],
    ['3500 km from London', { ...FROM_LONDON, km: 3500 }, 180, '11:00'],
    ['3501 km from London', { ...FROM_LONDON, km: 3501 }, 240, '12:00'],
  ])('%s: not a minute before', (_, ends, minutes, clock) => {
    expect(cared(ends, minutes - 1)).toBeUndefined();
    expect(cared(ends, minutes)).toMatchObject({ owes: 'airline', clock });
  });

  it('has a hotel where the journey goes on another day, on the clocks of the airport', () => {
    const night = flight({ departsAt: '2026-12-04T17:00:00Z', arrivesAt: '2026-12-04T19:00:00Z' });
    const hotel = (minutes: number) => the('hotel', { segment: night, ...delayed(minutes, 0) });
    expect([299, 300].map((minutes) => hotel(minutes)?.what)).toEqual([undefined, 'hotel']);
    const rerouted = (departsAt: string) =>
      the('hotel', { segment: night, away: true, rerouted: { departsAt, arrivesAt: '2026-12-05T09:00:00Z' } })?.what;
    expect(['2026-12-04T21:59:00Z', '2026-12-04T22:00:00Z'].map(rerouted)).toEqual([undefined, 'hotel']);
  });

  it('is for who is there when a flight is cancelled, and ends for who takes the money', () => {
    expect(whats({ away: true })).toContain('care');
    expect([whats({ away: false }), whats({}), whats({ away: true, chose: 'refund' })].flat()).not.toContain('care');
  });
});

describe('money back or another way (Art. 5, 6, 8)', () => {
  it.each([
    ['2026-12-04T07:00:00Z', '2026-12-11'],
    ['2026-12-04T21:59:00Z', '2026-12-11'],
    ['2026-12-04T22:00:00Z', '2026-12-12'],
    ['2026-12-24T07:00:00Z', '2026-12-31'],
  ])('asked at %s it is due on %s, seven days behind by the calendar of the airport', (askedAt, by) => {
    expect(the('refund', { askedAt })).toMatchObject({ by, ifAskedToday: false, law: 'EU261', owes: 'airline' });
  });

  it('counts from today where they have not asked', () => {
    expect(the('refund', {})).toMatchObject({ by: '2026-12-11', ifAskedToday: true });
  });

  it('is for a departure five hours late, and not a minute before', () => {
    expect([299, 300].map((minutes) => the('refund', delayed(minutes, 0))?.what)).toEqual([undefined, 'refund']);
  });

  it('is one or the other, once they chose', () => {
    expect(whats({ chose: 'refund', extraordinary: true })).toEqual(['refund']);
    expect(whats({ chose: 'rerouting', extraordinary: true })).toEqual(['rerouting']);
  });

  it.each([undefined, {}, { soldIn: 'LT' }])(
    'of a package (%j) or who knows, the airline does not pay back',
    (sold) => {
      expect(whats({ package: sold })).not.toContain('refund');
    },
  );
});

it('is nothing for trains, ships and hotels, nor for what is not known to be a flight', () => {
  for (const kind of ['train', 'ship', 'hotel', ''])
    expect(entitlementsOf(disrupted({ segment: flight({ kind }), away: true }), NOW)).toEqual([]);
  expect(entitlementsOf(disrupted({ segment: flight({ departsAt: 'soon' }), away: true }), NOW)).toEqual([]);
});

it('is nothing for a flight before the law was in force, and everything from its first day', () => {
  const on = (day: string, ends = {}) =>
    whats({
      segment: flight({ departsAt: `${day}T12:00:00Z`, arrivesAt: `${day}T14:00:00Z`, ...ends }),
      toldAt: `${day}T11:00:00Z`,
    });
  expect(on('2005-02-16')).toEqual([]);
  expect(on('2005-02-17')).toEqual(['refund', 'rerouting', 'compensation']);
  expect(on('2020-12-31', { departsZone: 'Europe/London' })).toEqual([]);
  expect(on('2021-01-01', { departsZone: 'Europe/London' })).toEqual(['refund', 'rerouting', 'compensation']);
});
