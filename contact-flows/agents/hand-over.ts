import { loggingDisabled, onEventBy, remember, remembered, whileWaiting } from '../flow-language/contact.ts';
import { byHours } from '../flow-language/decide.ts';
import { flow } from '../flow-language/flow.ts';
import { hangUp, intoQueue } from '../flow-language/queues.ts';
import { say, voice } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { handedOverQueue } from './handed-over-queue.ts';
import * as words from './words.en.ts';

/**
 * Attributes that hold the ARN of the flow which the next agent hears, of those which they see with the contact and behind it, and of
 * the one which asks the traveller afterwards: this flow stands before those and cannot name them, and nobody says that events set
 * on one contact hold for the next.
 */
export const WHISPER = 'whisperFlow';
export const CARD = 'cardFlow';
export const WRAP_UP = 'wrapUpFlow';
export const SURVEY = 'surveyFlow';

/** Behind every quick connect: the queue is chosen already, and the agent listens while the traveller is on hold (S68). */
export const handOver = flow({
  name: 'Hand over',
  type: 'QUEUE_TRANSFER',
  description: 'Takes a live call to the queue that the agent chose, or back to the agent where nobody is there.',
  sections: {
    start: [
      loggingDisabled,
      voice('Amy'),
      byHours(undefined, { open: [goTo('through')], closed: [say(words.closed), hangUp], failed: [goTo('through')] }),
    ],
    through: [
      // Guides look for the agent of this contact, and not for the one whose contact it was before.
      remember({ contact: '$.ContactId' }),
      whileWaiting(handedOverQueue.name),
      onEventBy('AgentWhisper', remembered(WHISPER)),
      onEventBy('DefaultAgentUI', remembered(CARD)),
      onEventBy('DisconnectAgentUI', remembered(WRAP_UP)),
      onEventBy('CustomerRemaining', remembered(SURVEY)),
      say(words.putThrough),
      intoQueue({ full: [goTo('full')], failed: [goTo('full')] }),
    ],
    full: [say(words.full), hangUp],
  },
});
