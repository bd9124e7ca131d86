import type { Action } from '../../contact-flows/flow-language/document.ts';

/** An action as the service accepts it, but for where it leads. */
export interface Accepted {
  readonly type: string;
  readonly parameters: Action['Parameters'];
  readonly errors: readonly string[];
  readonly branches: readonly (readonly [operator: string, operand: string])[];
  readonly ends?: true;
}

const accepted = (type: string, parameters: Action['Parameters'], more: Partial<Accepted> = {}): Accepted => ({
  type,
  parameters,
  errors: ['NoMatchingError'],
  branches: [],
  ...more,
});
const equals = (...operands: readonly string[]) => operands.map((operand) => ['Equals', operand] as const);

const INSTANCE = 'arn:aws:connect:eu-central-1:111122223333:instance/aaaa';
export const SECOND_FLOW = '6f1c2a3b-0000-4000-8000-00000000f10e';
export const MODULE = '6f1c2a3b-0000-4000-8000-0000000d01e0';
const FUNCTION = 'arn:aws:lambda:eu-central-1:111122223333:function:travellers';
const QUEUE = `${INSTANCE}/queue/bbbb`;

const MENU = ['NoMatchingCondition', 'InputTimeLimitExceeded', 'NoMatchingError'];
const FULL = ['QueueAtCapacity', 'NoMatchingError'];
const METRIC = ['NoMatchingError', 'NoMatchingCondition'];
const store = { Text: 'Your number?', StoreInput: 'True', InputTimeLimitSeconds: '9' };
const dial = { ThirdPartyPhoneNumber: '$.Attributes.phone', ThirdPartyConnectionTimeLimitSeconds: '30' };

/** Actions that may stand in an inbound flow; those of `MODULE_TOO` in a module as well. */
const MODULE_TOO: readonly Accepted[] = [
  accepted('MessageParticipant', { Text: 'You fly to $.External.city, $.Attributes.name.' }),
  accepted('MessageParticipant', { Text: 'No way out of this.' }, { errors: [] }),
  accepted('MessageParticipant', { SSML: '<speak>$.StoredCustomerInput</speak>' }),
  accepted(
    'GetParticipantInput',
    { Text: 'Press', StoreInput: 'False', InputTimeLimitSeconds: '8' },
    { errors: MENU, branches: equals('1', '2', '*') },
  ),
  accepted('GetParticipantInput', {
    ...store,
    InputValidation: { CustomValidation: { MaximumLength: '$.Attributes.most' } },
  }),
  accepted('GetParticipantInput', {
    ...store,
    InputValidation: { CustomValidation: { MaximumLength: '4' } },
    DTMFConfiguration: { InputTerminationSequence: '##', DisableCancelKey: 'True', InterdigitTimeLimitSeconds: '2' },
  }),
  accepted(
    'GetParticipantInput',
    { ...store, InputValidation: { PhoneNumberValidation: { NumberFormat: 'Local', CountryCode: 'LT' } } },
    { errors: ['NoMatchingError', 'InvalidPhoneNumber'] },
  ),
  accepted('GetParticipantInput', { EnableDTMFBuffer: 'True' }),
  accepted('GetParticipantInput', { EnableDTMFBuffer: 'False' }),
  accepted(
    'Compare',
    { ComparisonValue: '$.External.city' },
    {
      errors: ['NoMatchingCondition'],
      branches: [
        ['TextContains', 'Os'],
        ['KeyExists', 'port'],
        ['NumberLessThan', '7'],
      ],
    },
  ),
  accepted('CheckHoursOfOperation', {}, { branches: equals('True', 'False') }),
  accepted(
    'CheckMetricData',
    { MetricType: 'NumberOfAgentsAvailable', QueueId: QUEUE },
    { errors: METRIC, branches: [['NumberGreaterThan', '0']] },
  ),
  accepted(
    'CheckMetricData',
    { MetricType: 'OldestContactInQueueAgeSeconds' },
    { errors: METRIC, branches: [['NumberLessThan', '9']] },
  ),
  accepted('GetMetricData', { QueueId: QUEUE }),
  accepted(
    'DistributeByPercentage',
    {},
    {
      errors: ['NoMatchingCondition'],
      branches: [
        ['NumberLessThan', '31'],
        ['NumberLessThan', '81'],
      ],
    },
  ),
  accepted('Loop', { LoopCount: '2' }, { errors: [], branches: equals('ContinueLooping', 'DoneLooping') }),
  accepted('Loop', { LoopCount: '$.Attributes.most' }, { branches: equals('ContinueLooping', 'DoneLooping') }),
  accepted('Wait', { TimeLimitSeconds: '60' }, { branches: equals('WaitCompleted') }),
  accepted('UpdateFlowAttributes', { FlowAttributes: { trip: { Value: '$.External.city' } } }),
  accepted('UpdateFlowLoggingBehavior', { FlowLoggingBehavior: 'Disabled' }, { errors: [] }),
  accepted('UpdateContactRoutingCriteria', {
    RoutingCriteria: { Steps: [{ Expression: { AttributeCondition: { Name: 'cruises', Value: '1' } } }] },
  }),
  accepted('UpdateContactAttributes', { Attributes: { most: '$.StoredCustomerInput', name: '$.Queue.Name' } }),
  accepted('UpdateContactAttributes', { Attributes: { name: 'x' }, TargetContact: 'Related' }),
  accepted('UpdateContactData', { LanguageCode: 'lt-LT', Name: '$.Attributes.name' }),
  accepted('UpdateContactEventHooks', { EventHooks: { CustomerQueue: SECOND_FLOW } }),
  accepted('UpdateContactEventHooks', { EventHooks: { CustomerQueue: '$.Attributes.flow' } }),
  accepted('UpdateContactTargetQueue', { QueueId: QUEUE }),
  accepted('UpdateContactTargetQueue', { AgentId: '$.Attributes.agent' }),
  accepted('TransferContactToQueue', {}, { errors: FULL }),
  accepted(
    'UpdateContactCallbackNumber',
    { CallbackNumber: '$.StoredCustomerInput' },
    { errors: ['InvalidCallbackNumber', 'CallbackNumberNotDialable'] },
  ),
  accepted(
    'UpdateContactRecordingBehavior',
    { RecordingBehavior: { RecordedParticipants: ['Agent'] } },
    { errors: [] },
  ),
  accepted(
    'UpdateContactRecordingAndAnalyticsBehavior',
    { VoiceBehavior: { VoiceRecordingBehavior: { RecordedParticipants: ['Agent'] } } },
    { errors: ['NoMatchingError', 'ChannelMismatch'] },
  ),
  accepted('UpdateContactRoutingBehavior', { QueuePriority: '$.Attributes.most' }, { errors: [] }),
  accepted('UpdateContactTextToSpeechVoice', { TextToSpeechVoice: '$.Attributes.voice' }, { errors: [] }),
  accepted('UpdatePreviousContactParticipantState', { PreviousContactParticipantState: 'OffHold' }),
  accepted('TagContact', { Tags: { team: '$.Attributes.name' } }),
  accepted('UntagContact', { TagKeys: ['team'] }),
  accepted('ResumeContact', {}),
  accepted('CreateTask', { Name: 'Rebook $.Attributes.name', ContactFlowId: SECOND_FLOW }),
  accepted('CreateCallbackContact', {
    InitialCallDelaySeconds: '99',
    MaximumConnectionAttempts: '2',
    RetryDelaySeconds: '600',
  }),
  accepted('InvokeLambdaFunction', { LambdaFunctionARN: FUNCTION, InvocationTimeLimitSeconds: '8' }),
  accepted('InvokeLambdaFunction', {
    LambdaFunctionARN: FUNCTION,
    InvocationTimeLimitSeconds: '3',
    InvocationType: 'ASYNCHRONOUS',
  }),
  accepted('InvokeLambdaFunction', {
    LambdaFunctionARN: FUNCTION,
    InvocationTimeLimitSeconds: '4',
    ResponseValidation: { ResponseType: 'JSON' },
  }),
  accepted(
    'TransferParticipantToThirdParty',
    { ...dial, ContinueFlowExecution: 'True' },
    { errors: ['NoMatchingError', 'CallFailed', 'ConnectionTimeLimitExceeded'] },
  ),
  accepted('TransferParticipantToThirdParty', { ...dial, ContinueFlowExecution: 'False' }),
  accepted(
    'InvokeFlowModule',
    { FlowModuleId: `${MODULE}:$LATEST` },
    { errors: ['NoMatchingError', 'NoMatchingCondition'], branches: equals('found') },
  ),
  accepted(
    'GetCase',
    { LinkContactToCase: 'False', GetLastUpdatedCase: 'True' },
    { errors: ['NoMatchingError', 'MultipleFound', 'NoneFound'] },
  ),
  accepted(
    'ConnectParticipantWithLexBot',
    { Text: 'How can we help?', LexV2Bot: { AliasArn: 'arn:aws:lex:eu-central-1:111122223333:bot-alias/A/B' } },
    { errors: MENU.toReversed(), branches: equals('ChangeTrip') },
  ),
];

