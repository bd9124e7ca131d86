import { describe, expect, it } from 'vitest';
import type { Action } from '../../../contact-flows/flow-language/document.ts';
import { frameOf } from '../../../local/connect/contact.ts';
import { act, answered, flowOf, of, pressed, type Tried, tried } from '../tried.ts';

const moduleOf = (name: string, ...actions: readonly Action[]) => flowOf(name, actions, 'MODULE');
const back = (parameters: Action['Parameters'] = {}) => act('back', 'EndFlowModuleExecution', parameters);
const say = (Text: string, next = 'back') => act('say', 'MessageParticipant', { Text }, next);
const invoking = (more: Partial<Tried>): Tried => ({
  type: 'InvokeFlowModule',
  parameters: { FlowModuleId: 'm' },
  errors: ['NoMatchingCondition', 'NoMatchingError'],
  ...more,
});
const branches = [
  ['Equals', 'found'],
  ['Equals', 'lost'],
] as const;
const said = (came: { effects: Parameters<typeof of>[0] }) => of(came.effects, 'prompt').map(({ says }) => says);

describe('InvokeFlowModule', () => {
  it.each([
    ['a branch of the caller', 'found', branches, 'Equals found'],
    ['a result that the caller has no branch for', 'other', branches, 'NoMatchingCondition'],
    ['no result', undefined, branches, 'success'],
    ['a result where the caller has no branches', 'found', [], 'success'],
  ] as const)('comes back by %s', (_, Result, ways, way) => {
    const flows = [moduleOf('m', back(Result ? { Result } : {}))];
    expect(tried(invoking({ flows, branches: ways })).way).toBe(way);
  });

  it.each(['m', 'm:$LATEST', 'm:7', 'm:live'])('is found by %s', (FlowModuleId) => {
    expect(tried(invoking({ flows: [moduleOf('m', back())], parameters: { FlowModuleId } })).way).toBe('success');
  });

  it('fails for a module that is not there', () => {
    expect(tried(invoking({ flows: [], parameters: { FlowModuleId: 'gone:1' } })).way).toBe('NoMatchingError');
  });

  it('gets input, and gives result and data', () => {
    const data = back({
      Result: 'found',
      ResultData: { city: '$.Modules.Input.q', echo: { deep: 'to $.Modules.Input.q' } },
    });
    const flows = [moduleOf('m', say('Looking for $.Modules.Input.q'), data)];
    const parameters = { FlowModuleId: 'm', Input: { q: '$.Attributes.city' } };
    const came = tried(invoking({ flows, parameters, branches, contact: { attributes: { city: 'Oslo' } } }));
    expect(said(came)).toEqual(['Looking for Oslo']);
    expect(frameOf(came.contact).modules).toEqual({
      Result: 'found',
      ResultData: { city: 'Oslo', echo: { deep: 'to Oslo' } },
    });
  });

  it('shares attributes both ways', () => {
    const note = act('note', 'UpdateContactAttributes', { Attributes: { b: '2' } }, 'say');
    const came = tried(
      invoking({ flows: [moduleOf('m', note, say('$.Attributes.a'), back())], contact: { attributes: { a: '1' } } }),
    );
    expect([said(came), came.contact.attributes]).toEqual([['1'], { a: '1', b: '2' }]);
  });

  it('sees nothing of the flow’s own: answers, flow attributes, stored input, views, metrics', () => {
    const first = flowOf('first', [
      act('ask', 'InvokeLambdaFunction', { LambdaFunctionARN: 'f', InvocationTimeLimitSeconds: '4' }, 'attribute'),
      act('attribute', 'UpdateFlowAttributes', { FlowAttributes: { a: { Value: '1' } } }, 'store'),
      act(
        'store',
        'GetParticipantInput',
        {
          Text: '?',
          StoreInput: 'True',
          InputTimeLimitSeconds: '5',
          InputValidation: { CustomValidation: { MaximumLength: '1' } },
        },
        'call',
      ),
      act('call', 'InvokeFlowModule', { FlowModuleId: 'm' }, 'after'),
      act(
        'after',
        'MessageParticipant',
        { Text: '($.External.city$.FlowAttributes.a$.StoredCustomerInput$.External.own)' },
        'end',
      ),
      act('end', 'DisconnectParticipant', {}),
    ]);
    const own = act('own', 'InvokeLambdaFunction', { LambdaFunctionARN: 'f', InvocationTimeLimitSeconds: '4' }, 'back');
    const flows = [
      first,
      moduleOf('m', say('($.External.city$.FlowAttributes.a$.StoredCustomerInput)', 'own'), own, back()),
    ];
    const inputs = [answered({ city: 'Oslo' }), pressed('7'), answered({ own: 'x' })];
    const came = tried({ type: 'TransferToFlow', parameters: { ContactFlowId: 'first' }, flows, inputs });
    expect(said(came)).toEqual(['?', '()', '(Oslo17)']);
  });

  it('may go five deep, and fails the sixth', () => {
    const deep = (level: number) =>
      moduleOf(
        `m${level}`,
        act('down', 'InvokeFlowModule', { FlowModuleId: `m${level + 1}` }, 'back', {
          Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'say' }],
        }),
        say(`${level + 1} is too deep`),
        back(),
      );
    const flows = [1, 2, 3, 4, 5, 6].map(deep);
    const came = tried(invoking({ flows, parameters: { FlowModuleId: 'm1' } }));
    expect([came.way, said(came)]).toEqual(['success', ['6 is too deep']]);
    expect(came.contact.frames).toHaveLength(1);
  });

  it('waits inside, and goes on there', () => {
    const menu = act(
      'say',
      'GetParticipantInput',
      { Text: 'Press', StoreInput: 'False', InputTimeLimitSeconds: '5' },
      'back',
      {
        Conditions: [{ NextAction: 'back', Condition: { Operator: 'Equals', Operands: ['1'] } }],
      },
    );
    expect(tried(invoking({ flows: [moduleOf('m', menu, back())], inputs: [pressed('1')] })).way).toBe('success');
  });

  it('forgets the result of the module before', () => {
    const twice = flowOf('twice', [
      act('one', 'InvokeFlowModule', { FlowModuleId: 'm' }, 'two'),
      act('two', 'InvokeFlowModule', { FlowModuleId: 'silent' }, 'say'),
      say('($.Modules.Result$.Modules.ResultData.a)', 'end'),
      act('end', 'DisconnectParticipant', {}),
    ]);
    const flows = [twice, moduleOf('m', back({ Result: 'found', ResultData: { a: '1' } })), moduleOf('silent', back())];
    expect(said(tried({ type: 'TransferToFlow', parameters: { ContactFlowId: 'twice' }, flows }))).toEqual(['()']);
  });

  it('ends the contact where a return has nowhere to go', () => {
    expect(tried({ type: 'EndFlowModuleExecution' }).way).toBe('ends');
  });
});

