import { loggingDisabled, whileWaiting } from '../flow-language/contact.ts';
import { when } from '../flow-language/decide.ts';
import { flow } from '../flow-language/flow.ts';
import { LANGUAGE_REFERENCE } from '../flow-language/languages.ts';
import { endFlow, moveToQueue } from '../flow-language/queues.ts';
import { repeatWhileWaiting } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { customerQueue } from './customer-queue.ts';
import * as en from './words.en.ts';
import * as zh from './words.zh.ts';

/** How long a caller waits for the person whom they know, in seconds; then anybody takes the call. */
const SECONDS = 30;
const anybody = { everySeconds: SECONDS, path: [goTo('anybody')] } as const;

/** Waits for one agent for a while, then for anybody (S4). */
export const waitingForYourAgent = flow({
  name: 'Waiting for your agent',
  type: 'CUSTOMER_QUEUE',
  description: 'Keeps a caller for the agent they spoke with last, and after a while gives the call to anybody.',
  sections: {
    waiting: [loggingDisabled, when(LANGUAGE_REFERENCE, { zh: [goTo('in Chinese')] }, [goTo('in English')])],
    'in English': [repeatWhileWaiting([en.yourAgent], anybody)],
    'in Chinese': [repeatWhileWaiting([zh.yourAgent], anybody)],
    anybody: [
      whileWaiting(customerQueue.name),
      moveToQueue('general', { full: [goTo('second team')], failed: [goTo('second team')] }),
    ],
    'second team': [moveToQueue('surge', { full: [endFlow], failed: [endFlow] })],
  },
});
