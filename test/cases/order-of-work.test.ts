import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, REFUND_DAYS } from '../../lambdas/cases/rules/kinds.ts';
import { escalationOf, nextLook, onTheLineUntil, UNANSWERED_MS } from '../../lambdas/cases/rules/looks.ts';
import { PRIORITY_DAYS, type Ranked, rankOf, urgencyOf } from '../../lambdas/cases/rules/order-of-work.ts';
import { promisedFor } from '../../lambdas/cases/rules/promised.ts';

const NOW = new Date('2026-12-04T12:00:00Z');
const calendar = { zone: 'Europe/Vilnius', holidays: new Set(['2026-12-24', '2026-12-25']) };

const trip = (departsAt: string, returnsAt: string, departsZone = 'Europe/Vilnius') => ({
  departs: new Intl.DateTimeFormat('sv-SE', { timeZone: departsZone }).format(Date.parse(departsAt)),
  ...{ departsAt, returnsAt, departsZone },
});
const ranked = (change: Partial<Ranked> = {}) => ({
  ...{ case: '12345674', kind: 'refund' as const, arrived: '2026-12-04T10:00:00.000Z', way: 'form' as const },
  ...change,
});
const soon = trip('2026-12-11T21:30:00.000Z', '2026-12-20T10:00:00.000Z');

