import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../local/connect/contact.ts';
import { frameOf } from '../../../local/connect/contact.ts';
import { act, answered, failed, flowOf, of, type Tried, tried } from '../tried.ts';

const ask = (more: Tried['parameters'] = {}, rest: Partial<Tried> = {}): Tried => ({
  type: 'InvokeLambdaFunction',
  parameters: { LambdaFunctionARN: 'arn:aws:lambda:eu:1:function:trips', InvocationTimeLimitSeconds: '4', ...more },
  ...rest,
});
const external = (contact: Contact) => frameOf(contact).external;
const asJson = { ResponseValidation: { ResponseType: 'JSON' } };
/** An answer that weighs so many bytes as JSON. */
const weighing = (bytes: number, letter = 'x') => ({
  a: letter.repeat((bytes - '{"a":""}'.length) / Buffer.byteLength(letter)),
});

describe('InvokeLambdaFunction', () => {
  it('asks the function with resolved parameters and the time that the flow gives', () => {
    const parameters = { LambdaInvocationAttributes: { phone: '$.CustomerEndpoint.Address', none: '$.External.x' } };
    expect(tried(ask(parameters)).effects).toEqual([
      {
        effect: 'invoke',
        arn: 'arn:aws:lambda:eu:1:function:trips',
        parameters: { phone: '+37061234567', none: '' },
        seconds: 4,
        answers: 'STRING_MAP',
      },
    ]);
    expect(of(tried(ask(asJson)).effects, 'invoke')[0]?.answers).toBe('JSON');
  });

  it.each([
    ['1', 1],
    ['8', 8],
    ['30', 8],
    ['$.Attributes.none', 3],
  ])('never gives more than 8 s: %s', (InvocationTimeLimitSeconds, seconds) => {
    expect(of(tried(ask({ InvocationTimeLimitSeconds })).effects, 'invoke')[0]?.seconds).toBe(seconds);
  });

  it('keeps the answer in place of the last one', () => {
    const came = tried(ask({}, { inputs: [answered({ a: '1' })] }));
    expect([came.way, external(came.contact)]).toEqual(['success', { a: '1' }]);
  });

  const shapes: readonly (readonly [string, unknown, boolean, boolean])[] = [
    ['strings', { a: 'b' }, true, true],
    ['nothing at all', {}, true, true],
    ['a nested object', { a: { b: 'c' } }, false, true],
    ['a number', { a: 1 }, false, true],
    ['a boolean', { a: true }, false, true],
    ['a null', { a: null }, false, true],
    ['a list', { a: ['b'] }, false, true],
    ['a list outside', ['a'], false, false],
    ['a string outside', 'a', false, false],
    ['null outside', null, false, false],
    ['undefined', undefined, false, false],
    ['32 KB less one byte', weighing(32 * 1024 - 1), true, true],
    ['32 KB', weighing(32 * 1024), false, false],
    ['32 KB of two-byte letters', weighing(32 * 1024, 'ž'), false, false],
  ];
  it.each(shapes)('takes %s as STRING_MAP or as JSON', (_, answer, map, json) => {
    const way = (accepted: boolean) => (accepted ? 'success' : 'NoMatchingError');
    expect(tried(ask({}, { inputs: [answered(answer)] })).way).toBe(way(map));
    expect(tried(ask(asJson, { inputs: [answered(answer)] })).way).toBe(way(json));
  });

  it('keeps the last good answer where it fails', () => {
    const flow = flowOf('arn:aws:connect:eu:1:instance/i/contact-flow/two', [
      act('one', 'InvokeLambdaFunction', { LambdaFunctionARN: 'f', InvocationTimeLimitSeconds: '4' }, 'two'),
      act('two', 'InvokeLambdaFunction', { LambdaFunctionARN: 'f', InvocationTimeLimitSeconds: '4' }, 'good', {
        Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'bad' }],
      }),
      act('good', 'DisconnectParticipant', {}),
      act('bad', 'DisconnectParticipant', {}),
    ]);
    const came = tried({
      type: 'TransferToFlow',
      parameters: { ContactFlowId: flow.arn },
      flows: [flow],
      inputs: [answered({ a: '1' }), answered({ a: 2 })],
    });
    expect([frameOf(came.contact).action, external(came.contact)]).toEqual(['bad', { a: '1' }]);
  });
});

describe('a chain of functions without a prompt', () => {
  const chain = (askedSeconds: number, more: Tried['parameters'] = {}, inputs: Tried['inputs'] = []) =>
    tried(ask({ InvocationTimeLimitSeconds: '8', ...more }, { contact: { askedSeconds }, inputs }));

  it.each([
    [0, 8],
    [12, 8],
    [15, 5],
    [19.5, 0.5],
  ])('after %s s leaves %s s', (asked, seconds) => {
    expect(of(chain(asked).effects, 'invoke')[0]?.seconds).toBe(seconds);
  });

  it.each([20, 24])('after %s s asks nobody and fails at once', (asked) => {
    expect(chain(asked)).toMatchObject({ way: 'NoMatchingError', effects: [] });
  });

  it('counts answers and failures', () => {
    expect(chain(3, {}, [answered({}, 2.5)]).contact.askedSeconds).toBe(5.5);
    expect(chain(3, {}, [failed(8)]).contact.askedSeconds).toBe(11);
  });

  const asking = (name: string, next: string) =>
    act(name, 'InvokeLambdaFunction', { LambdaFunctionARN: 'f', InvocationTimeLimitSeconds: '8' }, next, {
      Errors: [{ ErrorType: 'NoMatchingError', NextAction: next }],
    });
  const hangUp = act('end', 'DisconnectParticipant', {});
  const seconds = (...between: readonly ReturnType<typeof act>[]) => {
    const flow = flowOf('chain', [
      asking('1', '2'),
      asking('2', '3'),
      asking('3', '4'),
      ...between,
      asking('5', 'end'),
      hangUp,
    ]);
    const { effects } = tried({
      type: 'TransferToFlow',
      parameters: { ContactFlowId: 'chain' },
      flows: [flow],
      inputs: [failed(8), failed(8), failed(4), ...(between[0]?.Type === 'InvokeLambdaFunction' ? [] : [failed(8)])],
    });
    return of(effects, 'invoke').map((each) => each.seconds);
  };

  it('is over after 20 s together, and a prompt begins it anew', () => {
    expect(seconds(asking('4', '5'))).toEqual([8, 8, 4]);
    expect(seconds(act('4', 'MessageParticipant', { Text: 'One moment' }, '5'))).toEqual([8, 8, 4, 8]);
  });
});

describe('an asynchronous call', () => {
  const asynchronous = { InvocationType: 'ASYNCHRONOUS' };

  it('tells that nobody waits for its answer', () => {
    expect(of(tried(ask(asynchronous)).effects, 'invoke')[0]?.asynchronous).toBe(true);
    expect(of(tried(ask({ InvocationType: 'SYNCHRONOUS' })).effects, 'invoke')[0]).not.toHaveProperty('asynchronous');
  });

  it.each([
    ['an answer', answered({ a: '1' }, 5)],
    ['a failure', failed(8)],
  ])('goes on after %s without touching $.External or the chain', (_, input) => {
    const came = tried(ask(asynchronous, { inputs: [input], contact: { askedSeconds: 3 } }));
    expect([came.way, external(came.contact), came.contact.askedSeconds]).toEqual(['success', {}, 3]);
  });

  it('is made at the end of a chain too', () => {
    expect(tried(ask(asynchronous, { contact: { askedSeconds: 20 } })).way).toBe('waits');
  });
});
