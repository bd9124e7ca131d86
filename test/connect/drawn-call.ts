import fc from 'fast-check';
import type { Action } from '../../contact-flows/flow-language/document.ts';
import { AnswerBook } from '../../local/connect/answers.ts';
import { BenchInstance } from '../../local/connect/bench-instance.ts';
import type { InstanceFlow } from '../../local/connect/contact.ts';
import { runScript, type Script } from '../../local/connect/scripted-caller.ts';
import type { CallEvent } from '../../local/connect/transcript.ts';
import { ACCEPTED, type Accepted, MODULE, SECOND_FLOW } from './accepted-actions.ts';
import { flowOf } from './tried.ts';

type Place = keyof typeof ACCEPTED;

/** An instance of three flows whose every block is accepted where it stands, and a caller who does something on it. */
export interface DrawnCall {
  readonly flows: readonly InstanceFlow[];
  readonly script: Script;
  readonly channel: 'VOICE' | 'CHAT' | 'TASK';
  readonly answers: { readonly [name: string]: readonly unknown[] };
  readonly attributes: { readonly [name: string]: string };
  readonly full: boolean;
}

const leading = (
  { type, parameters, errors, branches, ends }: Accepted,
  index: number,
  targets: readonly number[],
  blocks: number,
): Action => {
  let used = 0;
  const target = () => `block ${(index + (targets[used++ % targets.length] ?? 0)) % blocks}`;
  return {
    Identifier: `block ${index}`,
    Type: type,
    Parameters: parameters,
    Transitions: ends
      ? {}
      : {
          NextAction: target(),
          Errors: errors.map((ErrorType) => ({ ErrorType, NextAction: target() })),
          Conditions: branches.map(([Operator, operand]) => ({
            NextAction: target(),
            Condition: { Operator, Operands: [operand] },
          })),
        },
  };
};

/** Drawn more often, so that calls come to menus and into queues. */
const favoured = (place: Place): readonly Accepted[] =>
  ACCEPTED[place].filter(({ type }) =>
    /^(GetParticipantInput|UpdateContactTargetQueue|TransferContactToQueue)$/.test(type),
  );

const drawnFlow = (arn: string, place: Place): fc.Arbitrary<InstanceFlow> =>
  fc
    .array(fc.constantFrom<Accepted>(...ACCEPTED[place], ...favoured(place), ...favoured(place), ...favoured(place)), {
      minLength: 1,
      maxLength: 20,
      size: 'max',
    })
    .chain((chosen) => {
      // Mostly on to one of the next blocks, as flows do, and now and then back.
      const targets = fc.array(
        fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }) }, fc.nat(chosen.length - 1)),
        {
          minLength: 1,
          maxLength: 7,
        },
      );
      return fc.array(targets, { minLength: chosen.length, maxLength: chosen.length }).map((ways) =>
        flowOf(
          arn,
          chosen.map((each, index) => leading(each, index, ways[index] ?? [1], chosen.length)),
          place,
        ),
      );
    });

const answer = fc.constantFrom<unknown>(
  { city: 'Oslo' },
  { city: { port: '7' } },
  { city: '7', list: ['a'] },
  { branch: 'ChangeTrip', a: 'b' },
  { error: 'throttle' },
  { error: 'timeout' },
  { error: 'function' },
  { error: 'NoneFound' },
  ['a'],
  'a',
  null,
  7,
);
const word = fc.constantFrom(
  '',
  ' ',
  '3',
  '0',
  '-1',
  'x',
  '101',
  SECOND_FLOW,
  '+37061234567',
  'agent',
  '$.Attributes.name',
  'toString',
  '1e9',
);

export const drawnCall: fc.Arbitrary<DrawnCall> = fc.record({
  flows: fc.tuple(
    drawnFlow('arn:aws:connect:eu-central-1:111122223333:instance/aaaa/contact-flow/main', 'CONTACT_FLOW'),
    fc.constantFrom<Place>('CONTACT_FLOW', 'CUSTOMER_QUEUE').chain((place) => drawnFlow(SECOND_FLOW, place)),
    drawnFlow(MODULE, 'MODULE'),
  ),
  script: fc.record(
    {
      presses: fc.array(fc.oneof(fc.constant('-'), fc.stringMatching(/^[0-9*#]{1,6}$/)), { maxLength: 12 }),
      patienceSeconds: fc.integer({ min: 1, max: 3600 }),
    },
    { requiredKeys: ['presses'] },
  ),
  channel: fc.constantFrom('VOICE', 'VOICE', 'VOICE', 'CHAT', 'TASK'),
  answers: fc.dictionary(
    fc.constantFrom('travellers', 'ConnectParticipantWithLexBot', 'GetCase'),
    fc.array(answer, { maxLength: 3 }),
  ),
  attributes: fc.dictionary(fc.constantFrom('name', 'phone', 'most', 'flow', 'agent', 'voice', 'prompt'), word),
  full: fc.boolean(),
});

/** Makes the call, and answers all that happened and the ways that were walked. */
export function made(
  { flows, script, channel, answers, attributes, full }: DrawnCall,
  seed = '',
): readonly CallEvent[] {
  const book = new AnswerBook();
  for (const [name, list] of Object.entries(answers)) book.give(name, list);
  const queue = (name: string) => ({ name, waiting: 1, oldestSeconds: 9, full, available: 0, staffed: 1, online: 1 });
  const instance = new BenchInstance({
    flows: new Map(flows.map((flow) => [flow.arn, flow])),
    answers: book,
    at: new Date('2026-01-05T12:00:00Z'),
    seed,
    facts: { queue, agentExists: (agent) => agent === 'agent' },
  });
  const session = instance.contact({ from: '+37061234567', attributes, channel });
  return runScript(instance, session, flows[0]?.arn ?? '', '+37061234567', script);
}
