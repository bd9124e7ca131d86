import { loggingDisabled, recordBoth } from '../flow-language/contact.ts';
import { flow } from '../flow-language/flow.ts';
import { endFlow } from '../flow-language/queues.ts';
import { say, voice } from '../flow-language/speech.ts';
import * as words from './words.en.ts';

/** What a traveller hears first whom we call, before the agent: who it is, and that it is recorded (S105). */
export const outboundWhisper = flow({
  name: 'Outbound whisper',
  type: 'OUTBOUND_WHISPER',
  description: 'Tells travellers whom we call who it is and that the call is recorded.',
  sections: { start: [loggingDisabled, voice('Amy'), ...recordBoth, say(words.weCall), endFlow] },
});
