import { FAILS, family } from './spec.ts';

/** The events of a contact to which a flow can be hooked. */
export const EVENT_HOOKS = [
  'AgentHold',
  'AgentWhisper',
  'CustomerHold',
  'CustomerQueue',
  'CustomerRemaining',
  'CustomerWhisper',
  'DefaultAgentUI',
  'DisconnectAgentUI',
  'PauseContact',
  'ResumeContact',
] as const;

const TARGET = { kind: 'static', values: ['Current', 'Related'] } as const;
const DATA = [
  'Name',
  'Description',
  'LanguageCode',
  'CustomerId',
  'References',
  'SegmentAttributes',
  'IsVoiceIdStreamingEnabled',
  'IsVoiceAuthenticationEnabled',
  'IsFraudDetectionEnabled',
  'VoiceAuthenticationThreshold',
  'VoiceAuthenticationResponseTime',
  'FraudDetectionThreshold',
  'WatchlistId',
  'WisdomSessionArn',
] as const;
const text = { kind: 'text' } as const;
const json = { kind: 'json' } as const;

/** What is kept on a contact, and what happens by itself during its life. */
export const contactData = family({
  UpdateContactAttributes: {
    block: 'Set contact attributes',
    parameters: { Attributes: { kind: 'map', of: text, required: true }, TargetContact: TARGET },
    errors: FAILS,
  },
  UpdateFlowAttributes: {
    block: 'Set contact attributes (flow)',
    parameters: {
      FlowAttributes: {
        kind: 'map',
        of: { kind: 'object', fields: { Value: { ...text, required: true }, Type: { kind: 'static' } } },
        without: /[$.]/,
        required: true,
      },
    },
    errors: FAILS,
  },
  UpdateContactData: {
    block: 'Set contact attributes (system)',
    parameters: {
      Name: text,
      Description: text,
      LanguageCode: { kind: 'value' },
      CustomerId: { kind: 'value' },
      References: json,
      SegmentAttributes: json,
      IsVoiceIdStreamingEnabled: json,
      IsVoiceAuthenticationEnabled: json,
      IsFraudDetectionEnabled: json,
      VoiceAuthenticationThreshold: json,
      VoiceAuthenticationResponseTime: json,
      FraudDetectionThreshold: json,
      WatchlistId: json,
      WisdomSessionArn: { kind: 'value' },
      TargetContact: TARGET,
    },
    groups: [{ of: DATA, take: 'at least one' }],
    errors: FAILS,
    doubtful: ['References', 'SegmentAttributes'],
  },
  UpdateContactEventHooks: {
    block: 'Set event flow',
    parameters: {
      EventHooks: {
        kind: 'map',
        of: { kind: 'id' },
        keys: EVENT_HOOKS,
        most: 1,
        emptyIsDoubtful: true,
        required: true,
      },
      EventHooksConfiguration: json,
    },
    errors: FAILS,
    doubtful: ['EventHooksConfiguration'],
  },
  UpdateFlowLoggingBehavior: {
    block: 'Set logging behavior',
    parameters: { FlowLoggingBehavior: { kind: 'static', values: ['Enabled', 'Disabled'], required: true } },
  },
  TagContact: {
    block: 'Contact tags',
    parameters: { Tags: { kind: 'map', of: text, most: 6, required: true } },
    errors: FAILS,
  },
  UntagContact: {
    block: 'Contact tags',
    parameters: { TagKeys: { kind: 'list', of: { kind: 'static' }, least: 1, required: true } },
    errors: FAILS,
  },
  CreatePersistentContactAssociation: {
    block: 'Create persistent contact association',
    parameters: {
      RehydrationType: { kind: 'static', values: ['ENTIRE_PAST_SESSION', 'FROM_SEGMENT'], required: true },
      SourceContactId: { kind: 'value', required: true },
    },
    errors: FAILS,
    channels: ['CHAT'],
  },
  LoadContactContent: {
    block: 'Get stored content',
    parameters: { ContentType: { kind: 'static', values: ['EmailMessage'], required: true } },
    errors: FAILS,
    channels: ['EMAIL'],
  },
});
