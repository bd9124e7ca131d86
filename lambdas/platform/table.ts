/** The one table: names of its keys, and how each partition is spelled. The access patterns are listed in docs/table.md. */

export const PARTITION_KEY = 'pk';
export const SORT_KEY = 'sk';

/** The attribute that says from when on an item may be forgotten, in seconds since 1970. DynamoDB takes days over it: readers look. */
export const EXPIRES = 'expires';

/** Indexes: each has a partition and an order of its own, and only items that carry both are in it. */
export const DUE_INDEX = { name: 'due', partition: 'duePartition', order: 'dueOrder' } as const;
export const WRITTEN_INDEX = { name: 'written', partition: 'writtenPartition', order: 'writtenOrder' } as const;

/** What somebody or a department has to do, in the order in which it is to be done. */
export const WORK_INDEX = { name: 'work', partition: 'workPartition', order: 'workOrder' } as const;
/** Bookings by the local date on which they begin, and by the one on which they end; cancelled ones are in neither. */
export const DEPARTS_INDEX = { name: 'departs', partition: 'departsPartition', order: 'departsOrder' } as const;
export const RETURNS_INDEX = { name: 'returns', partition: 'returnsPartition', order: 'returnsOrder' } as const;

export interface Key {
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

/** The contact persons of an institution, however its name is written: its people by their records. */
export const institutionPartition = (name: string): string =>
  `INSTITUTION#${name.trim().replaceAll(/\s+/g, ' ').toLowerCase()}`;
export const MEMBER_PREFIX = 'MEMBER#';
export const memberKey = (institution: string, traveller: string): Key => ({
  pk: institutionPartition(institution),
  sk: `${MEMBER_PREFIX}${traveller}`,
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

/** What a caller answered to the survey behind the call, by the first contact of the call. */
export const surveyKey = (contactId: string): Key => ({ pk: `CONTACT#${contactId}`, sk: 'SURVEY' });

/** How often somebody guessed, by the number that they called from, the digits that they keyed as a locator, or which days they named on forms, by what they typed of who they are. */
export const guessesKey = (by: 'number' | 'locator' | 'form', value: string): Key => ({
  pk: `GUESSES#${by}#${value}`,
  sk: 'GUESSES',
});

/** Everybody who works here lies in one partition, by the ARN of the user. */
export const AGENTS_PARTITION = 'AGENTS';
export const agentKey = (arn: string): Key => ({ pk: AGENTS_PARTITION, sk: arn });

/** Who of ours has a contact, beside what else is known of it. */
export const contactAgentKey = (contactId: string): Key => ({ pk: `CONTACT#${contactId}`, sk: 'AGENT' });

/** How a contact ended, as the agent who had it says, beside what else is known of it. */
export const dispositionKey = (contactId: string): Key => ({ pk: `CONTACT#${contactId}`, sk: 'DISPOSITION' });

/** Who began and ended a payment on a contact, each at its instant, beside what else is known of it. */
export const contactPartition = (contactId: string): string => `CONTACT#${contactId}`;
export const PAYMENT_PREFIX = 'PAYMENT#';
export const paymentKey = (contactId: string, at: string): Key => ({
  pk: contactPartition(contactId),
  sk: `${PAYMENT_PREFIX}${at}`,
});

/** What agents tried and may not do, by month (`at` is an instant, or begins like one), in its order. */
export const triedPartition = (at: string): string => `TRIED#${at.slice(0, 7)}`;
export const triedKey = (at: string, digest: string): Key => ({ pk: triedPartition(at), sk: `${at}#${digest}` });

/** What a traveller asked for, by day (`YYYY-MM-DD`) and a digest of the contact and the words: kept twice, it is one. */
export const consultationKey = (traveller: string, day: string, digest: string): Key => ({
  pk: travellerPartition(traveller),
  sk: `${CONSULTATION_PREFIX}${day}#${digest}`,
});
export const CONSULTATION_PREFIX = 'CONSULTATION#';

/** Everything about one order lies in one partition: the order itself with its lines, and its history. */
export const orderPartition = (order: string): string => `ORDER#${order}`;
export const orderKey = (order: string): Key => ({ pk: orderPartition(order), sk: 'ORDER' });
export const HISTORY_PREFIX = 'HISTORY#';
/** The step that led to a version of an order, in their order. */
export const historyKey = (order: string, version: number): Key => ({
  pk: orderPartition(order),
  sk: `${HISTORY_PREFIX}${String(version).padStart(6, '0')}`,
});

/** What somebody of ours, or a department, has to do next. */
export const workPartition = (whose: string): string => `WORK#${whose}`;

/** The orders begun in one month: `at` is an instant, or begins like one. */
export const begunPartition = (at: string): string => `ORDERS#${at.slice(0, 7)}`;

/** Everybody who uses an address (lower case), by their records. */
export const addressPartition = (address: string): string => `ADDRESS#${address.toLowerCase()}`;
export const addressKey = (address: string, traveller: string): Key => ({
  pk: addressPartition(address),
  sk: `USER#${traveller}`,
});

/** Which messages whoever had a contact point (E.164, or an address in lower case) wants no more, though no record knows them any longer. */
export const stoppedKey = (point: string): Key => ({ pk: `STOPPED#${point}`, sk: 'STOPPED' });

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

/** One day's bookings lie in so many partitions, so that no partition takes all of an import. */
export const DAY_SHARDS = 10;

/** One shard of the bookings that begin, or end, on a local date (`YYYY-MM-DD`). */
export const dayPartition = (does: 'departs' | 'returns', date: string, shard: number): string =>
  `${does.toUpperCase()}#${date}#${shard}`;

/** One of ten shards, by two names, such as the system and locator of a booking: the same for ever (FNV-1a). */
export function shardOf(system: string, locator: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`${system} ${locator}`)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0) % DAY_SHARDS;
}

/** Our people's own rules for messages lie in one partition, by their names as they are told apart; those that are on a second time, so that runs read no others. */
export const OWN_RULES_PARTITION = 'OWNRULES';
export const OWN_RULE_PREFIX = 'RULE#';
export const OWN_RULE_ON_PREFIX = 'ON#';
export const ownRuleKey = (rule: string): Key => ({ pk: OWN_RULES_PARTITION, sk: `${OWN_RULE_PREFIX}${rule}` });
export const ownRuleOnKey = (rule: string): Key => ({ pk: OWN_RULES_PARTITION, sk: `${OWN_RULE_ON_PREFIX}${rule}` });
/** What led to each version of a rule, in their order. */
export const ownRuleHistory = (rule: string): string => `OWNRULE#${rule}`;
export const ownRuleHistoryKey = (rule: string, version: number): Key => ({
  pk: ownRuleHistory(rule),
  sk: `${HISTORY_PREFIX}${String(version).padStart(6, '0')}`,
});

/** In the index of what is due: the orders that came to a stage on one of the agency's days (`YYYY-MM-DD`) and are still there. */
export const stagePartition = (stage: string, day: string): string => `STAGE#${stage}#${day}`;

/** What operators hold back lies in one partition: templates, by their names. */
export const templateHoldKey = (template: string): Key => ({ pk: 'HELD', sk: `TEMPLATE#${template}` });

/** In the index of what is due: what waits for an operator to release its template, and what failed, both in no minute. */
export const heldPartition = (template: string): string => `HELD#${template}`;
export const FAILED_PARTITION = 'FAILED';

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
