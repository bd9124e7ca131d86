import type { MessageClass } from '../../travellers/consent.ts';

/** How long what a provider does not take is tried, in milliseconds from the first time. */
const A_DAY = 24 * 3_600_000;

/** The longest pause between two tries, in minutes. */
const LONGEST = 15;

/** When a notice is tried again that was tried `attempts` times: after 1, 2, 4, 8 and then every 15 minutes. */
export const againAt = (attempts: number, now: Date): Date =>
  new Date(now.getTime() + Math.min(LONGEST, 2 ** Math.max(0, attempts - 1)) * 60_000);

/** Whether it is given up instead: a day behind the first try. `firstTried` is an instant. */
export const isGivenUp = (firstTried: string, again: Date): boolean => again.getTime() - Date.parse(firstTried) > A_DAY;

/**
 * Whether a message that may have gone out goes out once more: better twice than never where somebody's safety or trip is
 * concerned, better never than twice for everything else.
 */
export const goesAgain = (type: MessageClass): boolean => type === 'safety' || type === 'operational';
