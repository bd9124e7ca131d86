import { loggingDisabled } from '../flow-language/contact.ts';
import { flow } from '../flow-language/flow.ts';
import { repeatWhileWaiting } from '../flow-language/speech.ts';
import * as words from './words.en.ts';

/** What a traveller hears who was handed over and waits for the colleague. */
export const handedOverQueue = flow({
  name: 'Handed over queue',
  type: 'CUSTOMER_QUEUE',
  description: 'Tells travellers who were handed over that a colleague takes their call.',
  sections: { waiting: [loggingDisabled, repeatWhileWaiting(words.handedOver)] },
});
