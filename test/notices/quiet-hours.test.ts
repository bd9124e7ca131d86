import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { zonesOfCountry } from '../../lambdas/notices/rules/countries.ts';
import { dueAt } from '../../lambdas/notices/rules/quiet-hours.ts';

const due = (
  type: 'safety' | 'operational' | 'survey' | 'marketing',
  zone: string | readonly string[],
  now: string,
  departs?: string,
) => dueAt(type, [zone].flat(), departs, new Date(now)).toISOString();

describe('a message', () => {
  it.each([
    ['by day goes at once', 'marketing', 'Europe/Vilnius', '2026-12-05T10:00:01Z', '2026-12-05T10:00:01.000Z'],
    ['goes from eight', 'survey', 'Europe/Vilnius', '2026-12-05T06:00:00Z', '2026-12-05T06:00:00.000Z'],
    ['waits before eight', 'survey', 'Europe/Vilnius', '2026-12-05T05:59:59Z', '2026-12-05T06:00:00.000Z'],
    ['goes before nine', 'survey', 'Europe/Vilnius', '2026-12-05T18:59:59Z', '2026-12-05T18:59:59.000Z'],
    ['waits from nine', 'survey', 'Europe/Vilnius', '2026-12-05T19:00:00Z', '2026-12-06T06:00:00.000Z'],
    ['waits about a trip too', 'operational', 'Europe/Vilnius', '2026-12-05T23:00:00Z', '2026-12-06T06:00:00.000Z'],
    ['of danger never waits', 'safety', 'Europe/Vilnius', '2026-12-05T23:00:00Z', '2026-12-05T23:00:00.000Z'],
    ['waits by odd clocks', 'survey', 'Asia/Kathmandu', '2026-12-05T00:00:00Z', '2026-12-05T02:15:00.000Z'],
    // The night before clocks go forward is an hour shorter, the one before they go back an hour longer.
    ['waits into summer time', 'survey', 'Europe/Vilnius', '2027-03-27T22:00:00Z', '2027-03-28T05:00:00.000Z'],
    ['waits into winter time', 'survey', 'Europe/Vilnius', '2027-10-30T22:00:00Z', '2027-10-31T06:00:00.000Z'],
  ] as const)('%s', (_, type, zone, now, at) => expect(due(type, zone, now)).toBe(at));

  it('waits until it is day in all zones of a country', () => {
    expect(due('survey', zonesOfCountry('US'), '2026-12-05T14:00:00Z')).toBe('2026-12-05T18:00:00.000Z');
  });
});

describe('news of a trip at night', () => {
  const at = (departs: string) => due('operational', 'Europe/Vilnius', '2026-12-05T01:00:00Z', departs);
  it.each([
    ['four hours behind eight: it waits', '2026-12-05T10:00:00Z', '2026-12-05T06:00:00.000Z'],
    ['a minute less: at once', '2026-12-05T09:59:00Z', '2026-12-05T01:00:00.000Z'],
    ['before eight: at once', '2026-12-05T05:40:00Z', '2026-12-05T01:00:00.000Z'],
  ])('departure %s', (_, departs, expected) => expect(at(departs)).toBe(expected));

  it('is the only kind that a departure hurries', () => {
    expect(due('survey', 'Europe/Vilnius', '2026-12-05T01:00:00Z', '2026-12-05T05:40:00Z')).toBe(
      '2026-12-05T06:00:00.000Z',
    );
  });
});

describe('at any time, in any zone', () => {
  const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const departures = fc.option(instants, { nil: undefined });
  const hourIn = (zone: string, at: Date) =>
    Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).hour;
  const isDay = (zone: string, at: Date) => hourIn(zone, at) >= 8 && hourIn(zone, at) < 21;

  it('surveys and marketing come by day, as early as they may', () => {
    fc.assert(
      fc.property(instants, zone, fc.constantFrom('survey', 'marketing'), (now, zone, type) => {
        const at = dueAt(type, [zone], undefined, now);
        expect(at.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(isDay(zone, at)).toBe(true);
        if (isDay(zone, now)) expect(at).toEqual(now);
        else expect(isDay(zone, new Date(at.getTime() - 1))).toBe(false);
        expect(at.getTime() - now.getTime()).toBeLessThanOrEqual(12 * 3_600_000);
      }),
    );
  });

  it('safety comes at once', () => {
    fc.assert(
      fc.property(instants, zone, departures, (now, zone, departs) => {
        expect(dueAt('safety', [zone], departs?.toISOString(), now)).toEqual(now);
      }),
    );
  });

  it('news of a trip comes at night only where it would come too late', () => {
    fc.assert(
      fc.property(instants, zone, departures, (now, zone, departs) => {
        const at = dueAt('operational', [zone], departs?.toISOString(), now);
        const morning = dueAt('survey', [zone], undefined, now);
        const late = departs !== undefined && departs.getTime() - morning.getTime() < 4 * 3_600_000;
        expect(at).toEqual(late ? now : morning);
      }),
    );
  });

  it('it is day somewhere in the day in all zones of every country', () => {
    const countries = fc.constantFrom('US', 'RU', 'AU', 'CA', 'BR', 'KI', 'PF', 'ID', 'MX', 'ES', 'CL');
    fc.assert(
      fc.property(instants, countries, (now, country) => {
        const zones = zonesOfCountry(country);
        const at = dueAt('marketing', zones, undefined, now);
        expect(zones.filter((zone) => !isDay(zone, at))).toEqual([]);
      }),
    );
  });
});
