import { describe, expect, it } from 'vitest';
import type { Json } from '../../../contact-flows/flow-language/verifier/json.ts';
import { sentences, verdict, type Wire, wire } from './judged-flow.ts';
import { smallest } from './smallest-actions.ts';

const VALUE = 'Invalid Action property value. Path: Actions[1].Parameters';
const NAME = 'Invalid Action property name. Path: Actions[1].Parameters';

const input = (mode: string, parameters: { readonly [name: string]: Json }): Wire => {
  const block = wire(smallest(`GetParticipantInput (${mode})`));
  return { ...block, Parameters: { ...block.Parameters, ...parameters } };
};
const errors = (block: Wire, ...types: readonly string[]): Wire => ({
  ...block,
  Transitions: { ...block.Transitions, Errors: types.map((ErrorType) => ({ ErrorType, NextAction: 'end' })) },
});
const key = (operand: Json, Operator = 'Equals'): Wire => {
  const block = input('menu', {});
  const Conditions = [{ NextAction: 'end', Condition: { Operator, Operands: [operand] } }];
  return { ...block, Transitions: { ...block.Transitions, Conditions } };
};

describe('a menu', () => {
  it.each(['0', '9', '*', '#'])('takes the key %s', (operand) => {
    expect(sentences(key(operand))).toEqual([]);
  });

  it.each(['10', 'A', ' 1', '1\n', '$.Attributes.key'])('refuses %j as a key', (operand) => {
    expect(sentences(key(operand))).toEqual([
      'Invalid Action property value. Path: Actions[1].Transitions.Conditions[0].Condition.Operands',
    ]);
  });

  it('compares by Equals alone', () => {
    expect(sentences(key('1', 'NumberGreaterThan'))).toEqual([
      'Invalid Action property value. Path: Actions[1].Transitions.Conditions[0].Condition.Operator',
    ]);
  });

  it.each(['InputValidation', 'DTMFConfiguration', 'InputEncryption'])('has no %s', (name) => {
    const inside: { readonly [name: string]: Json } = {
      InputValidation: { CustomValidation: { MaximumLength: '1' } },
      DTMFConfiguration: { DisableCancelKey: 'False' },
      InputEncryption: { EncryptionKeyId: 'k', Key: 'pem' },
    };
    expect(sentences(input('menu', { [name]: inside[name] ?? null }))).toEqual([`${NAME}.${name}`]);
  });

  it('may say how long a silence ends speech', () => {
    expect(sentences(input('menu', { AudioConfiguration: { EndSilenceTimeoutSeconds: '2' } }))).toEqual([]);
  });

  it('has no error for telephone numbers', () => {
    const all = ['NoMatchingCondition', 'InputTimeLimitExceeded', 'NoMatchingError', 'InvalidPhoneNumber'];
    expect(sentences(errors(input('menu', {}), ...all))).toEqual([
      'Invalid Action error. Error: InvalidPhoneNumber, Path: Actions[1].Transitions.Errors',
    ]);
  });
});

describe('the time to begin in', () => {
  it.each<Json>(['1', '180', 1, 180, '$.Attributes.patience'])('is good as %j', (limit) => {
    expect(sentences(input('menu', { InputTimeLimitSeconds: limit }))).toEqual([]);
  });

  it.each<Json>(['0', '181', 0, 181, 2.5, '5s', '1.5', null, ['5']])('is refused as %j', (limit) => {
    expect(sentences(input('menu', { InputTimeLimitSeconds: limit }))).toEqual([`${VALUE}.InputTimeLimitSeconds`]);
  });
});