describe('the order of work', () => {
  it('puts danger first, then who is away, then the soonest departure in seven days, then who came first (S53, S62)', () => {
    const cases = [
      ranked({ case: '1', arrived: '2026-12-01T10:00:00.000Z' }),
      ranked({
        case: '2',
        arrived: '2026-12-02T10:00:00.000Z',
        trip: trip('2026-12-30T08:00:00.000Z', '2027-01-05T08:00:00.000Z'),
      }),
      ranked({ case: '3', trip: soon }),
      ranked({
        case: '4',
        arrived: '2026-12-04T11:00:00.000Z',
        trip: trip('2026-12-05T08:00:00.000Z', '2026-12-09T08:00:00.000Z'),
      }),
      ranked({ case: '5', trip: trip('2026-12-01T08:00:00.000Z', '2026-12-09T08:00:00.000Z') }),
      ranked({ case: '6', kind: 'rescue', arrived: '2026-12-04T11:59:00.000Z' }),
    ];
    const order = cases.toSorted((a, b) => (rankOf(a, NOW) < rankOf(b, NOW) ? -1 : 1));
    expect(order.map(({ case: number }) => number)).toEqual(['6', '5', '4', '3', '1', '2']);
  });

  it.each([
    ['the seventh day, late in the evening there', '2026-12-11T21:30:00.000Z', 'Europe/Vilnius', 'soon'],
    ['the eighth day there, though the seventh here', '2026-12-11T22:30:00.000Z', 'Europe/Vilnius', 'in line'],
    ['the seventh day on the clocks of New York', '2026-12-12T03:30:00.000Z', 'America/New_York', 'soon'],
    ['this very minute', '2026-12-04T12:00:00.000Z', 'Europe/Vilnius', 'away'],
    ['today, in an hour', '2026-12-04T13:00:00.000Z', 'Europe/Vilnius', 'soon'],
  ])('counts %s as such (reading 2)', (_, departsAt, zone, urgency) => {
    expect(PRIORITY_DAYS).toBe(7);
    expect(urgencyOf(ranked({ trip: trip(departsAt, '2026-12-30T10:00:00.000Z', zone) }), NOW)).toBe(urgency);
  });

  it('lets who is back go to their place in line', () => {
    const back = trip('2026-11-20T08:00:00.000Z', NOW.toISOString());
    expect(urgencyOf(ranked({ trip: back }), NOW)).toBe('in line');
    expect(urgencyOf(ranked({ trip: back }), new Date(NOW.getTime() - 1))).toBe('away');
  });

  const instant = fc
    .integer({ min: -40 * 86_400, max: 40 * 86_400 })
    .map((s) => new Date(NOW.getTime() + s * 1000).toISOString());
  const anyCase = fc.record({
    case: fc.integer({ min: 10_000_000, max: 99_999_999 }).map(String),
    kind: fc.constantFrom(...KINDS),
    arrived: instant.filter((at) => at <= NOW.toISOString()),
    trip: fc.option(
      fc
        .tuple(
          instant,
          fc.integer({ min: 1, max: 30 }),
          fc.constantFrom('Europe/Vilnius', 'Asia/Tokyo', 'America/New_York'),
        )
        .map(([departsAt, days, zone]) =>
          trip(departsAt, new Date(Date.parse(departsAt) + days * 86_400_000).toISOString(), zone),
        ),
      { nil: undefined },
    ),
  });

  it('is total: two cases are never in one place, and any three agree', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyCase, { selector: (each) => each.case, minLength: 3, maxLength: 3 }), (three) => {
        const [a, b, c] = three.map((each) => rankOf(each as Ranked, NOW)) as [string, string, string];
        expect(new Set([a, b, c]).size).toBe(3);
        if (a < b && b < c) expect(a < c).toBe(true);
      }),
    );
  });

  it('is stable: whoever comes later with the same does not get past, and time moves nobody back but who has travelled', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 1000 }), (one, seconds) => {
        const later = {
          ...one,
          case: '99999999',
          arrived: new Date(Date.parse(one.arrived) + seconds * 1000).toISOString(),
        };
        expect(rankOf(one as Ranked, NOW) < rankOf(later as Ranked, NOW)).toBe(true);
      }),
    );
  });

  it('starves nobody: looked at whenever time says so, each open case is alarmed in ten business days at most, urgent ones at 72 hours (S54)', () => {
    expect(UNANSWERED_MS).toBe(259_200_000);
    fc.assert(
      fc.property(anyCase, (given) => {
        const one = { ...given, arrived: NOW.toISOString(), since: NOW.toISOString(), state: 'open' as const };
        const looked = {
          ...one,
          promised: promisedFor(one.kind, calendar, NOW),
          answeredAt: undefined,
          escalated: undefined,
        };
        let at = NOW;
        for (let looks = 0; looks < 10 && !escalationOf(looked as never, calendar, at); looks += 1) {
          const next = nextLook(looked as never, calendar, at);
          expect(next, 'somebody looks again').toBeDefined();
          expect(next?.getTime()).toBeGreaterThan(at.getTime());
          at = next as Date;
        }
        const why = escalationOf(looked as never, calendar, at);
        expect(why).toBeDefined();
        expect(at.getTime() - NOW.getTime()).toBeLessThanOrEqual(18 * 86_400_000);
        if (why === 'unanswered') expect(urgencyOf(one as Ranked, at)).not.toBe('in line');
      }),
    );
  });

  it('does not alarm what was answered, asked or is done, nor twice', () => {
    const late = new Date(NOW.getTime() + UNANSWERED_MS);
    const urgent = {
      ...ranked({ trip: trip('2026-12-05T08:00:00.000Z', '2026-12-30T08:00:00.000Z'), arrived: NOW.toISOString() }),
    };
    const looked = { ...urgent, since: urgent.arrived, state: 'open' as const, promised: { day: '2026-12-31' } };
    expect(escalationOf(looked, calendar, late)).toBe('unanswered');
    expect(escalationOf(looked, calendar, new Date(late.getTime() - 1))).toBeUndefined();
    expect(escalationOf({ ...looked, answeredAt: urgent.arrived }, calendar, late)).toBeUndefined();
    expect(escalationOf({ ...looked, state: 'asked' }, calendar, late)).toBeUndefined();
    expect(escalationOf({ ...looked, escalated: { at: '', why: 'promise' } }, calendar, late)).toBeUndefined();
    expect(nextLook({ ...looked, state: 'resolved' }, calendar, NOW)).toBeUndefined();
  });
});

