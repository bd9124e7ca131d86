import { action, end, LEADING } from './action.ts';

const PROMPTS = ['Text', 'SSML', 'PromptId', 'Media'] as const;
const prompt = {
  requires: [],
  oneOf: PROMPTS,
  errors: [],
  mayHave: ['NoMatchingError'],
  places: [...LEADING, 'CUSTOMER_WHISPER', 'OUTBOUND_WHISPER', 'AGENT_WHISPER'],
} as const;
const MENU = ['NoMatchingCondition', 'InputTimeLimitExceeded', 'NoMatchingError'] as const;
const thirdParty = {
  ThirdPartyPhoneNumber: '+12025550143',
  ThirdPartyConnectionTimeLimitSeconds: '30',
} as const;

/** The reference's section "Participant actions", its third parties among them. */
export const participant = [
  action('MessageParticipant', { Text: 'Your ship has left.' }, { ...prompt, mode: 'text' }),
  action('MessageParticipant', { SSML: '<speak>Your ship has left.</speak>' }, { ...prompt, mode: 'SSML' }),
  action(
    'MessageParticipant',
    { PromptId: 'arn:aws:connect:eu-central-1:111122223333:instance/aaaa/prompt/bbbb' },
    { ...prompt, mode: 'recording' },
  ),
  action(
    'MessageParticipant',
    { Media: { Uri: 's3://prompts/$.Attributes.language/gone.wav', SourceType: 'S3', MediaType: 'Audio' } },
    { ...prompt, mode: 'media', requires: ['Media.Uri', 'Media.SourceType', 'Media.MediaType'] },
  ),
  action(
    'MessageParticipantIteratively',
    { Messages: [{ Text: 'You are in line.' }] },
    {
      mode: 'for ever',
      errors: [],
      mayHave: ['NoMatchingError'],
      next: 'optional',
      places: ['CUSTOMER_QUEUE', 'CUSTOMER_HOLD', 'AGENT_HOLD'],
    },
  ),
  action(
    'MessageParticipantIteratively',
    { Messages: [{ Text: 'You are in line.' }], InterruptFrequencySeconds: '30' },
    {
      mode: 'interrupted',
      requires: ['Messages'],
      errors: [],
      mayHave: ['NoMatchingError'],
      branches: [['Equals', 'MessagesInterrupted']],
      next: 'optional',
      places: ['CUSTOMER_QUEUE', 'CUSTOMER_HOLD', 'AGENT_HOLD'],
    },
  ),
  action(
    'GetParticipantInput',
    { Text: 'For a refund, press 1.', StoreInput: 'False', InputTimeLimitSeconds: '8' },
    {
      mode: 'menu',
      requires: ['StoreInput', 'InputTimeLimitSeconds'],
      oneOf: PROMPTS,
      errors: MENU,
      branches: [['Equals', '1']],
      places: LEADING,
      decides: ['StoreInput'],
    },
  ),
  action(
    'GetParticipantInput',
    {
      Text: 'Type your booking number.',
      StoreInput: 'True',
      InputTimeLimitSeconds: '8',
      InputValidation: { CustomValidation: { MaximumLength: '6' } },
    },
    {
      mode: 'store digits',
      requires: [
        'StoreInput',
        'InputTimeLimitSeconds',
        'InputValidation',
        'InputValidation.CustomValidation.MaximumLength',
      ],
      oneOf: PROMPTS,
      places: LEADING,
      decides: ['StoreInput', 'InputValidation'],
    },
  ),
  action(
    'GetParticipantInput',
    {
      Text: 'Type your telephone number.',
      StoreInput: 'True',
      InputTimeLimitSeconds: '8',
      InputValidation: { PhoneNumberValidation: { NumberFormat: 'Local', CountryCode: 'LT' } },
    },
    {
      mode: 'store a telephone number',
      requires: [
        'StoreInput',
        'InputTimeLimitSeconds',
        'InputValidation',
        'InputValidation.PhoneNumberValidation.NumberFormat',
      ],
      oneOf: PROMPTS,
      errors: ['NoMatchingError', 'InvalidPhoneNumber'],
      places: LEADING,
      decides: ['StoreInput', 'InputValidation'],
    },
  ),
  action('GetParticipantInput', { EnableDTMFBuffer: 'True' }, { mode: 'buffer', requires: [], places: LEADING }),
  end('DisconnectParticipant', ['CONTACT_FLOW', 'CUSTOMER_QUEUE', 'AGENT_TRANSFER', 'QUEUE_TRANSFER']),
  action(
    'ConnectParticipantWithLexBot',
    { Text: 'How can we help?', LexV2Bot: { AliasArn: 'arn:aws:lex:eu-central-1:111122223333:bot-alias/A/B' } },
    {
      mode: 'version 2',
      requires: ['LexV2Bot.AliasArn'],
      oneOf: [...PROMPTS, 'LexInitializationData'],
      errors: ['NoMatchingError', 'NoMatchingCondition'],
      mayHave: ['InputTimeLimitExceeded'],
      branches: [['Equals', 'ChangeTrip']],
      places: LEADING,
    },
  ),
  action(
    'ConnectParticipantWithLexBot',
    { Text: 'How can we help?', LexBot: { Name: 'Trips', Region: 'eu-central-1', Alias: '$.Attributes.alias' } },
    {
      mode: 'version 1',
      requires: ['LexBot.Name', 'LexBot.Region', 'LexBot.Alias'],
      oneOf: [...PROMPTS, 'LexInitializationData'],
      errors: ['NoMatchingError', 'NoMatchingCondition'],
      mayHave: ['InputTimeLimitExceeded'],
      branches: [['Equals', 'ChangeTrip']],
      places: LEADING,
    },
  ),
  action(
    'ShowView',
    { ViewResource: { Id: 'form', Version: 'Latest' }, InvocationTimeLimitSeconds: '400' },
    {
      requires: ['ViewResource', 'ViewResource.Id', 'InvocationTimeLimitSeconds'],
      errors: ['NoMatchingCondition', 'NoMatchingError', 'TimeLimitExceeded'],
      branches: [],
      conditions: 'some',
      places: ['CONTACT_FLOW', 'CUSTOMER_QUEUE'],
    },
  ),
  action(
    'TransferParticipantToThirdParty',
    { ...thirdParty, ContinueFlowExecution: 'True' },
    {
      mode: 'and go on',
      errors: ['NoMatchingError', 'CallFailed', 'ConnectionTimeLimitExceeded'],
      places: LEADING.filter((place) => place !== 'AGENT_TRANSFER'),
      decides: ['ContinueFlowExecution'],
    },
  ),
  action(
    'TransferParticipantToThirdParty',
    { ...thirdParty, ContinueFlowExecution: 'False' },
    { mode: 'for good', places: LEADING, decides: ['ContinueFlowExecution'] },
  ),
];
