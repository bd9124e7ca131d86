import type { Message, Reply } from '../live/messages.ts';

/** A message out, or one that came in. */
type Letter = { readonly at: string } & ({ readonly message: Message } | { readonly reply: Reply });

/** All messages to and from one number or address, the newest last. */
export interface Mailbox {
  readonly to: string;
  readonly letters: readonly Letter[];
}

/** Messages by the traveller's number or address; where the newest is comes first. */
export function mailboxes(messages: readonly Message[], replies: readonly Reply[]): readonly Mailbox[] {
  const out = messages.map((message) => ({ with: message.to, letter: { at: message.at, message } }));
  const into = replies.map((reply) => ({ with: reply.from, letter: { at: reply.at, reply } }));
  const all = [...out, ...into].toSorted((one, other) => Date.parse(one.letter.at) - Date.parse(other.letter.at));
  return [...Map.groupBy(all.toReversed(), (each) => each.with)].map(([to, letters]) => ({
    to,
    letters: letters.map(({ letter }) => letter).toReversed(),
  }));
}

/** Whether somebody can write back from there: from a telephone. */
export const canReply = (to: string): boolean => to.startsWith('+');

const DID: { readonly [did: string]: string } = {
  stopped: 'ended messages',
  started: 'brought messages back',
  helped: 'asked what can be written',
  told: 'asked how trips and orders stand',
  frozen: 'froze the account',
  'asked whose': 'is asked whose account is meant',
  'callback cancelled': 'cancelled a callback',
  scored: 'answered the survey',
  'scored before': 'had answered the survey before',
  work: 'a person reads it',
  case: 'stands on a case',
  'too often': 'one of too many within an hour',
  'nobody known': 'nobody is known by this number',
};

/** What became of what somebody wrote, in words. */
export const becameOf = ({ did }: Reply): string => DID[did] ?? did;

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
