import { loggingDisabled } from '../flow-language/contact.ts';
import { flow } from '../flow-language/flow.ts';
import { repeatWhileWaiting } from '../flow-language/speech.ts';
import * as words from './words.en.ts';

/** What a caller hears while nobody has picked up yet. */
export const customerQueue = flow({
  name: 'Customer queue',
  type: 'CUSTOMER_QUEUE',
  description: 'Tells waiting callers that they are in line and keep their place.',
  sections: { waiting: [loggingDisabled, repeatWhileWaiting(words.inQueue)] },
});
