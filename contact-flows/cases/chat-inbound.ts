import { loggingDisabled, remembered } from '../flow-language/contact.ts';
import { flow } from '../flow-language/flow.ts';
import { hangUp, toFlow } from '../flow-language/queues.ts';
import { say } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { chatToAPerson } from '../waiting/chat-to-a-person.ts';
import { chatWords as words } from '../waiting/words.chat.ts';

/**
 * A chat that the page of ours has begun, whose problem is a case already (S24): its number and by when they hear from us, then a person. What is said
 * of the case comes with the contact (`says`, `later`), in the language of the page.
 */
export const chatInbound = flow({
  name: 'Chat inbound',
  type: 'CONTACT_FLOW',
  description: 'Tells somebody on a chat the number of their case and how it stands, and gets them to a person.',
  sections: {
    start: [loggingDisabled, say(remembered('says')), toFlow(chatToAPerson.name, [goTo('nobody')])],
    nobody: [say(words.nobody), say(remembered('later')), hangUp],
  },
});
