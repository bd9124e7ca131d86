import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../local/connect/contact.ts';
import { frameOf } from '../../../local/connect/contact.ts';
import { of, pressed, silence, type Tried, tried } from '../tried.ts';

const menu: Tried = {
  type: 'GetParticipantInput',
  parameters: { Text: 'Press 1 or *', StoreInput: 'False', InputTimeLimitSeconds: '8' },
  errors: ['NoMatchingCondition', 'InputTimeLimitExceeded', 'NoMatchingError'],
  branches: [
    ['Equals', '1'],
    ['Equals', '*'],
    ['Equals', '#'],
    ['Equals', '0'],
  ],
};

describe('GetParticipantInput as a menu', () => {
  it('speaks, and listens as long as the flow says', () => {
    const came = tried({ ...menu, contact: { askedSeconds: 15 } });
    expect(came.effects).toEqual([
      { effect: 'prompt', says: 'Press 1 or *', voice: 'Joanna' },
      { effect: 'listen', seconds: 8 },
    ]);
    expect([came.way, came.contact.askedSeconds]).toEqual(['waits', 0]);
  });

  it.each([
    ['1', 'Equals 1'],
    ['*', 'Equals *'],
    ['#', 'Equals #'],
    ['0', 'Equals 0'],
    ['7', 'NoMatchingCondition'],
    ['10', 'Equals 1'],
  ])('takes the first of the keys %s', (keys, way) => {
    const came = tried({ ...menu, inputs: [pressed(keys)] });
    expect([came.way, came.contact.typedAhead]).toEqual([way, undefined]);
  });

  it('takes silence for an error of its own', () => {
    expect(tried({ ...menu, inputs: [silence] }).way).toBe('InputTimeLimitExceeded');
  });

  it('takes anything else for an error', () => {
    expect(tried({ ...menu, inputs: [{ input: 'paused' }] }).way).toBe('NoMatchingError');
  });

  it.each([
    ['$.Attributes.limit', '20', 20],
    ['$.Attributes.limit', 'soon', 5],
    ['$.Attributes.none', '20', 5],
  ])('listens for a time that it looks up: %s is %s', (InputTimeLimitSeconds, limit, seconds) => {
    const parameters = { ...menu.parameters, InputTimeLimitSeconds };
    const came = tried({ ...menu, parameters, contact: { attributes: { limit } } });
    expect(of(came.effects, 'listen')).toEqual([{ effect: 'listen', seconds }]);
  });

  it.each(['CHAT', 'TASK', 'EMAIL'] as const)('takes the error on a %s, in each mode', (channel) => {
    for (const parameters of [menu.parameters ?? {}, { StoreInput: 'True' }, { EnableDTMFBuffer: 'True' }])
      expect(tried({ ...menu, parameters, contact: { channel } })).toMatchObject({
        way: 'NoMatchingError',
        effects: [],
      });
  });
});

describe('GetParticipantInput as touchtone buffer', () => {
  const buffer = (EnableDTMFBuffer: string, contact: Partial<Contact> = {}) =>
    tried({ type: 'GetParticipantInput', parameters: { EnableDTMFBuffer }, contact });

  it('begins to keep keys, and keeps those that it has', () => {
    expect(buffer('True')).toMatchObject({ way: 'success', effects: [], contact: { typedAhead: '' } });
    expect(buffer('True', { typedAhead: '12' }).contact.typedAhead).toBe('12');
  });

  it('stops and forgets them', () => {
    const came = buffer('False', { typedAhead: '12' });
    expect([came.way, came.contact.typedAhead]).toEqual(['success', undefined]);
  });

  it('answers the next menu with one key, says nothing, and keeps the rest', () => {
    const came = tried({ ...menu, contact: { typedAhead: '12#' } });
    expect(came).toMatchObject({ way: 'Equals 1', effects: [], contact: { typedAhead: '2#' } });
  });

  it('lets an empty buffer be answered as always, and keeps keys behind the first', () => {
    const came = tried({ ...menu, contact: { typedAhead: '' }, inputs: [pressed('123')] });
    expect([came.way, came.contact.typedAhead, of(came.effects, 'prompt').length]).toEqual(['Equals 1', '23', 1]);
  });

  it.each([
    ['as many digits as fit', '12345', '1234', '5'],
    ['digits up to the terminator', '12#9', '12', '9'],
    ['the cancel key', '1*2', '*', '2'],
  ])('gives a block that stores %s, and keeps the rest', (_, typedAhead, stored, rest) => {
    const parameters = {
      Text: 'Number?',
      StoreInput: 'True',
      InputTimeLimitSeconds: '8',
      InputValidation: { CustomValidation: { MaximumLength: '4' } },
    };
    const came = tried({ type: 'GetParticipantInput', parameters, contact: { typedAhead } });
    expect(came).toMatchObject({ way: 'success', effects: [], contact: { typedAhead: rest } });
    expect(frameOf(came.contact).stored).toBe(stored);
  });

  it('waits for the rest of a number that was begun, as between two digits and without a prompt', () => {
    const parameters = {
      Text: 'Number?',
      StoreInput: 'True',
      InputTimeLimitSeconds: '8',
      InputValidation: { CustomValidation: { MaximumLength: '4' } },
    };
    const came = tried({
      type: 'GetParticipantInput',
      parameters,
      contact: { typedAhead: '12' },
      inputs: [pressed('34')],
    });
    expect(came.effects).toEqual([{ effect: 'listen', seconds: 5 }]);
    expect(frameOf(came.contact).stored).toBe('1234');
  });
});
