import { FAILS, family, LEADING, WHOLE } from './spec.ts';

const CALL_ERRORS = ['CallFailed', 'ConnectionTimeLimitExceeded'] as const;
/** Three days: the longest that a callback may be put off. */
const CALLBACK_DELAY: readonly [number, number] = [1, 259_200];

/** Calls, callbacks, messages and tasks that a flow starts. */
export const reachingOut = family({
  TransferParticipantToThirdParty: {
    block: 'Transfer to phone number',
    parameters: {
      ThirdPartyPhoneNumber: { kind: 'value', pattern: /^[+\d(][\d ().-]*$/, required: true },
      ThirdPartyConnectionTimeLimitSeconds: { kind: 'value', whole: [0, 600], required: true },
      ContinueFlowExecution: { kind: 'static', values: ['True', 'False'], required: true },
      ThirdPartyDTMFDigits: { kind: 'value', pattern: /^[0-9,*#]{1,50}$/ },
      CallerId: { kind: 'json' },
    },
    errors: { required: ['NoMatchingError'], optional: CALL_ERRORS },
    places: LEADING,
    channels: ['VOICE'],
    variants: [
      { when: { parameter: 'ContinueFlowExecution', is: 'True' }, errors: { required: CALL_ERRORS } },
      { when: { parameter: 'ContinueFlowExecution', is: 'False' }, errors: { refused: CALL_ERRORS } },
      { when: { place: 'AGENT_TRANSFER' }, errors: { refused: CALL_ERRORS } },
    ],
  },
  UpdateContactCallbackNumber: {
    block: 'Set callback number',
    parameters: { CallbackNumber: { kind: 'path', required: true } },
    errors: { required: ['InvalidCallbackNumber', 'CallbackNumberNotDialable'] },
    places: LEADING,
    channels: ['VOICE'],
  },
  CreateCallbackContact: {
    block: 'Transfer to queue (callback)',
    parameters: {
      InitialCallDelaySeconds: { kind: 'value', whole: CALLBACK_DELAY, required: true },
      MaximumConnectionAttempts: { kind: 'value', whole: WHOLE, required: true },
      RetryDelaySeconds: { kind: 'value', whole: CALLBACK_DELAY, required: true },
      QueueId: { kind: 'id' },
      AgentId: { kind: 'id' },
      ContactFlowId: { kind: 'id' },
      CallerId: { kind: 'json' },
    },
    errors: FAILS,
    places: LEADING,
    channels: ['VOICE'],
  },
  CompleteOutboundCall: {
    block: 'Call phone number',
    parameters: {
      CallerId: { kind: 'json' },
      VoiceConnector: { kind: 'json' },
      ConnectionTimeLimitSeconds: { kind: 'value' },
    },
    places: ['OUTBOUND_WHISPER'],
    channels: ['VOICE'],
  },
  StartOutboundChatContact: {
    block: 'Send message',
    parameters: {
      SourceEndpoint: { kind: 'json', required: true },
      DestinationEndpoint: { kind: 'json', required: true },
      ContactFlowArn: { kind: 'value', required: true },
      ContactSubtype: { kind: 'value', required: true },
      InitialSystemMessage: { kind: 'json' },
      RelatedContact: { kind: 'json' },
    },
    errors: FAILS,
  },
  StartOutboundEmailContact: {
    block: 'Send message',
    parameters: {
      FromEmailAddress: { kind: 'json', required: true },
      DestinationEmailAddress: { kind: 'json', required: true },
      EmailMessage: { kind: 'json' },
    },
    errors: FAILS,
  },
  RenderMessageTemplate: {
    block: 'Send message',
    parameters: {},
    errors: { required: ['NoMatchingError', 'TemplateRenderingError'] },
  },
  CreateContact: {
    block: 'Send message',
    parameters: { Channel: { kind: 'value' }, RelatedContact: { kind: 'json' } },
    errors: FAILS,
  },
  CreateTask: {
    block: 'Create task',
    parameters: {
      Name: { kind: 'text', required: true },
      ContactFlowId: { kind: 'id' },
      TaskTemplateId: { kind: 'value' },
      Description: { kind: 'text' },
      Attributes: { kind: 'map', of: { kind: 'text' } },
      References: { kind: 'json' },
      DelaySeconds: { kind: 'value', whole: [1, 518_400] },
      ScheduledTime: { kind: 'json' },
    },
    groups: [
      { of: ['DelaySeconds', 'ScheduledTime'], take: 'at most one' },
      { of: ['ContactFlowId', 'TaskTemplateId'], take: 'at least one' },
    ],
    errors: FAILS,
  },
});
