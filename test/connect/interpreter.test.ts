import { describe, expect, it } from 'vitest';
import type { Action, FlowDocument } from '../../contact-flows/flow-language/document.ts';
import type { Contact } from '../../local/connect/contact.ts';
import { advance, entered } from '../../local/connect/interpreter.ts';
import { cannotRun } from '../../local/connect/runnable.ts';

const contact: Contact = {
  id: 'c1',
  customerEndpoint: '+37061234567',
  systemEndpoint: '+12025550100',
  attributes: { name: 'Rasa' },
  flowAttributes: {},
  external: {},
  hooks: {},
  voice: 'Joanna',
  priority: 5,
  flow: 'f',
  action: '',
  round: 0,
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
const run = (...actions: readonly Action[]) => {
  const flows = flowsOf(...actions);
  return advance(flows, entered(flows, contact, 'f'));
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
    const waiting = advance(flows, entered(flows, contact, 'f'));
    expect(waiting.effects).toMatchObject([{ says: 'Press' }, { effect: 'listen', seconds: 5 }]);
    const frozen = JSON.stringify(waiting.contact);
    expect(advance(flows, waiting.contact, { input: 'pressed', keys: '1' }).effects[0]).toMatchObject({ says: 'One' });
    expect(advance(flows, waiting.contact, { input: 'silence' }).effects[0]).toMatchObject({ says: 'Late' });
    expect(advance(flows, waiting.contact, { input: 'pressed', keys: '7' }).effects).toMatchObject([{ effect: 'end' }]);
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
    const waiting = advance(flows, entered(flows, contact, 'f'));
    expect(advance(flows, waiting.contact, { input: 'answered', answer }).effects[0]).toMatchObject({ says: 'Failed' });
  });

  it('ends a contact that goes round without ever waiting', () => {
    const { effects } = run(action('round', 'MessageParticipant', { Text: 'again' }, { NextAction: 'round' }));
    expect(effects.at(-1)).toEqual({ effect: 'end', reason: 'CONTACT_FLOW_DISCONNECT' });
  });

  it('refuses by name, before the call, what it cannot run', () => {
    const lex = action('bot', 'ConnectParticipantWithLexBot', {}, { NextAction: 'end' });
    expect(cannotRun(flowsOf(lex), 'f')).toEqual([
      "flow 'Flow', block 'bot': ConnectParticipantWithLexBot does not run here: not built yet",
    ]);
  });
});
