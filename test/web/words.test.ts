import { describe, expect, it } from 'vitest';
import { momentIn } from '../../local/web/clock/moment.ts';
import { becameOf, canReply, mailboxes, stateOf } from '../../local/web/inbox/mailboxes.ts';
import type { Desk, Message, Queue } from '../../local/web/live/messages.ts';
import { summary } from '../../local/web/ops/summary-words.ts';
import { toldWords, verdict } from '../../local/web/ops/told.ts';
import { numberIn } from '../../local/web/phone/number.ts';
import { shown } from '../../local/web/shell/line-words.ts';
import { lengthOf } from '../../local/web/shell/times.ts';

const AT = '2026-12-04T12:00:00Z';

describe('a number as it is typed', () => {
  it.each([
    ['+37061234567', '+37061234567'],
    [' +370 612-34 567 ', '+37061234567'],
    ['00370 61234567', '+37061234567'],
  ])('%s is %s', (typed, number) => expect(numberIn(typed)).toEqual({ number }));
  it.each(['', '861234567', '+0123', 'Rasa', '+1234567890123456'])('%s is refused in words', (typed) =>
    expect(numberIn(typed)).toEqual({ wrong: expect.stringContaining('such as +37061234567.') }),
  );
});

describe("the clock's next time as it is typed", () => {
  it.each([
    ['17:00', '17:00'],
    ['45 min', 'PT45M'],
    ['2h', 'PT2H'],
    ['3 days', 'P3D'],
    ['1 week', 'P7D'],
    ['PT5S', 'PT5S'],
  ])('%s is %s', (typed, to) => expect(momentIn(typed)).toEqual({ to }));
  it.each(['', '25:00', '17', 'tomorrow', '-2 h', '3 months', 'P'])('%s is refused in words', (typed) =>
    expect(momentIn(typed)).toEqual({ wrong: expect.stringContaining('such as 17:00') }),
  );
});

describe('a line of a transcript', () => {
  const say = (line: object) => shown({ at: AT, who: 'system', event: 'prompt', ...line }, (user) => `<${user}>`);
  it.each([
    [{ says: 'Welcome.' }, 'centre', 'Welcome.'],
    [{ says: '<speak>Press <say-as>1</say-as>.</speak>' }, 'centre', 'Press 1 .'],
    [{ says: 'Rasa, flies tomorrow.', hears: 'agent' }, 'whisper', 'Rasa, flies tomorrow.'],
    [{ event: 'pressed', presses: '0' }, 'caller', 'Presses 0'],
    [{ event: 'joined', agent: 'ruta' }, 'happened', '<ruta> is on the line'],
    [{ event: 'queued', queue: 'General', position: 2 }, 'happened', 'Waits in General, place 2'],
    [
      { event: 'queued', queue: 'General', position: 1, lowSeconds: 300, highSeconds: 600 },
      'happened',
      'Waits in General, place 1; told: 5 to 10 minutes',
    ],
    [
      { event: 'queued', queue: 'General', position: 1, lowSeconds: 3600, highSeconds: null },
      'happened',
      'Waits in General, place 1; told: more than 60 minutes',
    ],
    [{ event: 'ended', reason: 'AGENT_DISCONNECT' }, 'happened', 'The agent hung up.'],
    [{ event: 'something new' }, 'behind', 'something new'],
  ])('%o', (line, kind, words) => expect(say(line)).toEqual({ kind, words }));
});

describe('a wait against what was told of it', () => {
  const wait = { contact: 'a', queue: 'General', at: AT, low: 60, high: 120, waited: null, state: 'answered' } as const;
  it.each([
    [{}, 90, '1 to 2 min', 'as told'],
    [{}, 59, '1 to 2 min', 'shorter than told'],
    [{}, 121, '1 to 2 min', 'longer than told'],
    [{ state: 'waiting' }, 10, '1 to 2 min', 'as told'],
    [{ low: 0 }, 10, 'At most 2 min', 'as told'],
    [{ low: 3600, high: null }, 9999, 'More than 60 min', 'as told'],
    [{ low: null, high: null }, 5, 'Nothing', 'nothing was told'],
  ] as const)('%o after %i s', (change, seconds, told, came) => {
    expect(toldWords({ ...wait, ...change })).toBe(told);
    expect(verdict({ ...wait, ...change }, seconds)).toBe(came);
  });
});

describe('how it stands', () => {
  const queue = (waiting: number, oldestAt: string | null) => ({ waiting, oldestAt }) as Queue;
  const desk = (status: string, activity = status) => ({ status, activity }) as Desk;
  const quiet = queue(0, null);
  it.each([
    [[quiet], [desk('Offline')], 'Nobody waits. No agent is here.'],
    [[quiet, queue(1, AT)], [desk('Available')], '1 waits, the longest for 1 min. 1 agent is here, 1 free.'],
    [
      [queue(2, '2026-12-04T12:00:50Z'), queue(3, AT)],
      [desk('Available', 'On contact'), desk('Break'), desk('Offline')],
      '5 wait, the longest for 1 min. 2 agents are here, none free.',
    ],
  ])('%#', (queues, desks, words) => expect(summary({ queues, desks }, Date.parse(AT) + 60_000)).toBe(words));
});

describe('messages', () => {
  const message = (to: string, at: string, state = 'sent', due = at) => ({ to, at, state, due }) as Message;
  it('come by whom they are with, the newest last and where the newest is first', () => {
    const one = message('+1', '2026-12-04T10:00:00Z');
    const two = message('+2', '2026-12-04T11:00:00Z');
    const three = message('+1', '2026-12-04T12:00:00Z');
    const answer = { from: '+2', at: '2026-12-04T13:00:00Z', text: '5', did: 'scored', id: 'a' };
    const letters = (...all: readonly Message[]) => all.map((each) => ({ at: each.at, message: each }));
    expect(mailboxes([one, two, three], [])).toEqual([
      { to: '+1', letters: letters(one, three) },
      { to: '+2', letters: letters(two) },
    ]);
    expect(mailboxes([one, two, three], [answer])).toEqual([
      { to: '+2', letters: [...letters(two), { at: answer.at, reply: answer }] },
      { to: '+1', letters: letters(one, three) },
    ]);
    expect(becameOf(answer)).toBe('answered the survey');
    expect(becameOf({ ...answer, did: 'brand new' })).toBe('brand new');
    expect(['+1', 'a@b.example'].map(canReply)).toEqual([true, false]);
  });
  it('say what becomes of them', () => {
    const state = (...given: readonly [string, string?]) => stateOf(message('+1', AT, ...given), (due) => `<${due}>`);
    expect(state('queued', '2026-12-05T07:00:00Z')).toBe('waits until <2026-12-05T07:00:00Z>');
    expect(state('queued')).toBe('waits to be sent');
    expect(state('refused')).toMatch(/do not want/);
    expect(state('brand new')).toBe('brand new');
  });
});

it.each([
  [0.9, '0 s'],
  [60, '1 min'],
  [200, '3 min 20 s'],
  [3900, '1 h 5 min'],
  [7200, '2 h'],
])('%d seconds are %s', (seconds, words) => expect(lengthOf(seconds)).toBe(words));
