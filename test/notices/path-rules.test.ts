import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dispatching, dispatching, type Known, type Outgoing } from '../../lambdas/notices/rules/dispatching.ts';
import { fits, type Moved, move, type Pace } from '../../lambdas/notices/rules/feeding.ts';
import { againAt, goesAgain, isGivenUp } from '../../lambdas/notices/rules/trying-again.ts';
import { agreeable, NOON } from './a-notice.ts';
import { trip } from './a-traveller.ts';

const classes = fc.constantFrom('safety', 'operational', 'survey', 'marketing');
const due = fc.record({ class: classes, parts: fc.integer({ min: 1, max: 10 }) });
type Due = { class: 'safety' | 'operational' | 'survey' | 'marketing'; parts: number };

/** Moves what fits, in order, as the feeder does. */
function chosen(notices: readonly Due[], pace: Pace, rate: number, now: Date) {
  const moved: Moved<Due>[] = [];
  let left = pace;
  for (const notice of notices) {
    if (!fits(notice, left, rate, now)) break;
    const next = move(notice, left, rate, now);
    moved.push(next.moved);
    left = next.pace;
  }
  return { moved, pace: left };
}

describe('what of a pool goes next', () => {
  const idle: Pace = { safety: 0, all: 0 };
  const partsOf = (moved: readonly Moved<Due>[]) => moved.reduce((sum, { due: { parts } }) => sum + parts, 0);

  it('is never more than a minute’s parts, unless one message alone is larger', () => {
    fc.assert(
      fc.property(fc.array(due, { maxLength: 80 }), fc.double({ min: 0.05, max: 20, noNaN: true }), (notices, rate) => {
        const { moved } = chosen(notices, idle, rate, NOON);
        const [safety, rest] = [
          moved.filter(({ due: one }) => one.class === 'safety'),
          moved.filter(({ due: one }) => one.class !== 'safety'),
        ];
        if (safety.length > 1) expect(partsOf(safety)).toBeLessThanOrEqual(rate * 60 * 1.0001);
        if (rest.length > 1) expect(partsOf(rest)).toBeLessThanOrEqual(rate * 60 * 1.0001);
        expect(moved.length).toBeGreaterThanOrEqual(Math.min(1, notices.length));
      }),
    );
  });

  it('is the first of them, in their order, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(due, { maxLength: 80 }), fc.integer({ min: 1, max: 20 }), (notices, rate) => {
        const left = [...notices];
        let [pace, now] = [idle, NOON];
        while (left.length > 0) {
          const step = chosen(left, pace, rate, now);
          expect(step.moved.map(({ due: one }) => one)).toEqual(left.splice(0, step.moved.length));
          [pace, now] = [step.pace, new Date(now.getTime() + 30_000)];
        }
      }),
      { numRuns: 50 },
    );
  });

  it('reaches the provider at the pool’s rate: in no second more, and without a gap', () => {
    const notices: Due[] = Array.from({ length: 300 }, () => ({ class: 'operational', parts: 1 }));
    const { moved } = chosen(notices, idle, 3, NOON);
    const perSecond = new Map<number, number>();
    for (const { delaySeconds } of moved) perSecond.set(delaySeconds, (perSecond.get(delaySeconds) ?? 0) + 1);
    expect(moved).toHaveLength(180);
    expect([...perSecond.keys()]).toEqual(Array.from({ length: 60 }, (_, second) => second));
    expect(new Set(perSecond.values())).toEqual(new Set([3]));
  });

  it('of safety waits behind safety only', () => {
    const busy = { safety: 0, all: NOON.getTime() + 60_000 };
    expect(fits({ class: 'operational', parts: 1 }, busy, 3, NOON)).toBe(false);
    expect(fits({ class: 'safety', parts: 1 }, busy, 3, NOON)).toBe(true);
    expect(move({ class: 'safety', parts: 3 }, busy, 3, NOON)).toMatchObject({
      moved: { delaySeconds: 0 },
      pace: { safety: NOON.getTime() + 1000, all: NOON.getTime() + 61_000 },
    });
  });
});