const INBOUND_ONLY: readonly Accepted[] = [
  accepted('TransferToFlow', { ContactFlowId: SECOND_FLOW }),
  accepted('TransferToFlow', { ContactFlowId: '$.Attributes.flow' }),
  accepted(
    'ShowView',
    {
      ViewResource: { Id: 'form', Version: 'Latest' },
      InvocationTimeLimitSeconds: '400',
      ViewData: { Heading: '$.External.city' },
    },
    { errors: ['NoMatchingCondition', 'NoMatchingError', 'TimeLimitExceeded'], branches: equals('Next') },
  ),
  accepted('CheckOutboundCallStatus', {}, { branches: equals('CallAnswered') }),
  accepted('DisconnectParticipant', {}, { errors: [], ends: true }),
];

const QUEUE_ONLY: readonly Accepted[] = [
  accepted(
    'MessageParticipantIteratively',
    { Messages: [{ Text: 'In line' }], InterruptFrequencySeconds: '30' },
    { branches: equals('MessagesInterrupted') },
  ),
  accepted(
    'MessageParticipantIteratively',
    { Messages: [{ Text: 'In line' }, { PromptId: '$.Attributes.prompt' }] },
    { errors: [] },
  ),
  accepted('DequeueContactAndTransferToQueue', {}, { errors: FULL }),
  accepted('EndFlowExecution', {}, { errors: [], ends: true }),
];
const NOT_IN_QUEUE = new Set([
  'UpdateContactTargetQueue',
  'TransferContactToQueue',
  'UpdatePreviousContactParticipantState',
  'InvokeFlowModule',
  'TransferToFlow',
  'CheckOutboundCallStatus',
]);

/** What may stand where. */
export const ACCEPTED = {
  CONTACT_FLOW: [...MODULE_TOO, ...INBOUND_ONLY],
  CUSTOMER_QUEUE: [...MODULE_TOO.filter(({ type }) => !NOT_IN_QUEUE.has(type)), ...QUEUE_ONLY],
  MODULE: [
    ...MODULE_TOO,
    accepted(
      'EndFlowModuleExecution',
      { Result: 'found', ResultData: { a: '$.Attributes.name' } },
      { errors: [], ends: true },
    ),
  ],
} as const;
