import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Affected,
  contactsByHalfHour,
  nearnessOf,
  travellersBy,
} from '../../../lambdas/crisis/rules/forecast/contacts.ts';
import { forecastSurge, linesMissing, waitIn } from '../../../lambdas/crisis/rules/forecast/forecast.ts';
import { PROPENSITY } from '../../../lambdas/crisis/rules/forecast/propensity.ts';

const NOW = new Date('2026-12-04T07:00:00Z');
const minutesOn = (minutes: number): string => new Date(NOW.getTime() + minutes * 60_000).toISOString();
const HOUR = 60;
const trip = (departs: number, travellers = 1, ends = departs + 10_000): Affected => ({
  departsAt: minutesOn(departs),
  endsAt: minutesOn(ends),
  travellers,
});
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('how far off a trip is', () => {
  it.each([
    [0, 'away'],
    [-1, 'away'],
    [1, 'day'],
    [24 * HOUR - 1, 'day'],
    [24 * HOUR, 'three days'],
    [72 * HOUR - 1, 'three days'],
    [72 * HOUR, 'week'],
    [168 * HOUR - 1, 'week'],
    [168 * HOUR, 'later'],
  ])('departs in %i minutes: %s', (minutes, nearness) => expect(nearnessOf(trip(minutes), NOW)).toBe(nearness));

  it('is nothing for one that is over, to the minute, or without a time', () => {
    expect([-1, 0, 1].map((ends) => nearnessOf(trip(-100, 1, ends), NOW))).toEqual([undefined, undefined, 'away']);
    expect(nearnessOf({ departsAt: 'soon', endsAt: minutesOn(9) }, NOW)).toBeUndefined();
    expect(nearnessOf({ departsAt: minutesOn(1), endsAt: '' }, NOW)).toBeUndefined();
  });

  it('counts travellers, not bookings', () => {
    const counts = travellersBy([trip(-1, 3), trip(-2, 2), trip(1, 4), trip(-100, 9, -1)], NOW);
    expect(counts).toEqual({ away: 5, day: 4, 'three days': 0, week: 0, later: 0 });
  });
});

describe('contacts by half hour', () => {
  it('has half of them by the hour of the table, and all of them in the end', () => {
    for (const [departs, { contacts, halfWithinHours }] of [
      [-1, PROPENSITY.away],
      [1, PROPENSITY.day],
      [30 * HOUR, PROPENSITY['three days']],
      [100 * HOUR, PROPENSITY.week],
      [500 * HOUR, PROPENSITY.later],
    ] as const) {
      const halves = contactsByHalfHour([trip(departs, 1000)], NOW, { hours: halfWithinHours * 40 });
      expect(sum(halves.slice(0, halfWithinHours * 2))).toBeCloseTo(500 * contacts, 6);
      expect(sum(halves)).toBeCloseTo(1000 * contacts, 6);
    }
  });

  it('has one for each half hour of the time that is looked at', () => {
    expect([0, 0.5, 48].map((hours) => contactsByHalfHour([trip(1)], NOW, { hours }).length)).toEqual([0, 1, 96]);
  });

  it('has more the nearer a trip is', () => {
    const first = [-1, 1, 30 * HOUR, 100 * HOUR, 500 * HOUR].map(
      (departs) => contactsByHalfHour([trip(departs, 1000)], NOW, { hours: 1 })[0] ?? 0,
    );
    expect(first).toEqual([...first].sort((a, b) => b - a));
    expect(new Set(first).size).toBe(5);
  });
});

describe('what a crisis takes', () => {
  const ONCE = { contacts: 1, halfWithinHours: 0.5 };
  const everybody = { away: ONCE, day: ONCE, 'three days': ONCE, week: ONCE, later: ONCE };

  it('is worked out from the published example: 360 contacts in half an hour', () => {
    const asked = {
      propensity: everybody,
      handlingSeconds: 240,
      hours: 0.5,
      serviceLevel: { share: 0.8, seconds: 15 },
    };
    const { agents, contacts, peakHalfHour } = forecastSurge([trip(1, 720)], NOW, { ...asked, shrinkage: 0 });
    // With 54 agents 79 % are answered in time; with 55, 85 %.
    expect({ agents, contacts, peakHalfHour }).toEqual({ agents: 55, contacts: 360, peakHalfHour: 360 });
    expect(forecastSurge([trip(1, 720)], NOW, { ...asked, shrinkage: 0.3 }).agents).toBe(79);
    expect(waitIn(360, 55, 240)).toBeCloseTo(8.184, 3);
  });

  it('is nothing for nobody', () => {
    const nothing = { agents: 0, concurrentCalls: 0, contacts: 0, peakHalfHour: 0 };
    expect(forecastSurge([], NOW)).toEqual(nothing);
    expect(forecastSurge([trip(-100, 900, -1)], NOW)).toEqual(nothing);
  });

  it('counts for lines those in the menu, waiting and with an agent, and the moments when more call', () => {
    const lines = (menuSeconds: number) =>
      forecastSurge([trip(1, 720)], NOW, {
        propensity: everybody,
        handlingSeconds: 240,
        menuSeconds,
        hours: 0.5,
        serviceLevel: { share: 0.8, seconds: 15 },
      }).concurrentCalls;
    // 48 with an agent and 1.64 waiting are 49.64, and 2.326 times the root of that; with 12 in the menu 61.64.
    expect([0, 60].map(lines)).toEqual([67, 80]);
  });

  it('is never less for more travellers', () => {
    const some = fc.array(
      fc.record({ departs: fc.integer({ min: -2000, max: 20_000 }), travellers: fc.integer({ min: 1, max: 300 }) }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(some, some, (a, b) => {
        const trips = (each: typeof a) => each.map(({ departs, travellers }) => trip(departs, travellers));
        const [less, more] = [forecastSurge(trips(a), NOW), forecastSurge(trips([...a, ...b]), NOW)];
        // Lines may be one fewer: one more agent on duty, and the queue is shorter.
        for (const key of ['agents', 'contacts', 'peakHalfHour'] as const)
          expect(less[key]).toBeLessThanOrEqual(more[key]);
      }),
    );
  });

  it('says how many lines the environment lacks', () => {
    expect([99, 100, 101].map((concurrentCalls) => linesMissing({ concurrentCalls }, 100))).toEqual([0, 0, 1]);
  });

  it('has no mean wait where the queue only grows', () => {
    expect([47, 48].map((agents) => waitIn(360, agents, 240))).toEqual([undefined, undefined]);
    expect(waitIn(360, 49, 240)).toBeGreaterThan(waitIn(360, 50, 240) ?? 0);
    expect(waitIn(0, 0, 240)).toBe(0);
  });
});
