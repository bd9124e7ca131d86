import { action, end, FLOW, LEADING, NOT_QUEUE, QUEUE } from './action.ts';

const DATA =
  'Name Description LanguageCode CustomerId References SegmentAttributes IsVoiceIdStreamingEnabled IsVoiceAuthenticationEnabled IsFraudDetectionEnabled VoiceAuthenticationThreshold VoiceAuthenticationResponseTime FraudDetectionThreshold WatchlistId WisdomSessionArn';
const full = { errors: ['QueueAtCapacity', 'NoMatchingError'] } as const;
const CALLER_MEDIA = [...LEADING, 'CUSTOMER_WHISPER', 'OUTBOUND_WHISPER', 'AGENT_WHISPER'] as const;
const recorded = { errors: ['NoMatchingError', 'ChannelMismatch'] } as const;
const BEHAVIOURS = ['VoiceBehavior', 'ChatBehavior', 'ScreenRecordingBehavior'] as const;

/** The reference's section "Contact actions". */
export const contact = [
  action('UpdateContactAttributes', { Attributes: { trip: 'BT 341' } }),
  action('UpdateContactData', { LanguageCode: 'lt-LT' }, { oneOf: DATA.split(' ') }),
  action('UpdateContactEventHooks', { EventHooks: { CustomerQueue: FLOW } }, { requires: ['EventHooks'] }),
  action(
    'UpdateContactTargetQueue',
    { QueueId: QUEUE },
    { mode: 'queue', oneOf: ['QueueId', 'AgentId'], places: NOT_QUEUE },
  ),
  action(
    'UpdateContactTargetQueue',
    { AgentId: '$.Attributes.agent' },
    { mode: 'agent', oneOf: ['QueueId', 'AgentId'], places: NOT_QUEUE },
  ),
  action('TransferContactToQueue', {}, { ...full, places: NOT_QUEUE }),
  action('DequeueContactAndTransferToQueue', {}, { ...full, places: ['CUSTOMER_QUEUE'] }),
  end('TransferContactToAgent', ['AGENT_TRANSFER', 'QUEUE_TRANSFER']),
  action(
    'UpdateContactCallbackNumber',
    { CallbackNumber: '$.StoredCustomerInput' },
    { errors: ['InvalidCallbackNumber', 'CallbackNumberNotDialable'], places: LEADING },
  ),
  action(
    'UpdateContactRecordingBehavior',
    { RecordingBehavior: { RecordedParticipants: ['Agent', 'Customer'] } },
    { errors: [], places: [...LEADING, 'OUTBOUND_WHISPER'] },
  ),
  action(
    'UpdateContactRecordingAndAnalyticsBehavior',
    { VoiceBehavior: { VoiceRecordingBehavior: { RecordedParticipants: ['Agent'] } } },
    { ...recorded, mode: 'voice', oneOf: BEHAVIOURS },
  ),
  action(
    'UpdateContactRecordingAndAnalyticsBehavior',
    { ScreenRecordingBehavior: { ScreenRecordedParticipants: ['Agent'] } },
    { ...recorded, mode: 'screen', oneOf: BEHAVIOURS },
  ),
  action(
    'UpdateContactRecordingAndAnalyticsBehavior',
    { ChatBehavior: { ChatAnalyticsBehavior: { Enabled: 'True' } } },
    {
      mode: 'chat',
      oneOf: BEHAVIOURS,
      errors: ['NoMatchingError', 'ChannelMismatch', 'InFlightRedactionConfigurationFailed'],
      decides: ['ChatBehavior'],
    },
  ),
  action(
    'UpdateContactRoutingBehavior',
    { QueuePriority: '1' },
    {
      mode: 'priority',
      oneOf: ['QueuePriority', 'QueueTimeAdjustmentSeconds', 'RoutingProficiencies'],
      errors: [],
      places: [...LEADING, 'OUTBOUND_WHISPER'],
    },
  ),
  action(
    'UpdateContactRoutingBehavior',
    { QueueTimeAdjustmentSeconds: '600' },
    {
      mode: 'age',
      oneOf: ['QueuePriority', 'QueueTimeAdjustmentSeconds', 'RoutingProficiencies'],
      errors: [],
      places: [...LEADING, 'OUTBOUND_WHISPER'],
    },
  ),
  action(
    'UpdateContactTextToSpeechVoice',
    { TextToSpeechVoice: 'Joanna' },
    { errors: [], mayHave: ['NoMatchingError'] },
  ),
  action(
    'UpdateContactMediaStreamingBehavior',
    {
      MediaStreamingState: 'Enabled',
      MediaStreamType: 'Audio',
      Participants: [{ ParticipantType: 'Customer', MediaDirections: ['To', 'From'] }],
    },
    { places: CALLER_MEDIA },
  ),
  action(
    'UpdateContactMediaProcessing',
    {
      ChatProcessor: {
        ChatProcessorSettings: { LambdaFunctionARN: 'arn:aws:lambda:eu-central-1:111122223333:function:x' },
      },
    },
    { ...recorded, requires: ['ChatProcessor', 'ChatProcessor.ChatProcessorSettings'] },
  ),
  action(
    'UpdatePreviousContactParticipantState',
    { PreviousContactParticipantState: 'CustomerOnHold' },
    { places: [...NOT_QUEUE, 'OUTBOUND_WHISPER'] },
  ),
  action('TagContact', { Tags: { team: 'cruises' } }),
  action('UntagContact', { TagKeys: ['team'] }),
  action('ResumeContact', {}),
  action('CompleteOutboundCall', {}, { errors: [], places: ['OUTBOUND_WHISPER'] }),
  action('StartOutboundChatContact', {
    SourceEndpoint: { Address: '+12025550100', Type: 'TELEPHONE_NUMBER' },
    DestinationEndpoint: { Address: '$.CustomerEndpoint.Address', Type: 'TELEPHONE_NUMBER' },
    ContactFlowArn: 'arn:aws:connect:eu-central-1:111122223333:instance/aaaa/contact-flow/bbbb',
    ContactSubtype: 'connect:SMS',
  }),
  action(
    'CreateTask',
    { Name: 'Rebook $.Attributes.trip', ContactFlowId: FLOW },
    { requires: ['Name'], oneOf: ['ContactFlowId', 'TaskTemplateId'] },
  ),
  action('CreateWisdomSession', { WisdomAssistantArn: 'arn:aws:wisdom:eu-central-1:111122223333:assistant/a' }),
  action(
    'CreateCase',
    { LinkContactToCase: 'True', CaseTemplateId: 'c0ffee00-0000-4000-8000-000000000000' },
    { mayHave: ['ContactNotLinked'] },
  ),
  action(
    'GetCase',
    { LinkContactToCase: 'False', GetLastUpdatedCase: 'True' },
    { errors: ['NoMatchingError', 'MultipleFound', 'NoneFound'], mayHave: ['ContactNotLinked'] },
  ),
  action('UpdateCase', { LinkContactToCase: 'False', CaseId: '$.Case.case_id' }, { mayHave: ['ContactNotLinked'] }),
  action(
    'InvokeFlowModule',
    { FlowModuleId: `${FLOW}:$LATEST` },
    { mayHave: ['NoMatchingCondition'], conditions: 'some', places: ['CONTACT_FLOW', 'MODULE'] },
  ),
  end('EndFlowModuleExecution', ['MODULE']),
];
