import { howMuchLonger } from '../../lambdas/waiting/contract.ts';
import { ask } from '../flow-language/ask.ts';
import { loggingDisabled, remembered } from '../flow-language/contact.ts';
import { readQueueMetrics, wait } from '../flow-language/decide.ts';
import { flow } from '../flow-language/flow.ts';
import { endFlow } from '../flow-language/queues.ts';
import { say } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { queueNow } from './queue-now.ts';
import { chatWords as words } from './words.chat.ts';

/** How often somebody who waits on a chat reads how it stands, in seconds: what is written stays there to be read again. */
const SECONDS = 120;
const wayOn = [goTo('wait')] as const;

/** What somebody reads on a chat while nobody has answered yet: how much longer, every two minutes (S33, S37). Loops of prompts and menus are for calls. */
export const chatQueue = flow({
  name: 'Chat queue',
  type: 'CUSTOMER_QUEUE',
  description: 'Tells those who wait on a chat how much longer it takes, until a person answers.',
  sections: {
    start: [loggingDisabled, goTo('wait')],
    // Where it cannot wait, it says no more: the contact keeps its place, and nothing goes round without a pause.
    wait: [wait(SECONDS, { done: [goTo('how it stands')], failed: [endFlow] })],
    'how it stands': [
      readQueueMetrics([goTo('no forecast')]),
      ask(
        howMuchLonger,
        {
          since: remembered('since'),
          ...queueNow,
        },
        {
          soon: () => [say(words.stillSoon), ...wayOn],
          range: ({ low, high }) => [say(words.stillRange(low, high)), ...wayOn],
          long: ({ low }) => [say(words.stillLong(low)), ...wayOn],
          unknown: () => [goTo('no forecast')],
          technicalError: () => [goTo('no forecast')],
        },
        2,
      ),
    ],
    'no forecast': [say(words.stillUnknown), ...wayOn],
  },
});
