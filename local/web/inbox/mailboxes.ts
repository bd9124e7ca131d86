import type { Message } from '../live/messages.ts';

/** All messages to one number or address, the newest first. */
export interface Mailbox {
  readonly to: string;
  readonly messages: readonly Message[];
}

/** Messages by whom they are for; whoever got the newest message comes first. */
export function mailboxes(messages: readonly Message[]): readonly Mailbox[] {
  const newestFirst = messages.toReversed().toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return [...Map.groupBy(newestFirst, ({ to }) => to)].map(([to, all]) => ({ to, messages: all }));
}

const STATES: { readonly [state: string]: string } = {
  sent: 'sent',
  resent: 'sent, perhaps twice',
  unknown: 'perhaps sent',
  held: 'held back: the account is frozen',
  refused: 'not sent: they do not want it',
  failed: 'could not be delivered',
};

/** What became of a message, in words; `due` says when one that waits is sent. */
export function stateOf({ state, at, due }: Message, timeOf: (instant: string) => string): string {
  if (state !== 'queued') return STATES[state] ?? state;
  return Date.parse(due) > Date.parse(at) ? `waits until ${timeOf(due)}` : 'waits to be sent';
}

/** The size of a message: SMS in parts, as they are paid. */
export const sizeOf = ({ channel, parts }: Message): string =>
  channel === 'sms' ? `SMS, ${parts} ${parts === 1 ? 'part' : 'parts'}` : 'E-mail';

/** A language by its English name; what is none stays as it is. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
