import { FAILS, family, WITH_WHISPERS } from './spec.ts';

/** What is recorded, analysed and streamed of a contact. */
export const recording = family({
  UpdateContactRecordingBehavior: {
    block: 'Set recording and analytics behavior (old)',
    parameters: {
      RecordingBehavior: {
        kind: 'object',
        open: true,
        required: true,
        fields: {
          RecordedParticipants: { kind: 'list', of: { kind: 'static', values: ['Agent', 'Customer'] } },
          IVRRecordingBehavior: { kind: 'static', values: ['Enabled', 'Disabled'] },
        },
      },
      AnalyticsBehavior: { kind: 'json' },
    },
    variants: (['Agent', 'Customer'] as const).map((lacks) => ({
      when: { parameter: 'RecordingBehavior.RecordedParticipants', lacks },
      doubtful: ['AnalyticsBehavior'],
    })),
    places: ['CONTACT_FLOW', 'CUSTOMER_QUEUE', 'OUTBOUND_WHISPER', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'MODULE'],
  },
  UpdateContactRecordingAndAnalyticsBehavior: {
    block: 'Set recording, analytics and processing behavior',
    parameters: {
      VoiceBehavior: { kind: 'json' },
      ChatBehavior: { kind: 'json' },
      ScreenRecordingBehavior: { kind: 'json' },
    },
    groups: [{ of: ['VoiceBehavior', 'ChatBehavior', 'ScreenRecordingBehavior'], take: 'exactly one' }],
    errors: { required: ['NoMatchingError', 'ChannelMismatch'] },
    variants: [{ when: { parameter: 'ChatBehavior' }, errors: { required: ['InFlightRedactionConfigurationFailed'] } }],
  },
  UpdateContactMediaStreamingBehavior: {
    block: 'Start media streaming / Stop media streaming',
    parameters: {
      MediaStreamingState: { kind: 'static', required: true },
      Participants: { kind: 'json', required: true },
      MediaStreamType: { kind: 'static', required: true },
    },
    errors: FAILS,
    places: WITH_WHISPERS,
    channels: ['VOICE'],
  },
  UpdateContactMediaProcessing: {
    block: 'Set recording, analytics and processing behavior',
    parameters: {
      ChatProcessor: {
        kind: 'object',
        open: true,
        required: true,
        fields: { ChatProcessorSettings: { kind: 'json', required: true } },
      },
    },
    errors: { required: ['NoMatchingError', 'ChannelMismatch'] },
    channels: ['CHAT'],
  },
});
