import type { ParameterValue } from '../../../contact-flows/flow-language/document.ts';
import type { Block, Contact, Turn } from '../contact.ts';
import { text } from '../references.ts';

/** The time between two messages on this machine, where a prompt takes none; on the service it is their own length. */
const SECONDS_BETWEEN = 20;

/** Loop prompts: one message after the other, from the top again behind the last. */
export const messageParticipantIteratively: Block = {
  begin: (contact, action) => play({ ...contact, round: 0 }, action.Parameters['Messages']),
  resume: (contact, action) => play({ ...contact, round: contact.round + 1 }, action.Parameters['Messages']),
};

function play(contact: Contact, messages: ParameterValue | undefined): Turn {
  const list = (Array.isArray(messages) ? messages : []) as readonly { readonly Text?: string }[];
  const message = list[contact.round % list.length];
  return {
    contact,
    effects: [
      { effect: 'prompt', says: text(contact, message?.Text), voice: contact.voice },
      { effect: 'pause', seconds: SECONDS_BETWEEN },
    ],
    leads: { wait: true },
  };
}
