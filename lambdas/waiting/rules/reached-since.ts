import type { Contact } from '../../insights/rules.ts';
import type { Callback } from '../callback.ts';

const secondOf = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

/**
 * Whether a call of theirs got somebody to a person since they asked for the callback, so that it is not needed any more (S29). Contact
 * records tell whole seconds, rounded down: a call that was taken within the second of the promise counts as later, but never the
 * one on which it was asked for.
 */
export const reachedSince = (
  { asked, by }: Pick<Callback, 'asked' | 'by'>,
  { contactId, initiationMethod, connectedAt }: Pick<Contact, 'contactId' | 'initiationMethod' | 'connectedAt'>,
): boolean =>
  initiationMethod === 'INBOUND' &&
  connectedAt !== undefined &&
  contactId !== by &&
  secondOf(connectedAt) >= secondOf(asked);
