import { leaveMessage } from '../../lambdas/cases/contract.ts';
import { ask } from '../flow-language/ask.ts';
import { loggingDisabled, note, noted, recordTheCall, remember, remembered } from '../flow-language/contact.ts';
import { flow } from '../flow-language/flow.ts';
import { menu } from '../flow-language/keys.ts';
import { LANGUAGE_REFERENCE } from '../flow-language/languages.ts';
import { hangUp } from '../flow-language/queues.ts';
import { say } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { words as waiting } from '../waiting/words.ts';
import { words } from './words.ts';

/** How long somebody may speak, in seconds. */
const SPEAKING_SECONDS = 120;
const spoken = [goTo('spoken')] as const;

/** For whoever nobody can answer: what they say is recorded, and is work for people of ours (S67). */
export const leaveAMessage = flow({
  name: 'Leave a message',
  type: 'CONTACT_FLOW',
  description: 'Writes down that a caller could not be answered, and records what they say.',
  sections: {
    start: [
      loggingDisabled,
      // Before they speak: many hang up without another key.
      ask(
        leaveMessage,
        {
          phone: '$.CustomerEndpoint.Address',
          traveller: remembered('traveller'),
          language: LANGUAGE_REFERENCE,
          contact: '$.ContactId',
        },
        {
          taken: ({ says, number }) => [remember({ case: number }), note({ says }), goTo('speak')],
          known: ({ says, number }) => [remember({ case: number }), note({ says }), goTo('speak')],
          unavailable: () => [goTo('nobody')],
          technicalError: () => [goTo('nobody')],
        },
        5,
      ),
    ],
    speak: [
      recordTheCall('on'),
      menu({
        says: words.speak(noted('says')),
        seconds: SPEAKING_SECONDS,
        keys: { '#': spoken },
        otherKey: spoken,
        silence: spoken,
        failed: [goTo('not recorded')],
      }),
    ],
    // They could not speak: that they rang is written down all the same.
    'not recorded': [recordTheCall('off'), say(words.writtenDown(noted('says'))), hangUp],
    spoken: [recordTheCall('off'), say(words.spoken), hangUp],
    nobody: [say(waiting.nobody), hangUp],
  },
});
