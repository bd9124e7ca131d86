import { family, MAY_FAIL, PROMPT, PROMPT_FORMS, WITH_WHISPERS } from './spec.ts';

/** Saying something, and in which voice. */
export const speech = family({
  MessageParticipant: {
    block: 'Play prompt',
    parameters: {
      ...PROMPT,
      SkipWhenDTMFBufferEnabled: { kind: 'static', values: ['True', 'False', 'true', 'false'] },
    },
    groups: [{ of: PROMPT_FORMS, take: 'exactly one' }],
    errors: MAY_FAIL,
    places: WITH_WHISPERS,
  },
  MessageParticipantIteratively: {
    block: 'Loop prompts',
    parameters: {
      Messages: { kind: 'list', of: { kind: 'object', fields: PROMPT }, least: 1, required: true },
      InterruptFrequencySeconds: { kind: 'value', whole: [1, Number.MAX_SAFE_INTEGER] },
      ContinueMessagingDuringInterrupt: { kind: 'static' },
    },
    errors: MAY_FAIL,
    next: 'optional',
    places: ['CUSTOMER_QUEUE', 'CUSTOMER_HOLD', 'AGENT_HOLD'],
    channels: ['VOICE'],
    variants: [
      {
        when: { parameter: 'InterruptFrequencySeconds' },
        conditions: { operators: ['Equals'], operands: ['MessagesInterrupted'] },
      },
    ],
  },
  UpdateContactTextToSpeechVoice: {
    block: 'Set voice',
    parameters: {
      TextToSpeechVoice: { kind: 'value', required: true },
      TextToSpeechEngine: { kind: 'value' },
      TextToSpeechStyle: { kind: 'static', values: ['None', 'Conversational', 'Newscaster'] },
    },
    errors: MAY_FAIL,
  },
});