it('is looked at when a departure is a week away on the clocks there, when they leave and when they are back', () => {
  const away = trip('2026-12-20T01:00:00.000Z', '2026-12-27T10:00:00.000Z', 'America/New_York');
  const looked = { ...ranked({ trip: away }), since: '', state: 'asked' as const, promised: { day: '2026-12-11' } };
  const looks: (string | undefined)[] = [];
  for (let at: Date | undefined = NOW; at; at = nextLook(looked, calendar, at)) looks.push(at.toISOString());
  expect(looks.slice(1)).toEqual(['2026-12-12T05:00:00.000Z', away.departsAt, away.returnsAt]);
});

describe('somebody in danger who phones', () => {
  const looked = {
    ...ranked(),
    ...{ kind: 'rescue' as const, way: 'phone' as const, since: '', state: 'open' as const },
    promised: promisedFor('rescue', calendar, NOW),
    arrived: NOW.toISOString(),
  };
  const done = { agent: 'a', name: 'b', at: NOW.toISOString(), says: 'c' };

  it('is left to the front of the queue for a minute, and looked at then (S66)', () => {
    expect(onTheLineUntil(looked)).toEqual(new Date('2026-12-04T12:01:00Z'));
    expect(nextLook(looked, calendar, NOW)).toEqual(new Date('2026-12-04T12:01:00Z'));
  });

  it.each([
    ['another kind', { kind: 'refund' }],
    ['another way', { way: 'form' }],
    ['who was answered', { answeredAt: NOW.toISOString() }],
    ['who was dealt with', { rescue: { confirmed: { ...done, place: 'd' } } }],
  ] as const)('but not %s', (_, change) => expect(onTheLineUntil({ ...looked, ...change })).toBeUndefined());
});

describe('a promise', () => {
  it('of a refund is five business days, holidays left out (S36)', () => {
    expect(REFUND_DAYS).toBe(5);
    expect(promisedFor('refund', calendar, NOW)).toEqual({ day: '2026-12-11' });
    expect(promisedFor('refund', calendar, new Date('2026-12-21T12:00:00Z'))).toEqual({ day: '2026-12-30' });
  });

  it('of help is a quarter of an hour', () => {
    expect(promisedFor('rescue', calendar, NOW)).toEqual({ day: '2026-12-04', at: '2026-12-04T12:15:00.000Z' });
  });

  it.each([
    ['goes to who leads while nobody has confirmed or sent anything', {}, 'promise'],
    ['and where they were only told something', { answeredAt: NOW.toISOString() }, 'promise'],
    ['but is kept by who confirmed where they are', { rescue: { confirmed: { place: 'Nida' } } }, undefined],
    ['and by help that was sent', { rescue: { confirmed: { place: 'Nida' }, sent: { says: 'x' } } }, undefined],
  ])('of help %s (S66)', (_, change, why) => {
    const looked = {
      ...{ ...ranked({ kind: 'rescue', arrived: NOW.toISOString() }), since: '', state: 'open' },
      ...{ promised: promisedFor('rescue', calendar, NOW), ...change },
    } as never;
    const atRisk = new Date('2026-12-04T12:10:00Z');
    expect(escalationOf(looked, calendar, atRisk)).toBe(why);
    const looks = nextLook(looked, calendar, new Date('2026-12-04T12:05:00Z'))?.getTime();
    expect(looks === atRisk.getTime()).toBe(why !== undefined);
  });

  it('is at risk from the business day before on, in the morning, so that it can still be kept', () => {
    const looked = {
      ...ranked(),
      since: '',
      state: 'open' as const,
      promised: { day: '2026-12-14' },
      answeredAt: '2026-12-04T11:00:00Z',
    };
    expect(escalationOf(looked, calendar, new Date('2026-12-11T06:59:59Z'))).toBeUndefined();
    expect(escalationOf(looked, calendar, new Date('2026-12-11T07:00:00Z'))).toBe('promise');
  });
});
