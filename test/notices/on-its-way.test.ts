import { describe, expect, it } from 'vitest';
import { type Allowed, dispatching, type Known, type Outgoing } from '../../lambdas/notices/rules/dispatching.ts';
import { fits, move } from '../../lambdas/notices/rules/feeding.ts';
import { inItsTime } from '../../lambdas/notices/rules/in-its-time.ts';
import { isAnswerable } from '../../lambdas/notices/rules/reach.ts';
import { nextDeparture } from '../../lambdas/notices/rules/whereabouts.ts';
import { agreeable } from './a-notice.ts';
import { trip } from './a-traveller.ts';

const AMERICAN = '+12025550123';
const LITHUANIAN = '+37061234567';
const DAY = new Date('2026-12-04T20:00:00Z');
const yes = { given: true, at: '2026-11-22T12:00:00Z', how: 'caller' } as const;
const both = (first: string, second: string) =>
  agreeable({ phones: [first, second].map((number) => ({ number, consents: { operational: yes, survey: yes } })) });

const KNOWN: Known = {
  ...{ profile: agreeable(), templateHeld: false, answers: false, rulePaused: false },
  ...{ asksReply: false, tellsNothing: false, toStrangers: false },
};

const decide = (notice: Partial<Outgoing>, known: Partial<Known> = {}, allowed: Partial<Allowed> = {}, now = DAY) =>
  dispatching(
    { class: 'operational', channel: 'sms', to: AMERICAN, ...notice },
    { ...KNOWN, ...known },
    { recipients: 'any', oneWay: ['LT'], zone: 'Europe/Vilnius', ...allowed },
    now,
  );

describe('a notice on its way', () => {
  it('is of use until its time, and from then on not', () => {
    const until = (ms: number) => decide({ notAfter: new Date(DAY.getTime() + ms).toISOString() });
    expect([until(1), until(0)]).toEqual([{ does: 'send' }, { does: 'refuse', reason: 'too late' }]);
  });

  it('goes outside production to listed numbers only, each number by itself', () => {
    const refused = { does: 'refuse', reason: 'not on the list of recipients' };
    const profile = both(AMERICAN, '+12025550124');
    expect(decide({ to: '+12025550124' }, { profile }, { recipients: [AMERICAN] })).toEqual(refused);
    expect(decide({}, { profile }, { recipients: [AMERICAN] })).toEqual({ does: 'send' });
    const nobody = { profile: undefined, answers: true, tellsNothing: true };
    expect(decide({}, nobody, { recipients: [] })).toEqual(refused);
    expect(decide({}, nobody, { recipients: [AMERICAN] })).toEqual({ does: 'send' });
  });

  it('by e-mail goes to whoever has one listed number among theirs', () => {
    const profile = both(AMERICAN, '+12025550124');
    const mail = { channel: 'email', to: 'rasa@example.com' } as const;
    expect(decide(mail, { profile }, { recipients: ['+12025550124'] })).toEqual({ does: 'send' });
  });

  it('asks nobody who cannot answer, and tells them what needs no answer', () => {
    const profile = both(LITHUANIAN, AMERICAN);
    const asked = (to: string, asksReply: boolean) => decide({ to }, { profile, asksReply }, {}, NOON).does;
    expect(asked(LITHUANIAN, true)).toBe('refuse');
    expect(asked(LITHUANIAN, false)).toBe('send');
    const american = decide({}, { asksReply: true });
    expect(american).toEqual({ does: 'send' });
    const mail = { channel: 'email', to: 'rasa@example.com' } as const;
    expect(decide(mail, { profile, asksReply: true }, {}, NOON)).toEqual({ does: 'send' });
  });

  it('says who holds it', () => {
    expect(decide({}, { templateHeld: true })).toEqual({
      ...{ does: 'hold', until: 'released', reason: 'held by an operator' },
    });
  });
});

const NOON = new Date('2026-12-04T10:00:00Z');

describe('the clock that counts', () => {
  const travelsNowhere = (first: string, second: string) => ({ trips: [], phones: both(first, second).phones });
  const due = (channel: 'sms' | 'email', to: string, phones: Parameters<typeof inItsTime>[0]) =>
    inItsTime(phones, 'operational', { channel, to }, 'Europe/Vilnius', NOON).getTime() === NOON.getTime();

  it('is that of the number that is written to; an e-mail goes by their first number', () => {
    const lithuanianFirst = travelsNowhere(LITHUANIAN, AMERICAN);
    expect(due('sms', LITHUANIAN, lithuanianFirst)).toBe(true);
    expect(due('sms', AMERICAN, lithuanianFirst)).toBe(false);
    expect(due('email', 'rasa@example.com', lithuanianFirst)).toBe(true);
    expect(due('email', 'rasa@example.com', travelsNowhere(AMERICAN, LITHUANIAN))).toBe(false);
  });

  it('is the agency’s where no number is known', () => {
    expect(due('email', 'rasa@example.com', { trips: [], phones: [] })).toBe(true);
  });
});

it('the next departure is the soonest of those that are ahead and confirmed; what departs now is not', () => {
  const departing = (departsAt: string, status: 'confirmed' | 'cancelled' = 'confirmed') => trip({ departsAt, status });
  const gone = departing('2026-12-04T09:00:00Z');
  const now = departing('2026-12-04T10:00:00Z');
  const soon = departing('2026-12-04T10:00:01Z');
  const later = departing('2026-12-05T10:00:00Z');
  const off = departing('2026-12-04T11:00:00Z', 'cancelled');
  expect(nextDeparture([later, gone, now, off, soon], NOON)).toBe(soon);
  expect(nextDeparture([gone, later, off, now], NOON)).toBe(later);
  expect(nextDeparture([gone, now, off], NOON)).toBeUndefined();
});

it('what somebody can answer by SMS is an SMS to a country of two ways', () => {
  const answerable = (channel: 'sms' | 'email', to: string) =>
    isAnswerable({ channel, to, pool: 'x' }, { oneWay: ['LT'] });
  expect(answerable('sms', AMERICAN)).toBe(true);
  expect(answerable('sms', LITHUANIAN)).toBe(false);
  expect(answerable('email', 'rasa@example.com')).toBe(false);
});

it('safety never waits behind the rest, however much of it goes', () => {
  const now = DAY;
  const idle = { safety: 0, all: 0 };
  let pace = idle;
  for (let n = 0; n < 60; n += 1) pace = move({ class: 'marketing', parts: 1 }, pace, 1, now).pace;
  expect(fits({ class: 'marketing', parts: 1 }, pace, 1, now)).toBe(false);
  expect(fits({ class: 'safety', parts: 1 }, pace, 1, now)).toBe(true);
  expect(move({ class: 'safety', parts: 1 }, pace, 1, now).moved.delaySeconds).toBe(0);
  const after = move({ class: 'safety', parts: 1 }, pace, 1, now).pace;
  expect(move({ class: 'safety', parts: 1 }, after, 1, now).moved.delaySeconds).toBe(1);
});
