import { family, LEADING, PROMPT, PROMPT_FORMS } from './spec.ts';

const TRUE_FALSE = ['True', 'False'] as const;
const MENU_ERRORS = ['NoMatchingCondition', 'InputTimeLimitExceeded', 'NoMatchingError'] as const;

/** Listening to the customer: keys, stored digits, bots, log-in. */
export const input = family({
  GetParticipantInput: {
    block: 'Get customer input / Store customer input / Set touchtone buffer',
    parameters: {
      ...PROMPT,
      InputTimeLimitSeconds: { kind: 'value', whole: [1, 180], number: true },
      StoreInput: { kind: 'static', values: TRUE_FALSE },
      InputValidation: {
        kind: 'object',
        fields: {
          CustomValidation: {
            kind: 'object',
            fields: { MaximumLength: { kind: 'value', whole: [1, Number.MAX_SAFE_INTEGER], required: true } },
          },
          PhoneNumberValidation: {
            kind: 'object',
            fields: {
              NumberFormat: { kind: 'static', values: ['Local', 'E164'], required: true },
              CountryCode: { kind: 'value' },
            },
          },
        },
      },
      InputEncryption: {
        kind: 'object',
        fields: { EncryptionKeyId: { kind: 'value', required: true }, Key: { kind: 'value', required: true } },
      },
      DTMFConfiguration: {
        kind: 'object',
        open: true,
        fields: {
          InputTerminationSequence: { kind: 'value', pattern: /^[0-9*#]{1,5}$/ },
          DisableCancelKey: { kind: 'static', values: ['True', 'False', 'true', 'false'] },
          InterdigitTimeLimitSeconds: { kind: 'value', whole: [1, 20] },
        },
      },
      AudioConfiguration: { kind: 'json' },
      EnableDTMFBuffer: { kind: 'static', values: TRUE_FALSE },
    },
    errors: { required: ['NoMatchingError'] },
    places: LEADING,
    channels: ['VOICE'],
    variants: [
      { when: { parameter: 'EnableDTMFBuffer', absent: true }, requires: ['StoreInput'] },
      {
        when: { parameter: 'StoreInput', is: 'False' },
        requires: ['InputTimeLimitSeconds'],
        groups: [{ of: PROMPT_FORMS, take: 'exactly one' }],
        refuses: ['InputValidation', 'InputEncryption', 'DTMFConfiguration', 'EnableDTMFBuffer'],
        errors: { required: MENU_ERRORS },
        conditions: { operators: ['Equals'], operands: /^[0-9*#]$/ },
      },
      {
        when: { parameter: 'StoreInput', is: 'True' },
        requires: ['InputTimeLimitSeconds', 'InputValidation'],
        refuses: ['EnableDTMFBuffer'],
        groups: [
          { of: PROMPT_FORMS, take: 'exactly one' },
          { of: ['InputValidation.CustomValidation', 'InputValidation.PhoneNumberValidation'], take: 'exactly one' },
        ],
      },
      {
        when: { parameter: 'InputValidation.PhoneNumberValidation' },
        refuses: ['InputEncryption'],
        errors: { required: ['InvalidPhoneNumber'] },
      },
      {
        when: { parameter: 'EnableDTMFBuffer' },
        refuses: [
          'StoreInput',
          'InputTimeLimitSeconds',
          'InputValidation',
          'InputEncryption',
          'DTMFConfiguration',
          ...PROMPT_FORMS,
        ],
      },
    ],
  },
  ConnectParticipantWithLexBot: {
    block: 'Get customer input (Amazon Lex)',
    parameters: {
      ...PROMPT,
      LexV2Bot: { kind: 'object', fields: { AliasArn: { kind: 'value', required: true } } },
      LexBot: {
        kind: 'object',
        fields: {
          Name: { kind: 'value', required: true },
          Region: { kind: 'value', required: true },
          Alias: { kind: 'value', required: true },
        },
      },
      LexSessionAttributes: { kind: 'map', of: { kind: 'text' } },
      LexInitializationData: { kind: 'json' },
      LexTimeoutSeconds: { kind: 'json' },
    },
    groups: [
      { of: ['LexV2Bot', 'LexBot'], take: 'exactly one' },
      { of: [...PROMPT_FORMS, 'LexInitializationData'], take: 'at least one' },
    ],
    errors: { required: ['NoMatchingError', 'NoMatchingCondition'], optional: ['InputTimeLimitExceeded'] },
    conditions: { operators: ['Equals'] },
    doubtfulWithout: ['InputTimeLimitExceeded'],
    places: LEADING,
  },
  AuthenticateParticipant: {
    block: 'Authenticate customer',
    parameters: {
      CognitoConfiguration: { kind: 'json', required: true },
      CustomerProfilesConfiguration: { kind: 'json', required: true },
      TimeLimitMinutes: { kind: 'value', required: true },
    },
    errors: { required: ['NoMatchingError', 'TimeLimitExceeded'] },
    conditions: { operators: ['Equals'], operands: ['OptedOut'] },
    channels: ['CHAT'],
  },
});