describe('stored input', () => {
  const phone = { PhoneNumberValidation: { NumberFormat: 'E164', CountryCode: 'LT' } };

  it('is digits or a telephone number, never both', () => {
    const both = input('store digits', { InputValidation: { CustomValidation: { MaximumLength: '6' }, ...phone } });
    const all = errors(both, 'NoMatchingError', 'InvalidPhoneNumber');
    expect(sentences(all)).toEqual([
      'Only one of these properties may be defined. Properties: [CustomValidation, PhoneNumberValidation]',
    ]);
  });

  it('is one of the two', () => {
    expect(sentences(input('store digits', { InputValidation: {} }))).toEqual([
      'At least one of [CustomValidation, PhoneNumberValidation] must be set',
    ]);
  });

  it('needs a path for a wrong telephone number exactly where one is asked', () => {
    expect(sentences(errors(input('store a telephone number', {}), 'NoMatchingError'))).toEqual([
      'Action is missing required error. Error: InvalidPhoneNumber, Path: Actions[1]',
    ]);
    expect(sentences(errors(input('store digits', {}), 'NoMatchingError', 'InvalidPhoneNumber'))).toEqual([
      'Invalid Action error. Error: InvalidPhoneNumber, Path: Actions[1].Transitions.Errors',
    ]);
  });

  it.each(['InputTimeLimitExceeded', 'NoMatchingCondition'])('has no path for %s', (error) => {
    expect(sentences(errors(input('store digits', {}), 'NoMatchingError', error))).toEqual([
      `Invalid Action error. Error: ${error}, Path: Actions[1].Transitions.Errors`,
    ]);
  });

  it('is a local number or an international one', () => {
    const validation = { PhoneNumberValidation: { NumberFormat: 'National', CountryCode: 'LT' } };
    expect(sentences(input('store a telephone number', { InputValidation: validation }))).toEqual([
      `${VALUE}.InputValidation.PhoneNumberValidation.NumberFormat`,
    ]);
    expect(sentences(input('store a telephone number', { InputValidation: phone }))).toEqual([]);
  });

  it('is encrypted where it is digits, and never where it is a telephone number', () => {
    const InputEncryption = { EncryptionKeyId: '$.Attributes.key', Key: '-----BEGIN CERTIFICATE-----\nA\n' };
    expect(sentences(input('store digits', { InputEncryption }))).toEqual([]);
    expect(sentences(input('store a telephone number', { InputEncryption }))).toEqual([`${NAME}.InputEncryption`]);
    expect(sentences(input('store digits', { InputEncryption: { Key: 'a' } }))).toEqual([
      'Action is missing required property. Path: Actions[1].Parameters.InputEncryption.EncryptionKeyId',
    ]);
  });

  it.each<{ [name: string]: Json }>([
    { InputTerminationSequence: '#', DisableCancelKey: 'False', InterdigitTimeLimitSeconds: '5' },
    { InputTerminationSequence: '12#*0' },
    { InputTerminationSequence: '$.Attributes.terminator' },
    { DisableCancelKey: 'true' },
    { InterdigitTimeLimitSeconds: '20' },
    { MaxDigits: 4 },
  ])('may be typed with %j', (DTMFConfiguration) => {
    expect(sentences(input('store digits', { DTMFConfiguration }))).toEqual([]);
  });

  it.each<[name: string, value: Json]>([
    ['InputTerminationSequence', '123456'],
    ['InputTerminationSequence', 'end'],
    ['DisableCancelKey', 'yes'],
    ['InterdigitTimeLimitSeconds', '0'],
    ['InterdigitTimeLimitSeconds', '21'],
    ['Anything', ''],
  ])('may not be typed with %s %j', (name, value) => {
    expect(sentences(input('store digits', { DTMFConfiguration: { [name]: value } }))).toEqual([
      `${VALUE}.DTMFConfiguration.${name}`,
    ]);
  });

  it('makes the whole action invalid by a JSON boolean', () => {
    expect(sentences(input('store digits', { DTMFConfiguration: { DisableCancelKey: false } }))).toEqual([
      'Invalid Action type. Type: GetParticipantInput',
    ]);
  });

  it('is True or False', () => {
    expect(sentences(input('store digits', { StoreInput: 'true' }))).toContain(`${VALUE}.StoreInput`);
  });
});

describe('rules', () => {
  const rules = (mode: string, parameters: { readonly [name: string]: Json }) =>
    verdict(input(mode, parameters)).map(({ rule }) => rule);

  it('are told apart by their names', () => {
    expect(rules('buffer', { InputTimeLimitSeconds: '5' })).toEqual(['parameter-name']);
    expect(rules('menu', { SSML: '<speak/>' })).toEqual(['one-of']);
    expect(rules('store digits', { DTMFConfiguration: { DisableCancelKey: true } })).toEqual(['boolean']);
    expect(rules('store digits', { InputTimeLimitSeconds: 'soon' })).toEqual(['parameter-value']);
  });

  it('of a mode that is not known leave the others standing', () => {
    const { InputTimeLimitSeconds, Text } = input('menu', {}).Parameters;
    const undecided = {
      ...input('buffer', {}),
      Parameters: { InputTimeLimitSeconds: InputTimeLimitSeconds ?? '', Text: Text ?? '' },
    };
    expect(verdict(undecided).map(({ rule }) => rule)).toEqual(['missing-parameter']);
  });
});

describe('the touchtone buffer', () => {
  it.each(['True', 'False'])('is set to %s', (EnableDTMFBuffer) => {
    expect(sentences(input('buffer', { EnableDTMFBuffer }))).toEqual([]);
  });

  it('is set to nothing else', () => {
    expect(sentences(input('buffer', { EnableDTMFBuffer: 'On' }))).toEqual([`${VALUE}.EnableDTMFBuffer`]);
  });

  it.each<[name: string, value: Json]>([
    ['Text', 'Hello'],
    ['SSML', '<speak/>'],
    ['PromptId', 'arn:aws:connect:x'],
    ['Media', { Uri: 's3://a', SourceType: 'S3', MediaType: 'Audio' }],
    ['InputTimeLimitSeconds', '5'],
    ['InputEncryption', { EncryptionKeyId: 'k', Key: 'pem' }],
    ['DTMFConfiguration', { DisableCancelKey: 'True' }],
  ])('takes no %s', (name, value) => {
    expect(sentences(input('buffer', { [name]: value }))).toEqual([`${NAME}.${name}`]);
  });

  it('takes no validation, and is not mixed with the other modes', () => {
    const digits = { CustomValidation: { MaximumLength: '6' } };
    expect(sentences(input('buffer', { InputValidation: digits }))).toEqual([`${NAME}.InputValidation`]);
    expect(sentences(input('buffer', { StoreInput: 'True' }))).toContain(`${NAME}.StoreInput`);
    expect(sentences(input('menu', { EnableDTMFBuffer: 'True' }))).toContain(`${NAME}.EnableDTMFBuffer`);
    expect(sentences(input('store digits', { EnableDTMFBuffer: 'True' }))).toContain(`${NAME}.EnableDTMFBuffer`);
  });
});
