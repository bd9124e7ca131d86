import type { DeskContact } from '../live/messages.ts';

const WHAT: { readonly [channel: string]: string } = { VOICE: 'Call', TASK: 'Task', CHAT: 'Chat', EMAIL: 'E-mail' };

/** What a contact is, in a word. */
export const whatItIs = ({ channel }: DeskContact): string => WHAT[channel] ?? 'Contact';

const CALL: { readonly [is: string]: (who: string) => string } = {
  offered: (who) => `${who} rings`,
  accepted: (who) => `${who} is coming to you`,
  connected: (who) => `${who} is on the line`,
  onHold: (who) => `${who} is on hold`,
  afterContactWork: (who) => `The call with ${who} is over`,
  declined: (who) => `You have declined the call from ${who}`,
};

const OTHER: { readonly [is: string]: string } = {
  offered: ' that rings',
  accepted: ' on its way to you',
  onHold: ' on hold',
  afterContactWork: ' that is done',
  declined: ' that you have declined',
};

/** How a contact stands, as the title of its panel: who is on the line, or what is to be done. */
export function standing(contact: DeskContact, who: string): string {
  const { is, channel, initiationMethod } = contact;
  if (channel !== 'VOICE') return `${whatItIs(contact)}${OTHER[is] ?? ''}: ${who}`;
  if (is === 'accepted' && initiationMethod === 'OUTBOUND') return `${who} is being called`;
  return CALL[is]?.(who) ?? `${who}: ${is}`;
}
