import { loggingDisabled } from '../flow-language/contact.ts';
import { when } from '../flow-language/decide.ts';
import { flow } from '../flow-language/flow.ts';
import { LANGUAGE_REFERENCE } from '../flow-language/languages.ts';
import { repeatWhileWaiting } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import * as en from './words.en.ts';
import * as zh from './words.zh.ts';

/** What a caller hears while nobody has picked up yet. */
export const customerQueue = flow({
  name: 'Customer queue',
  type: 'CUSTOMER_QUEUE',
  description: 'Tells waiting callers that they are in line and keep their place.',
  sections: {
    waiting: [loggingDisabled, when(LANGUAGE_REFERENCE, { zh: [goTo('in Chinese')] }, [goTo('in English')])],
    'in English': [repeatWhileWaiting([en.inQueue, en.stillInQueue])],
    'in Chinese': [repeatWhileWaiting([zh.inQueue, zh.stillInQueue])],
  },
});
