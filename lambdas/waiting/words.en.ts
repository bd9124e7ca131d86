import { longDay } from '../calendar/long-day.ts';
import type { NotCalled } from './rules/callable-number.ts';

/** What callers hear of callbacks, in English. Numbers are spoken digit by digit. */

/** Of one that is in line. */
export const inLine = (number: string): string =>
  `You are on our list, and you keep your place. When it is your turn, we call you back at ${number}.`;

/** Of one at a chosen time: `local` is what their clocks show then, `YYYY-MM-DDTHH:MM`. */
export const atTime = (number: string, local: string): string =>
  `You are on our list. We call you back on ${day(local)} at ${local.slice(11)}, at ${number}.`;

export const refused: { readonly [why in NotCalled]: string } = {
  'no number': 'That is no telephone number with its country code.',
  country: 'We cannot call numbers of that country.',
  'costs extra': 'That number costs extra to call, and we do not call it.',
};

const day = (local: string): string => longDay('en-GB', local.slice(0, 10)).replace(',', '');
