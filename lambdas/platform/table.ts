/** The one table: names of its keys, and how each partition is spelled. The access patterns are listed in docs/table.md. */

export const PARTITION_KEY = 'pk';
export const SORT_KEY = 'sk';

/** When an item may go, in seconds since 1970: the table deletes it within days, so readers look at it too. */
export const EXPIRES = 'expires';

interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Everything a call needs about a number lies in one partition: a call card per traveller who uses it. */
export const numberPartition = (e164: string): string => `NUMBER#${e164}`;
export const CARD_PREFIX = 'CARD#';

export const cardKey = (e164: string, traveller: string): Key => ({
  pk: numberPartition(e164),
  sk: `${CARD_PREFIX}${traveller}`,
});

export const travellerPartition = (traveller: string): string => `TRAVELLER#${traveller}`;
export const travellerKey = (traveller: string): Key => ({ pk: travellerPartition(traveller), sk: 'PROFILE' });

/** What happened to a traveller, each entry under its instant (ISO 8601, UTC), what it was and a digest that tells twins apart. */
export const timelineKey = (traveller: string, at: string, what: string, digest: string): Key => ({
  pk: travellerPartition(traveller),
  sk: `${TIMELINE_PREFIX}${at}#${what}#${digest}`,
});
export const TIMELINE_PREFIX = 'TIMELINE#';

/** Locators are reused over the years: a booking is its system, its locator and the date (YYYY-MM-DD) it starts. */
export const bookingKey = (system: string, locator: string, starts: string): Key => ({
  pk: bookingPartition(system, locator),
  sk: `STARTS#${starts}`,
});

/** The telephone digits of a locator lead to its bookings, so that a keyed locator is found in one query. */
export const digitsPartition = (digits: string): string => `DIGITS#${digits}`;
export const digitsKey = (digits: string, system: string, locator: string, starts: string): Key => ({
  pk: digitsPartition(digits),
  sk: `${BOOKING_PREFIX}${system}#${locator}#${starts}`,
});
export const BOOKING_PREFIX = 'BOOKING#';

export const bookingPartition = (system: string, locator: string): string => `BOOKING#${system}#${locator}`;

/** What is known of one contact (call, chat, task), by Connect's own id of it. */
export const contactKey = (contactId: string): Key => ({ pk: `CONTACT#${contactId}`, sk: 'CONTACT' });
