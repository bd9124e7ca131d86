import { describe, expect, it } from 'vitest';
import type { Action, FlowDocument } from '../../contact-flows/flow-language/document.ts';
import type { Facts, Input } from '../../local/connect/block.ts';
import type { Contact } from '../../local/connect/contact.ts';
import { advance, entered } from '../../local/connect/interpreter.ts';
import { newContact } from '../../local/connect/new-contact.ts';
import { cannotRun } from '../../local/connect/runnable.ts';

const contact = newContact({
  id: 'c1',
  channel: 'VOICE',
  initiationMethod: 'INBOUND',
  customerEndpoint: '+37061234567',
  systemEndpoint: '+12025550100',
  attributes: { name: 'Rasa' },
});
const facts: Facts = {
  now: new Date('2026-12-04T12:00:00Z'),
  open: () => true,
  queue: () => undefined,
  agentExists: () => false,
  chance: () => 50,
};
const hangUp: Action = { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };
const action = (
  Identifier: string,
  Type: string,
  Parameters: Action['Parameters'],
  Transitions: Action['Transitions'],
): Action => ({
  Identifier,
  Type,
  Parameters,
  Transitions,
});
const flowsOf = (...actions: readonly Action[]) => {
  const document: FlowDocument = {
    Version: '2019-10-30',
    StartAction: actions[0]?.Identifier ?? '',
    Actions: [...actions, hangUp],
  };
  return new Map([['f', { arn: 'f', name: 'Flow', type: 'CONTACT_FLOW', document }]]);
};
const start = (flows: ReturnType<typeof flowsOf>) => advance(flows, entered(flows, contact, 'f'), facts);
const go = (flows: ReturnType<typeof flowsOf>, waiting: Contact, input: Input) => advance(flows, waiting, facts, input);
const run = (...actions: readonly Action[]) => {
  const flows = flowsOf(...actions);
  return start(flows);
};

describe('the interpreter', () => {
  it('fills references in words, and leaves out what stands for nothing', () => {
    const text = "Hello $.Attributes.name, $.Attributes['name'] from $.CustomerEndpoint.Address$.External.none.";
    const { effects } = run(action('say', 'MessageParticipant', { Text: text }, { NextAction: 'end' }));
    expect(effects[0]).toMatchObject({ effect: 'prompt', says: 'Hello Rasa, Rasa from +37061234567.' });
  });

  it('is a value: the same contact goes two ways without one seeing the other', () => {
    const menu = action(
      'menu',
      'GetParticipantInput',
      { Text: 'Press', InputTimeLimitSeconds: '5', StoreInput: 'False' },
      {
        NextAction: 'end',
        Conditions: [{ NextAction: 'one', Condition: { Operator: 'Equals', Operands: ['1'] } }],
        Errors: [
          { ErrorType: 'NoMatchingCondition', NextAction: 'end' },
          { ErrorType: 'InputTimeLimitExceeded', NextAction: 'late' },
        ],
      },
    );
    const one = action('one', 'MessageParticipant', { Text: 'One' }, { NextAction: 'end' });
    const late = action('late', 'MessageParticipant', { Text: 'Late' }, { NextAction: 'end' });
    const flows = flowsOf(menu, one, late);
    const waiting = start(flows);
    expect(waiting.effects).toMatchObject([{ says: 'Press' }, { effect: 'listen', seconds: 5 }]);
    const frozen = JSON.stringify(waiting.contact);
    expect(go(flows, waiting.contact, { input: 'pressed', keys: '1' }).effects[0]).toMatchObject({ says: 'One' });
    expect(go(flows, waiting.contact, { input: 'silence' }).effects[0]).toMatchObject({ says: 'Late' });
    expect(go(flows, waiting.contact, { input: 'pressed', keys: '7' }).effects).toMatchObject([{ effect: 'end' }]);
    expect(JSON.stringify(waiting.contact)).toBe(frozen);
  });

  it.each([
    ['a nested answer', { a: { b: 'c' } }],
    ['a number', { a: 1 }],
    ['a list', ['a']],
    ['nothing', null],
    ['more than 32 KB', { a: 'x'.repeat(33_000) }],
  ])('takes %s for no answer', (_, answer) => {
    const ask = action(
      'ask',
      'InvokeLambdaFunction',
      { LambdaFunctionARN: 'arn', InvocationTimeLimitSeconds: '4' },
      { NextAction: 'end', Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'failed' }] },
    );
    const failed = action('failed', 'MessageParticipant', { Text: 'Failed' }, { NextAction: 'end' });
    const flows = flowsOf(ask, failed);
    const waiting = start(flows);
    expect(go(flows, waiting.contact, { input: 'answered', answer, seconds: 0 }).effects[0]).toMatchObject({
      says: 'Failed',
    });
  });

  it('ends a contact that goes round without ever waiting', () => {
    const { effects } = run(action('round', 'MessageParticipant', { Text: 'again' }, { NextAction: 'round' }));
    expect(effects.at(-1)).toEqual({ effect: 'end', reason: 'CONTACT_FLOW_DISCONNECT' });
  });

  it('refuses by name, before the call, what it cannot run', () => {
    const lex = action('bot', 'ConnectParticipantWithLexBot', {}, { NextAction: 'end' });
    expect(cannotRun(flowsOf(lex), 'f')).toEqual([
      "flow 'Flow', block 'bot': ConnectParticipantWithLexBot does not run here: it needs Amazon Lex",
    ]);
  });
});
