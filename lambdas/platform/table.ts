/** The one table: names of its keys, and how each partition is spelled. The access patterns are listed in docs/table.md. */

export const PARTITION_KEY = 'pk';
export const SORT_KEY = 'sk';

/** The attribute that says from when on an item may be forgotten, in seconds since 1970. DynamoDB takes days over it: readers look. */
export const EXPIRES = 'expires';

/** Indexes: each has a partition and an order of its own, and only items that carry both are in it. */
export const DUE_INDEX = { name: 'due', partition: 'duePartition', order: 'dueOrder' } as const;
export const WRITTEN_INDEX = { name: 'written', partition: 'writtenPartition', order: 'writtenOrder' } as const;

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

/** The language last chosen on a call from a number that nobody is known by. */
export const languageKey = (e164: string): Key => ({ pk: numberPartition(e164), sk: 'LANGUAGE' });

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

/** What a caller answered to the survey behind the call, by the first contact of the call. */
export const surveyKey = (contactId: string): Key => ({ pk: `CONTACT#${contactId}`, sk: 'SURVEY' });

/** How often somebody guessed, by the number that they called from or by the digits that they keyed as a locator. */
export const guessesKey = (by: 'number' | 'locator', value: string): Key => ({
  pk: `GUESSES#${by}#${value}`,
  sk: 'GUESSES',
});

/** What was told on one contact about its wait. */
export const waitPromiseKey = (contactId: string): Key => ({ pk: `PROMISE#${contactId}`, sk: 'WAIT' });

/** Everybody who works here lies in one partition, by the ARN of the user. */
export const AGENTS_PARTITION = 'AGENTS';
export const agentKey = (arn: string): Key => ({ pk: AGENTS_PARTITION, sk: arn });

/** Who of ours has a contact, beside what else is known of it. */
export const contactAgentKey = (contactId: string): Key => ({ pk: `CONTACT#${contactId}`, sk: 'AGENT' });

/** How a contact ended, as the agent who had it says, beside what else is known of it. */
export const dispositionKey = (contactId: string): Key => ({ pk: `CONTACT#${contactId}`, sk: 'DISPOSITION' });

/** What agents tried and may not do, by month (`at` is an instant, or begins like one), in its order. */
export const triedPartition = (at: string): string => `TRIED#${at.slice(0, 7)}`;
export const triedKey = (at: string, digest: string): Key => ({ pk: triedPartition(at), sk: `${at}#${digest}` });

/** What a traveller asked for, by day (`YYYY-MM-DD`) and a digest of the contact and the words: kept twice, it is one. */
export const consultationKey = (traveller: string, day: string, digest: string): Key => ({
  pk: travellerPartition(traveller),
  sk: `${CONSULTATION_PREFIX}${day}#${digest}`,
});
export const CONSULTATION_PREFIX = 'CONSULTATION#';

/** Everything that was ever sent to a number (E.164) or an address (lower case). */
export const inboxPartition = (recipient: string): string => `INBOX#${recipient}`;
export const NOTICE_PREFIX = 'NOTICE#';

/** `about` is what a message is about that several travellers share, such as a booking; it stands for the traveller. */
export const noticeKey = (notice: {
  readonly to: string;
  readonly template: string;
  readonly traveller: string;
  readonly about?: string | undefined;
  readonly occasion: string;
}): Key => ({
  pk: inboxPartition(notice.to),
  sk: `${NOTICE_PREFIX}${notice.template}#${notice.about ?? notice.traveller}#${notice.occasion}`,
});

/** What came in from a number, by the provider's id of the message; and beside it what the number was answered lately. */
export const REPLY_PREFIX = 'REPLY#';
export const replyKey = (from: string, id: string): Key => ({ pk: inboxPartition(from), sk: `${REPLY_PREFIX}${id}` });
export const repliesKey = (from: string): Key => ({ pk: inboxPartition(from), sk: 'REPLIES' });

/** What travellers answer to the survey behind a trip, by its booking: system, locator and first date. */
export const tripSurveyKey = (booking: string): Key => ({ pk: `SURVEY#${booking}`, sk: 'SURVEY' });

/** What one pool has to send from one minute on (`due` is an instant); the order within is the rank. */
export const duePartition = (pool: string, due: string): string => `DUE#${pool}#${minuteOf(due)}`;

/** The minute of an instant (ISO 8601, UTC): `2026-12-05T06:00`. */
export const minuteOf = (instant: string): string => instant.slice(0, 16);

/** What a pool's feeder needs to know lies in one partition: its lease, and the minutes in which something is or was due. */
export const feedPartition = (pool: string): string => `FEED#${pool}`;
export const leaseKey = (pool: string): Key => ({ pk: feedPartition(pool), sk: 'LEASE' });
export const minuteKey = (pool: string, minute: string): Key => ({
  pk: feedPartition(pool),
  sk: `${MINUTE_PREFIX}${minute}`,
});
export const MINUTE_PREFIX = 'MINUTE#';

/** The messages written in one month: `at` is an instant, or begins like one. */
export const writtenPartition = (at: string): string => `WRITTEN#${at.slice(0, 7)}`;

/** Every callback of one person, by the id of their record or by a number (E.164); one for each matter. */
export const callbackPartition = (person: string): string => `${CALLBACK_PREFIX}${person}`;
export const CALLBACK_PREFIX = 'CALLBACK#';
export const callbackKey = (person: string, matter: string): Key => ({
  pk: callbackPartition(person),
  sk: `${MATTER_PREFIX}${matter}`,
});
export const MATTER_PREFIX = 'MATTER#';

/** Callbacks that somebody still waits for, in the index of what is due: by the instant since when, or at which. */
export const OPEN_CALLBACKS = 'CALLBACKS';