describe('what becomes of a notice on its way', () => {
  const outgoing = (change: Partial<Outgoing> = {}): Outgoing => ({
    class: 'operational',
    channel: 'sms',
    to: '+12025550123',
    ...change,
  });
  const known = (change: Partial<Known> = {}): Known => ({
    profile: agreeable(),
    templateHeld: false,
    rulePaused: false,
    answers: false,
    asksReply: false,
    tellsNothing: false,
    toStrangers: false,
    ...change,
  });
  const allowed = { recipients: 'any', oneWay: ['LT'], zone: 'Europe/Vilnius' } as const;
  // From Hawaii to New York.
  const DAY = new Date('2026-12-04T20:00:00Z');
  const NIGHT = new Date('2026-12-05T04:00:00Z');
  const hold = { since: '2026-12-04T10:00:00Z', by: 'operator' as const };
  const decide = (notice: Partial<Outgoing>, now: Date, change: Partial<Known> = {}): Dispatching =>
    dispatching(outgoing(notice), known(change), allowed, now);

  it('goes out where it may', () => {
    expect(decide({}, DAY)).toEqual({ does: 'send' });
  });

  it.each<[string, Partial<Outgoing>, Partial<Known>, Date]>([
    ['too late', { notAfter: DAY.toISOString() }, {}, DAY],
    ['too late', { class: 'safety', notAfter: DAY.toISOString() }, {}, DAY],
    ['no such traveller', {}, { profile: undefined }, DAY],
    ['contact point removed', { to: '+12025550199' }, {}, DAY],
    ['contact point removed', { channel: 'email', to: 'old@example.com', class: 'safety' }, {}, DAY],
    ['no consent', {}, { profile: agreeable({ phones: [{ number: '+12025550123', consents: {} }] }) }, DAY],
    [
      'no reply possible',
      { class: 'survey', to: '+37061234567' },
      {
        asksReply: true,
        profile: agreeable({
          phones: [{ number: '+37061234567', consents: { survey: { given: true, at: '', how: 'sms' } } }],
        }),
      },
      DAY,
    ],
    ['too late', { notAfter: '2026-12-05T12:00:00Z' }, {}, NIGHT],
  ])('is refused, %s', (reason, notice, change, now) => {
    expect(decide(notice, now, change)).toEqual({ does: 'refuse', reason });
  });

  it('is not sent to who is not on the list outside production, and e-mail only to who has a listed number', () => {
    const listed = (notice: Partial<Outgoing>, recipients: readonly string[]) =>
      dispatching(outgoing(notice), known(), { ...allowed, recipients }, DAY).does;
    expect(listed({}, [])).toBe('refuse');
    expect(listed({ class: 'safety' }, ['+12025550199'])).toBe('refuse');
    expect(listed({}, ['+12025550123'])).toBe('send');
    expect(listed({ channel: 'email', to: 'RASA@example.com' }, ['+12025550123'])).toBe('send');
    expect(listed({ channel: 'email', to: 'rasa@example.com' }, [])).toBe('refuse');
  });

  it('waits for a frozen account and a held template, but for safety that tells of the account', () => {
    const frozen = { profile: agreeable({ hold }) };
    expect(decide({}, DAY, frozen)).toEqual({ does: 'hold', until: 'thawed', reason: 'account frozen' });
    expect(decide({ class: 'safety' }, DAY, frozen)).toEqual({ does: 'send' });
    expect(decide({ class: 'safety' }, DAY, { templateHeld: true })).toMatchObject({ until: 'released' });
  });

  it('answers who wrote to us where it tells nothing of anybody: a frozen account, and somebody unknown', () => {
    const answer = { answers: true, tellsNothing: true };
    expect(decide({}, DAY, { ...answer, profile: agreeable({ hold }) })).toEqual({ does: 'send' });
    expect(decide({}, DAY, { ...answer, tellsNothing: false, profile: agreeable({ hold }) }).does).toBe('hold');
    expect(decide({}, NIGHT, { ...answer, profile: undefined })).toEqual({ does: 'send' });
    expect(decide({}, DAY, { ...answer, answers: false, profile: undefined }).does).toBe('refuse');
    expect(decide({}, DAY, { ...answer, tellsNothing: false, profile: undefined }).does).toBe('refuse');
    const nobody = known({ ...answer, profile: undefined });
    expect(dispatching(outgoing(), nobody, { ...allowed, recipients: [] }, DAY).does).toBe('refuse');
  });

  it('lets sleep who sleeps, unless they asked, are in danger, or depart before the morning is of use', () => {
    expect(decide({}, NIGHT)).toEqual({ does: 'wait', due: new Date('2026-12-05T18:00:00Z') });
    expect(decide({}, NIGHT, { answers: true })).toEqual({ does: 'send' });
    expect(decide({ class: 'safety' }, NIGHT)).toEqual({ does: 'send' });
    const leaving = agreeable({
      trips: [trip({ departsAt: '2026-12-05T12:00:00Z', departsZone: 'America/New_York' })],
    });
    expect(decide({}, NIGHT, { profile: leaving })).toEqual({ does: 'send' });
    expect(decide({ class: 'survey' }, NIGHT, { profile: leaving }).does).toBe('wait');
  });

  it('asking is consent', () => {
    const silent = agreeable({ phones: [{ number: '+12025550123', consents: {} }] });
    expect(decide({}, DAY, { profile: silent, answers: true })).toEqual({ does: 'send' });
  });

  it('is always decided, and only safety goes to who did not agree', () => {
    fc.assert(
      fc.property(
        fc.record({
          class: classes,
          given: fc.option(fc.boolean(), { nil: undefined }),
          frozen: fc.boolean(),
          held: fc.boolean(),
          answers: fc.boolean(),
          asksReply: fc.boolean(),
          to: fc.constantFrom('+12025550123', '+37061234567'),
          listed: fc.boolean(),
          late: fc.option(fc.integer({ min: -48, max: 48 }), { nil: undefined }),
          hours: fc.integer({ min: 0, max: 47 }),
        }),
        ({ class: type, given, frozen, held, answers, asksReply, to, listed, late, hours }) => {
          const now = new Date(DAY.getTime() + hours * 3_600_000);
          const consents = given === undefined ? {} : { [type]: { given, at: '', how: 'sms' as const } };
          const profile = agreeable({ phones: [{ number: to, consents }], ...(frozen ? { hold } : {}) });
          const notAfter = late === undefined ? undefined : new Date(now.getTime() + late * 3_600_000).toISOString();
          const decided = dispatching(
            outgoing({ class: type, to, notAfter }),
            {
              profile,
              templateHeld: held,
              rulePaused: false,
              answers,
              asksReply,
              tellsNothing: false,
              toStrangers: false,
            },
            { ...allowed, recipients: listed ? [to] : [] },
            now,
          );
          expect(['send', 'hold', 'refuse', 'wait']).toContain(decided.does);
          if (decided.does === 'wait') expect(decided.due.getTime()).toBeGreaterThan(now.getTime());
          if (decided.does !== 'send') return;
          expect(listed && !held && (late === undefined || late > 0)).toBe(true);
          expect(type === 'safety' || answers || given === true).toBe(true);
          expect(type === 'safety' || !frozen).toBe(true);
        },
      ),
    );
  });
});

describe('what a provider did not take', () => {
  it('is tried after 1, 2, 4, 8 and then every 15 minutes, for a day', () => {
    const minutes = [1, 2, 3, 4, 5, 6].map((attempts) => (againAt(attempts, NOON).getTime() - NOON.getTime()) / 60_000);
    expect(minutes).toEqual([1, 2, 4, 8, 15, 15]);
    expect(isGivenUp(NOON.toISOString(), new Date(NOON.getTime() + 86_400_000))).toBe(false);
    expect(isGivenUp(NOON.toISOString(), new Date(NOON.getTime() + 86_400_001))).toBe(true);
  });

  it('goes again though it may have gone out where somebody depends on it, and never else', () => {
    expect((['safety', 'operational', 'survey', 'marketing'] as const).map(goesAgain)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
