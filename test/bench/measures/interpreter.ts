import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Action } from '../../../contact-flows/flow-language/document.ts';
import { AnswerBook } from '../../../local/connect/answers.ts';
import { BenchInstance } from '../../../local/connect/bench-instance.ts';
import type { Session } from '../../../local/connect/session.ts';
import { flowOf, hangUp } from '../../connect/tried.ts';
import { type Figure, median } from './figure.ts';

/** How many calls are in progress at the same time, and how many menus each goes through. */
const CALLS = 1000;
const BLOCKS = 10;
/** After how many virtual seconds a caller presses, at most: everybody has their own rhythm. */
const SLOWEST = 5;
const ROUNDS = 7;
/** How much longer a menu may take than reading its JSON and writing it again, and what a waiting call may weigh. */
export const INTERPRETER_LIMITS = { times: 10, kilobytes: 4 } as const;

const menus: readonly Action[] = Array.from({ length: BLOCKS }, (_, index) => ({
  Identifier: `menu ${index}`,
  Type: 'GetParticipantInput',
  Parameters: {
    Text: 'Hello $.Attributes.name, for number $.CustomerEndpoint.Address press 1.',
    StoreInput: 'False',
    InputTimeLimitSeconds: '8',
  },
  Transitions: {
    NextAction: 'end',
    Conditions: [
      {
        NextAction: index + 1 < BLOCKS ? `menu ${index + 1}` : 'end',
        Condition: { Operator: 'Equals', Operands: ['1'] },
      },
    ],
    Errors: ['NoMatchingCondition', 'InputTimeLimitExceeded', 'NoMatchingError'].map((ErrorType) => ({
      ErrorType,
      NextAction: 'end',
    })),
  },
}));

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

/** Makes all calls at once on one virtual clock. Answers how long they took in all, and what one weighs while it waits. */
function round(): { readonly seconds: number; readonly bytes: number; readonly ended: number } {
  const flow = flowOf('f', [...menus, hangUp]);
  const instance = new BenchInstance({
    flows: new Map([['f', flow]]),
    answers: new AnswerBook(),
    at: new Date('2026-01-05T12:00:00Z'),
    seed: '',
  });
  const before = heap();
  const began = process.hrtime.bigint();
  const calls: Session[] = [];
  for (let call = 0; call < CALLS; call += 1) {
    const session = instance.contact({ from: `+3706${String(call).padStart(7, '0')}`, attributes: { name: 'Rasa' } });
    const rhythm = 1 + ((call * 7919) % 1000) * ((SLOWEST - 1) / 1000);
    session.listen(({ event }) => {
      if (event === 'listening') instance.timeline.after(rhythm, () => session.press('1'));
    });
    session.run('f');
    calls.push(session);
  }
  const started = process.hrtime.bigint();
  const bytes = (heap() - before) / CALLS;
  const resumed = process.hrtime.bigint();
  while (instance.timeline.step());
  const nanoseconds = started - began + (process.hrtime.bigint() - resumed);
  return { seconds: Number(nanoseconds) / 1e9, bytes, ended: calls.filter(({ isOver }) => isOver).length };
}

/** As many menus as all calls go through, read and written again: what any machine needs for that much of flows. In seconds. */
function floor(): number {
  const texts = menus.map((menu) => JSON.stringify(menu));
  const began = performance.now();
  for (let call = 0; call < CALLS; call += 1) for (const text of texts) JSON.stringify(JSON.parse(text));
  return (performance.now() - began) / 1000;
}

/** How many calls a second the interpreter of flows takes through their menus, all at once on one virtual clock. */
export async function interpreter(progress: (line: string) => void): Promise<readonly Figure[]> {
  progress(`interpreter: ${CALLS} calls at once through ${BLOCKS} menus, ${ROUNDS} times`);
  const rounds = Array.from({ length: ROUNDS }, () => ({ floor: floor(), ...round() }));
  if (rounds.some(({ ended }) => ended !== CALLS)) throw new Error('Not every call came to its end.');
  const seconds = median(rounds.map((each) => each.seconds));
  const bare = median(rounds.map((each) => each.floor));
  const kilobytes = median(rounds.map(({ bytes }) => bytes / 1024));
  return [
    { name: 'interpreter: calls through ten menus', value: CALLS / seconds, unit: 'a second' },
    {
      name: 'interpreter, against JSON of the menus',
      value: seconds / bare,
      unit: 'x',
      most: INTERPRETER_LIMITS.times,
    },
    { name: 'interpreter: a call that waits', value: kilobytes, unit: 'KB', most: INTERPRETER_LIMITS.kilobytes },
  ];
}
