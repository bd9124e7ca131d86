/**
 * What a write means to others, as an attribute of the item written: the relay hands it on when it is new.
 * `at` is an instant (ISO 8601, UTC). It names records by their ids and carries no telephone number and no address; what
 * people wrote in a note is in it as they wrote it.
 */
export interface Happening {
  /** Such as `booking.imported`: the kind of record, then what became of it. */
  readonly what: string;
  readonly at: string;
  readonly [fact: string]: string | readonly string[];
}
