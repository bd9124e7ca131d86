import type { Callback } from './callback.ts';
import type { NotCalled } from './rules/callable-number.ts';
import type { NotAtThatTime } from './rules/chosen-time.ts';

/** What people of ours read and hear of callbacks, in English. */

const who = ({ brief }: Pick<Callback, 'brief'>): string =>
  brief === 'unknown' ? 'Our records do not say who it is.' : brief;

/** Whom an agent gets whose turn it is: `clock` shows since when they have waited, on the agency's clock. */
export const briefInLine = (kept: Callback, clock: string): string => `Callback, in line since ${clock}. ${who(kept)}`;

/** Whom an agent gets who picked up at the time that they chose. */
export const briefOfCall = (kept: Callback): string =>
  [
    kept.local === undefined ? 'Callback.' : 'Callback at the time that they chose.',
    ...(kept.about === undefined ? [] : [`About: ${kept.about}.`]),
    who(kept),
  ].join(' ');

export const set = ({ number, local = '', zone = '' }: Callback): string =>
  `They are called at ${number} on ${local.slice(0, 10)} at ${local.slice(11)} on the clocks of ${zone}.`;
export const alreadyOpen = (kept: Callback): string =>
  kept.local === undefined
    ? `They are on the list already, to be called at ${kept.number} when it is their turn. Cancel that first.`
    : `They are on the list already. ${set(kept)} Cancel that first.`;
export const cancelled = (count: number): string =>
  count === 1 ? 'Their callback is cancelled.' : `Their ${count} callbacks are cancelled.`;
export const noneOpen = 'They are on no list: nobody calls them back.';

export const notCalled: { readonly [why in NotCalled]: string } = {
  'no number': 'Write the number with its country code, such as +37061234567.',
  country: 'We do not call numbers of that country. Ask for another number.',
  'costs extra': 'That number costs extra to call. Ask for another number.',
};

export const notAtThatTime: { readonly [why in NotAtThatTime]: string } = {
  'no time': 'Write the day as YYYY-MM-DD and the time as HH:MM, on the clocks of the place where they are.',
  'no zone':
    'Write the place as a time zone, such as America/New_York, or leave it empty where we know where they are.',
  'several zones':
    'They may be in several time zones. Ask where they are, and write that as a zone such as America/New_York.',
  'never shown': 'Clocks there skip that hour, as summer time begins. Choose another time.',
  past: 'That time is over, or too soon: choose one at least five minutes ahead.',
  'too far': 'Choose a time within the next 180 days.',
};

export const noNumber = 'No number is on their record: write the number at which they are to be called.';
