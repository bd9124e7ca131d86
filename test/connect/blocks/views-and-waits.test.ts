import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../local/connect/contact.ts';
import { pressed, type Tried, tried } from '../tried.ts';

const chat = { channel: 'CHAT' } as const;
const paused = { input: 'paused' } as const;

describe('Wait', () => {
  const wait: Tried = {
    type: 'Wait',
    parameters: { TimeLimitSeconds: '90' },
    errors: ['NoMatchingError', 'ParticipantNotFound'],
    branches: [
      ['Equals', 'WaitCompleted'],
      ['Equals', 'CustomerReturned'],
    ],
    contact: chat,
  };
  it.each([
    ['to its end on a chat', wait, paused, 'Equals WaitCompleted'],
    ['to its end on a task', { ...wait, contact: { channel: 'TASK' } }, paused, 'Equals WaitCompleted'],
    ['until the customer is back', wait, { input: 'returned' }, 'Equals CustomerReturned'],
  ] as const)('lasts %s', (_, block, input, way) => {
    const came = tried({ ...block, inputs: [input] });
    expect([came.way, came.effects]).toEqual([way, [{ effect: 'pause', seconds: 90 }]]);
  });

  it('fails at once on a call, and for a bot', () => {
    expect(tried({ ...wait, contact: {} })).toMatchObject({ way: 'NoMatchingError', effects: [] });
    const parameters = { TimeLimitSeconds: '90', Events: ['BotParticipantDisconnected'] };
    expect(tried({ ...wait, parameters })).toMatchObject({ way: 'ParticipantNotFound', effects: [] });
  });
});

describe('ShowView', () => {
  const show: Tried = {
    type: 'ShowView',
    parameters: { ViewResource: { Id: 'aws:view/form:1' }, InvocationTimeLimitSeconds: '400' },
    errors: ['NoMatchingCondition', 'NoMatchingError', 'TimeLimitExceeded'],
    branches: [
      ['Equals', 'Next'],
      ['Equals', 'Back'],
    ],
    contact: chat,
  };
  const did = (action: string, result = {}) => [{ input: 'viewed', action, result }] as const;

  it.each([
    [
      'a form',
      { Id: 'form', Version: 'Latest' },
      'form',
      { Sections: [{ Items: ['$.Attributes.city'] }], Next: 'Go on' },
      { Sections: [{ Items: ['Oslo'] }], Next: 'Go on' },
    ],
    [
      'cards',
      { Id: 'aws:view/cards:1' },
      'aws:view/cards:1',
      { Cards: [{ Summary: { Id: '1', Heading: 'To $.Attributes.city' } }] },
      { Cards: [{ Summary: { Id: '1', Heading: 'To Oslo' } }] },
    ],
    ['a list', { Id: 'list' }, 'list', { Items: '$.Attributes.none' }, { Items: null }],
    [
      'a confirmation',
      { Id: '$.Attributes.view' },
      'confirmation',
      { Next: { Label: 'Yes' } },
      { Next: { Label: 'Yes' } },
    ],
  ])('shows %s with its data filled', (_, ViewResource, view, ViewData, data) => {
    const contact = { ...chat, attributes: { city: 'Oslo', view: 'confirmation' } };
    const came = tried({ ...show, parameters: { ViewResource, ViewData, InvocationTimeLimitSeconds: '400' }, contact });
    expect(came.effects).toEqual([{ effect: 'view', view, data, seconds: 400 }]);
  });

  it.each([
    ['what was done', did('Next'), 'Equals Next'],
    ['what else was done', did('Back'), 'Equals Back'],
    ['what has no branch', did('Step'), 'NoMatchingCondition'],
    ['time that is up', [paused], 'TimeLimitExceeded'],
    ['anything else', [pressed('1')], 'NoMatchingError'],
  ] as const)('goes by %s', (_, inputs, way) => {
    expect(tried({ ...show, inputs }).way).toBe(way);
  });

  it('keeps what was done and filled in', () => {
    const { contact } = tried({ ...show, inputs: did('Next', { FormData: { seat: ['12A'] } }) });
    expect(frameOf(contact).views).toEqual({ Action: 'Next', ViewResultData: { FormData: { seat: ['12A'] } } });
  });

  it('fails on a call, on a task, and for a view that is none', () => {
    for (const contact of [{}, { channel: 'TASK' } as const])
      expect(tried({ ...show, contact }).way).toBe('NoMatchingError');
    const parameters = { ...show.parameters, ViewResource: { Id: '$.Attributes.none' } };
    expect(tried({ ...show, parameters }).way).toBe('NoMatchingError');
  });
});

describe('services outside', () => {
  it.each([
    ['GetCustomerProfile', 'Customer'],
    ['GetCalculatedAttributesForCustomerProfile', 'Customer'],
    ['GetCase', 'Case'],
    ['CreateWisdomSession', 'Wisdom'],
    ['EvaluateDataTableValues', 'DataTables'],
    ['ListDataTableValues', 'DataTableList'],
    ['ConnectParticipantWithLexBot', 'Lex'],
    ['StartOutboundEmailContact', 'Outside'],
  ])('%s answers into $.%s, without its branch', (type, namespace) => {
    const inputs = [{ input: 'answered', answer: { branch: 'Yes', a: { b: '1' } }, seconds: 0 }] as const;
    const came = tried({ type, branches: [['Equals', 'Yes']], inputs });
    expect([came.way, frameOf(came.contact).outside]).toEqual(['Equals Yes', { [namespace]: { a: { b: '1' } } }]);
  });

  it.each([
    ['MultipleFoundError', 'MultipleFoundError'],
    ['NoneFoundError', 'NoneFoundError'],
    ['ContactNotLinked', 'NoMatchingError'],
  ])('take the error %s by name: %s', (error, way) => {
    const errors = ['MultipleFoundError', 'NoneFoundError', 'NoMatchingError'];
    const inputs = [{ input: 'answered', answer: { error }, seconds: 0 }] as const;
    expect(tried({ type: 'GetCustomerProfile', errors, inputs }).way).toBe(way);
  });
});
