import type { Action } from '../../../contact-flows/flow-language/document.ts';
import type { Block, Turn } from '../block.ts';
import { type Contact, frameOf, inFrame } from '../contact.ts';
import { promptOf } from '../prompt.ts';
import { seconds } from '../seconds.ts';
import { byCondition, waits } from '../transitions.ts';

/** The time from one message to the next on this machine, in seconds; on the service it is as long as the message. */
const SECONDS_A_MESSAGE = 20;

/**
 * Loop prompts: one message after the other, from the top again behind the last; interrupted where the flow says so. Where it
 * cannot speak and no path is given for that, the flow is over and the contact goes on waiting.
 */
export const messageParticipantIteratively: Block = {
  begin: (contact, action) => {
    if (contact.channel !== 'VOICE') return { contact, effects: [], leads: { idle: true } };
    const every = seconds(contact, action.Parameters['InterruptFrequencySeconds'], 0) || undefined;
    return play(inFrame(contact, { waiting: { round: 0, left: every ?? null } }), action);
  },
  resume: (contact, action) => {
    const { round, left } = frameOf(contact).waiting as { round: number; left: number | null };
    if (left !== null && left <= SECONDS_A_MESSAGE)
      return byCondition(inFrame(contact, { waiting: {} }), action, 'MessagesInterrupted');
    const waiting = { round: round + 1, left: left === null ? null : left - SECONDS_A_MESSAGE };
    return play(inFrame(contact, { waiting }), action);
  },
};

function play(contact: Contact, action: Action): Turn {
  const { round, left } = frameOf(contact).waiting as { round: number; left: number | null };
  const messages = (Array.isArray(action.Parameters['Messages']) ? action.Parameters['Messages'] : []) as readonly {
    readonly [form: string]: string;
  }[];
  const message = messages[round % messages.length] ?? {};
  const seconds = left === null ? SECONDS_A_MESSAGE : Math.min(left, SECONDS_A_MESSAGE);
  return waits({ ...contact, askedSeconds: 0 }, promptOf(contact, message), { effect: 'pause', seconds });
}