describe('TransferToFlow', () => {
  it.each(['next', '$.Attributes.flow'])('goes to %s, and does not come back', (ContactFlowId) => {
    const next = flowOf('next', [say('Next', 'end'), act('end', 'DisconnectParticipant', {})]);
    const came = tried({
      type: 'TransferToFlow',
      parameters: { ContactFlowId },
      flows: [next],
      contact: { attributes: { flow: 'next' } },
    });
    expect([came.way, said(came)]).toEqual(['next', ['Next']]);
  });

  it('clears what was the flow’s own, and keeps what is the contact’s', () => {
    const text = '($.FlowAttributes.a$.External.city) $.Attributes.b';
    const flows = [
      flowOf('first', [
        act('ask', 'InvokeLambdaFunction', { LambdaFunctionARN: 'f', InvocationTimeLimitSeconds: '4' }, 'own'),
        act('own', 'UpdateFlowAttributes', { FlowAttributes: { a: { Value: '1' } } }, 'note'),
        act('note', 'UpdateContactAttributes', { Attributes: { b: '2' } }, 'here'),
        act('here', 'MessageParticipant', { Text: text }, 'go'),
        act('go', 'TransferToFlow', { ContactFlowId: 'second' }, 'here'),
      ]),
      flowOf('second', [say(text, 'end'), act('end', 'DisconnectParticipant', {})]),
    ];
    const came = tried({
      type: 'TransferToFlow',
      parameters: { ContactFlowId: 'first' },
      flows,
      inputs: [answered({ city: 'Oslo' })],
    });
    expect(said(came)).toEqual(['(1Oslo) 2', '() 2']);
  });

  it.each(['gone', '$.Attributes.none'])('fails for a flow that is not there: %s', (ContactFlowId) => {
    expect(tried({ type: 'TransferToFlow', parameters: { ContactFlowId } }).way).toBe('NoMatchingError');
  });
});
