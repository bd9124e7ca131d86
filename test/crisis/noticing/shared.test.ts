import { describe, expect, it } from 'vitest';
import { planCommand, sayNoticed } from '../../../lambdas/crisis/noticing/say-noticed.ts';
import { lastQuarters, quarterOf, sameQuarters } from '../../../lambdas/crisis/rules/noticing/quarters.ts';
import { type Fact, factsOf, inCommon, type Tally } from '../../../lambdas/crisis/rules/noticing/shared.ts';
import { trip } from '../../notices/a-traveller.ts';

const NOW = new Date('2026-12-04T16:07:00Z');
const DAY = '2026-12-05';
const tally = (trips: number, facts: Readonly<Record<string, number>>): Tally => ({
  ...{ contacts: trips, trips },
  facts: Object.entries(facts).map(([written, contacts]) => {
    const [of = '', day = '', ...name] = written.split(' ');
    return { of: of as Fact['of'], day, name: name.join(' '), contacts };
  }),
});
const NOTHING = tally(0, {});

describe('quarter-hours', () => {
  it('are those of the agency’s clocks, on both sides of a change of them', () => {
    expect(quarterOf('Europe/Vilnius', NOW)).toBe('2026-12-04T18:00');
    expect(quarterOf('Europe/Vilnius', new Date('2026-10-24T15:59:59Z'))).toBe('2026-10-24T18:45');
    expect(quarterOf('Europe/Vilnius', new Date('2026-10-26T16:59:59Z'))).toBe('2026-10-26T18:45');
  });

  it('are held against three of each of fourteen days, of those on which all was counted, and against the last two hours', () => {
    const all = sameQuarters('2026-12-04T00:00', '2026-01-01');
    expect(all).toHaveLength(42);
    expect(all.slice(0, 3)).toEqual(['2026-12-02T23:45', '2026-12-03T00:00', '2026-12-03T00:15']);
    expect(sameQuarters('2026-12-04T18:00', '2026-12-02')).toEqual(
      ['17:45', '18:00', '18:15'].map((at) => `2026-12-03T${at}`),
    );
    expect(sameQuarters('2026-12-04T18:00', '2026-12-03')).toEqual([]);
    expect(lastQuarters('2026-12-04T00:15')).toEqual([
      '2026-12-04T00:00',
      ...['23:45', '23:30', '23:15', '23:00', '22:45', '22:30', '22:15'].map((at) => `2026-12-03T${at}`),
    ]);
  });
});

describe('what is counted of a trip', () => {
  it('is each service and place once, on its first day, and the day on which it begins; neither what was cancelled nor what is long over', () => {
    const back = trip({
      ...{ service: 'BT 342', from: 'Oslo', to: 'Vilnius', departs: '2026-12-08T09:00', arrives: '2026-12-08T12:00' },
      ...{ departsAt: '2026-12-08T08:00:00Z', arrivesAt: '2026-12-08T10:00:00Z' },
    });
    const over = trip({ service: 'BT 1', departsAt: '2026-12-02T05:00:00Z', arrivesAt: '2026-12-03T16:00:00Z' });
    expect(factsOf([back, trip(), over, trip({ service: 'BT 9', status: 'cancelled' })], NOW)).toEqual([
      { of: 'service', name: 'BT 341', day: DAY },
      { of: 'service', name: 'BT 342', day: '2026-12-08' },
      { of: 'place', name: 'Vilnius', day: DAY },
      { of: 'place', name: 'Oslo', day: DAY },
      { of: 'day', name: '', day: DAY },
    ]);
    expect(factsOf([], NOW)).toEqual([]);
  });
});

describe('what the trips of a surge share', () => {
  const flight = { [`service ${DAY} BT 341`]: 20, [`place ${DAY} Oslo`]: 20, [`place ${DAY} Vilnius`]: 22 };

  it('is a service, where half of them have it, on the days on which they travel by it', () => {
    const surge = tally(24, { ...flight, 'service 2026-12-06 BT 341': 4, 'service 2027-05-01 BT 341': 1 });
    expect(inCommon(surge, NOTHING).proposal).toEqual({
      ...{ of: 'service', name: 'BT 341', contacts: 25 },
      ...{ from: DAY, to: '2026-12-06' },
    });
  });

  it('is a place where services differ, and not the one that everybody departs from', () => {
    const surge = tally(20, {
      ...{ [`service ${DAY} BT 1`]: 7, [`service ${DAY} BT 2`]: 7, [`service ${DAY} BT 3`]: 6 },
      ...{ [`place ${DAY} Oslo`]: 18, [`place ${DAY} Vilnius`]: 20 },
    });
    const usually = tally(100, { 'place 2026-11-20 Vilnius': 95, 'place 2026-11-20 Oslo': 10 });
    expect(inCommon(surge, usually).proposal).toMatchObject({ of: 'place', name: 'Oslo' });
    expect(inCommon(surge, usually).places.map(({ name }) => name)).toEqual(['Oslo', 'Vilnius']);
    const fog = tally(20, { [`place ${DAY} Vilnius`]: 20, [`place ${DAY} Oslo`]: 2 });
    expect(inCommon(fog, usually).proposal).toMatchObject({ of: 'place', name: 'Vilnius' });
  });

  it('is nothing to plan where fewer than half share it, or of fewer than five the trip is known', () => {
    expect(inCommon(tally(41, flight), NOTHING).proposal).toMatchObject({ of: 'place', name: 'Vilnius' });
    expect(inCommon(tally(45, flight), NOTHING)).not.toHaveProperty('proposal');
    expect(inCommon(tally(4, { [`service ${DAY} BT 341`]: 4 }), NOTHING)).not.toHaveProperty('proposal');
    expect(inCommon(tally(5, { [`service ${DAY} BT 341`]: 5 }), NOTHING)).toHaveProperty('proposal');
  });
});

describe('what whoever leads reads', () => {
  const stoodOut = (common = inCommon(tally(24, { [`service ${DAY} BT 341`]: 20, [`day ${DAY} `]: 24 }), NOTHING)) => ({
    ...{ matter: 'case change', quarter: '2026-12-04T18:00', at: NOW.toISOString() },
    ...{ contacts: 31, usual: 2, limit: 12, isKnown: true, common },
  });

  it('is how many against how many, what they share, and the command that says whom it would touch', () => {
    expect(sayNoticed(stoodOut())).toBe(
      '31 contacts about a problem of the kind change from 18:00 to 18:15 on 2026-12-04: usual are 2, and from 12 on it stands out. Of the 24 whose trip is known most share BT 341 20 (2026-12-05); their trips begin 2026-12-05 (24).',
    );
    expect(planCommand(stoodOut())).toBe('wayline crisis plan --service "BT 341" --from 2026-12-05 --to 2026-12-05');
    expect(sayNoticed(stoodOut(inCommon(NOTHING, NOTHING)))).toMatch(/Of none of them the trip is known\.$/);
    expect(planCommand(stoodOut(inCommon(NOTHING, NOTHING)))).toBeUndefined();
    expect(sayNoticed({ ...stoodOut(), isKnown: false })).toContain('there is too little history to say what is usual');
  });

  it('is one word for a shell, whatever a service is called', () => {
    const named = (name: string) =>
      planCommand(stoodOut(inCommon(tally(9, { [`service ${DAY} ${name}`]: 9 }), NOTHING)))?.split('--service ')[1];
    expect(named('$(rm) "It\'s"')).toMatch(/^'\$\(rm\) "It'\\''s"' --from/);
    expect(named("Hotel d'Europe")).toMatch(/^"Hotel d'Europe" --from/);
  });
});
