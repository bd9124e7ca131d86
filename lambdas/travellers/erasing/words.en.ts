import type { Fate } from '../rules/erasing/fate.ts';
import type { Kind } from '../rules/erasing/place.ts';
import type { Line } from '../rules/erasing/plan.ts';

/** Why nobody is erased yet, naming each thing that still needs them. */
export const notYet = (name: string, running: readonly string[]): string =>
  `${name} cannot be erased yet. ${running.join(' ')}`;

const WHAT: { readonly [K in Kind]?: string } = {
  card: 'cards under their numbers',
  language: 'languages chosen at their numbers',
  member: 'lines in the list of their institution',
  address: 'entries under their addresses',
  stopped: 'ends of messages from before',
  record: 'records',
  timeline: 'entries of the timeline',
  consultation: 'consultations',
  booking: 'bookings',
  'booking by digits': 'bookings by telephone digits',
  'trip survey': 'answers about trips',
  contact: 'calls and chats',
  'agent of contact': 'who answered',
  survey: 'answers about calls',
  disposition: 'how calls ended',
  payment: 'when payments began and ended on calls',
  guesses: 'counts of guesses',
  attempt: 'what agents tried and may not do',
  order: 'orders',
  'order line': 'lines of the history of orders',
  case: 'cases',
  'case line': 'lines of the history of cases',
  'case contact': 'contacts about cases',
  'case claim': 'places of open cases',
  reported: 'where answers about cases went',
  notice: 'messages to them',
  reply: 'messages from them',
  answered: 'what their numbers were answered lately',
  callback: 'callbacks',
  promise: 'promises',
};

const WHY: { readonly [F in Fate]?: string } = {
  'kept under another name': 'the books and claims need amounts, dates and states; names, numbers and texts go',
  'stays without them': 'it is others’ as well, or says what one of ours did; they are taken out',
  stays: 'it names nobody',
};

/** What became of items of one kind, for people. */
export function sayLine({ kind, fate, items }: Line) {
  const why = kind === 'stopped' ? 'or we would write to them again' : WHY[fate];
  return { what: WHAT[kind] ?? kind, items, fate, ...(why === undefined ? {} : { why }) };
}
