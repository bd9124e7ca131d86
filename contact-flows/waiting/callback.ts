import { attachCallback, PLACE_MINUTES } from '../../lambdas/waiting/contract.ts';
import { forTheAgentAndSurvey } from '../agents/for-the-agent.ts';
import { ask } from '../flow-language/ask.ts';
import { loggingDisabled, remember, remembered } from '../flow-language/contact.ts';
import { when } from '../flow-language/decide.ts';
import { flow } from '../flow-language/flow.ts';
import { age, hangUp, toQueue } from '../flow-language/queues.ts';
import { say } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { words } from './words.ts';

/** One block for each age, in minutes: the service takes no reference there. */
const places = Object.fromEntries(
  PLACE_MINUTES.map((minutes) => [
    String(minutes),
    minutes === 0 ? [goTo('queue')] : [age(minutes * 60), goTo('queue')],
  ]),
) as { readonly [minutes: string]: readonly [ReturnType<typeof goTo<'queue'>>] };

/**
 * Runs on the contact that Connect makes of a callback (S29): it is as old as the call that asked for it, and an agent gets it when it is
 * its turn; then the traveller's phone rings. Nobody listens here.
 */
export const callback = flow({
  name: 'Callback',
  type: 'CONTACT_FLOW',
  description: 'Gives a callback the place of the call that asked for it, and queues it.',
  sections: {
    start: [
      loggingDisabled,
      ...forTheAgentAndSurvey,
      ask(
        attachCallback,
        { contact: '$.ContactId', callback: remembered('callback') },
        {
          inLine: ({ minutes, brief }) => [remember({ brief }), when(minutes, places, [goTo('queue')])],
          gone: () => [goTo('gone')],
          unavailable: () => [goTo('queue')],
          technicalError: () => [goTo('queue')],
        },
      ),
    ],
    gone: [say(words.cancelled), hangUp],
    queue: [toQueue('general', { full: [goTo('second team')], failed: [goTo('second team')] })],
    'second team': [toQueue('surge', { full: [goTo('nobody')], failed: [goTo('nobody')] })],
    // Heard by nobody; whoever keeps count of callbacks calls them in another way.
    nobody: [say(words.nobody), hangUp],
  },
});
