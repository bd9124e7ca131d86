import { reportByKey } from '../../lambdas/cases/contract.ts';
import { forTheAgent } from '../agents/for-the-agent.ts';
import { ask } from '../flow-language/ask.ts';
import { loggingDisabled, recordBoth, remember, remembered, whileWaiting } from '../flow-language/contact.ts';
import { byStaffing } from '../flow-language/decide.ts';
import { flow } from '../flow-language/flow.ts';
import { LANGUAGE_REFERENCE } from '../flow-language/languages.ts';
import { chooseQueue, hangUp, intoQueue, priority, toQueue } from '../flow-language/queues.ts';
import { say } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { customerQueue } from './customer-queue.ts';
import { words } from './words.ts';

/** Whoever is in danger or stranded, in front of everybody (S66). */
export const emergency = flow({
  name: 'Emergency',
  type: 'CONTACT_FLOW',
  description: 'Puts a caller in danger in front of the emergency queue, and into another one where that is full.',
  sections: {
    start: [
      loggingDisabled,
      ...forTheAgent,
      remember({ matter: 'emergency' }),
      priority(1),
      whileWaiting(customerQueue.name),
      // Whether or not it can be written down, they are in front.
      ask(
        reportByKey,
        {
          phone: '$.CustomerEndpoint.Address',
          traveller: remembered('traveller'),
          language: LANGUAGE_REFERENCE,
          contact: '$.ContactId',
          kind: 'rescue',
        },
        {
          taken: ({ number }) => [remember({ case: number }), goTo('queue')],
          known: ({ number }) => [remember({ case: number }), goTo('queue')],
          unavailable: () => [goTo('queue')],
          technicalError: () => [goTo('queue')],
        },
        2,
      ),
    ],
    queue: [
      ...recordBoth,
      chooseQueue('emergency', [goTo('another team')]),
      byStaffing('Staffed', {
        somebody: [goTo('a person comes')],
        nobody: [say(words.emergencyNobody), goTo('line')],
        failed: [goTo('a person comes')],
      }),
    ],
    'a person comes': [say(words.connectingEmergency), goTo('line')],
    line: [intoQueue({ full: [goTo('another team')], failed: [goTo('another team')] })],
    'another team': [say(words.anotherTeam), toQueue('general', { full: [goTo('nobody')], failed: [goTo('nobody')] })],
    nobody: [say(words.nobody), hangUp],
  },
});
