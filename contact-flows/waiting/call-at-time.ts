import { forTheAgentAndSurvey } from '../agents/for-the-agent.ts';
import { loggingDisabled, recordBoth, whileWaiting } from '../flow-language/contact.ts';
import { flow } from '../flow-language/flow.ts';
import { hangUp, priority, toQueue } from '../flow-language/queues.ts';
import { say, voices } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { VOICES } from '../voices.ts';
import { customerQueue } from './customer-queue.ts';
import { words } from './words.ts';

/**
 * What a traveller hears whom we call at the time that they chose (S29): who it is, and that they are in front. Only emergencies come
 * before them. What they are called about came with the call.
 */
export const callAtTime = flow({
  name: 'Call at a chosen time',
  type: 'CONTACT_FLOW',
  description: 'Tells travellers who pick up at the time that they chose who calls, and puts them in front.',
  sections: {
    start: [
      loggingDisabled,
      ...forTheAgentAndSurvey,
      voices(VOICES),
      whileWaiting(customerQueue.name),
      ...recordBoth,
      say(words.callingNow),
      priority(2),
      toQueue('general', { full: [goTo('second team')], failed: [goTo('second team')] }),
    ],
    'second team': [say(words.anotherTeam), toQueue('surge', { full: [goTo('nobody')], failed: [goTo('nobody')] })],
    nobody: [say(words.nobody), hangUp],
  },
});
