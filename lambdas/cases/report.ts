import type { Way } from './case.ts';
import type { Kind } from './rules/kinds.ts';

/**
 * What somebody tells us of a problem, whichever way it came in. Who it is says one of the four: the record that a call recognised, a number
 * (E.164), an address (lower case), or a locator with the day of departure; the last also says which trip it is about.
 */
export interface Report {
  readonly way: Way;
  /** The id of the contact, message or form: told twice, it is one. */
  readonly id: string;
  readonly kind: Kind;
  readonly about: string;
  /** When they came to us, an instant. */
  readonly at: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly traveller?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly locator?: string | undefined;
  /** YYYY-MM-DD. */
  readonly departs?: string | undefined;
  /** The number of the case that they go on with, where it is known to be theirs. */
  readonly case?: string | undefined;
  /** Anybody can have written it: nothing that it says of who they are leads to a record. */
  readonly isUnproved?: boolean;
  /** They are not answered by a message. */
  readonly quiet?: true | undefined;
  /** The id of the e-mail, without brackets, that an answer names. */
  readonly messageId?: string | undefined;
  /** Who they say they are, in their own words, and where they can be found. */
  readonly signed?: string;
}
