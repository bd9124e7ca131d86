import * as z from 'zod';

/** A value of the flow's metrics block, as text; missing or empty where the queue is idle. */
const metric = z.string().nullish();
/** A contact attribute of the flow: missing, or `none`, where it was not set. */
const attribute = z.string().nullish();
/** A number in E.164, as Connect has it; missing where it is withheld. */
const phone = z.string().nullish();
/** Connect refuses empty strings. */
const says = z.string().min(1);

const metrics = { inQueue: metric, oldestSeconds: metric, staffed: metric, available: metric };

/** The instant at which it was asked, ISO 8601 in UTC: since when somebody waits. */
const since = z.string().min(1);
const untilSoon = z.object({ lowSeconds: z.string(), highSeconds: z.string(), since });
const inRange = z.object({
  low: z.string(),
  high: z.string(),
  lowSeconds: z.string(),
  highSeconds: z.string(),
  since,
});
const longer = z.object({ low: z.string(), lowSeconds: z.string(), since });

/**
 * How long somebody who now joins a queue will wait, told as a range and kept as a promise (S29, S33, idea 7). All metrics are of
 * that queue: contacts in it, seconds that the oldest has waited, agents staffed and available.
 */
export const howLong = {
  capability: 'waiting',
  question: 'how long',
  asks: z.object({ contact: z.string(), queue: z.string(), ...metrics }),
  answers: {
    /** Somebody is free: it takes a moment. Seconds, as text. */
    soon: untilSoon,
    /** `low` and `high` are whole minutes, as text; the seconds are the same range. */
    range: inRange,
    /** Longer than can be told honestly. `low` is at least so many minutes. */
    long: longer,
    /** Nobody is staffed, or the metrics say nothing: no time is told. */
    unknown: z.object({ since }),
  },
} as const;

/** The same, told anew to somebody who waits in that queue since `since`: nothing is promised a second time (S29, S37). */
export const howMuchLonger = {
  capability: 'waiting',
  question: 'how much longer',
  asks: z.object({ since: attribute, ...metrics }),
  answers: {
    soon: z.object({}),
    range: z.object({ low: z.string(), high: z.string() }),
    long: z.object({ low: z.string() }),
    unknown: z.object({}),
  },
} as const;

/** Whether a number can be called back, and how it is spoken, digit by digit. */
export const numberToCall = {
  capability: 'waiting',
  question: 'which number to call',
  asks: z.object({ number: phone, language: attribute }),
  answers: {
    good: z.object({ number: says, spoken: says }),
    /** None is known: one has to be keyed. */
    withheld: z.object({}),
    /** It is none that we call: `says` tells why, and what to do. */
    refused: z.object({ says }),
  },
} as const;

/** A person is called so often in all (S29); then they are told by message. */
export const CALLS_AT_MOST = 3;
/** The time between two calls that nobody picks up, in seconds. */
export const BETWEEN_CALLS_SECONDS = 600;

/**
 * So many calls are begun at the same time, and how long it takes at least from each to the next, in milliseconds: 1.6 a second, below the 2
 * that Connect takes from an account for calls and tasks together.
 */
export const CALLS_AT_ONCE = 2;
export const A_CALL_MS = 1250;

/** Claims the one callback that a person may have in a matter, before Connect is told to make it (S29). */
export const claimCallback = {
  capability: 'waiting',
  question: 'claim a callback',
  asks: z.object({
    contact: z.string().min(1),
    traveller: attribute,
    phone,
    number: phone,
    matter: attribute,
    since: attribute,
    language: attribute,
    brief: attribute,
  }),
  answers: {
    /** `callback` is its id, for the contact that is made of it. The words are the same as those of `alreadyOpen`. */
    claimed: z.object({ callback: says, number: says, says }),
    alreadyOpen: z.object({ says }),
    refused: z.object({ says }),
    unavailable: z.object({}),
  },
} as const;

/** Takes back a claim of which Connect made no contact. */
export const releaseCallback = {
  capability: 'waiting',
  question: 'release the callback',
  asks: z.object({ callback: attribute }),
  answers: { released: z.object({}), unavailable: z.object({}) },
} as const;

/** The ages, in minutes, that a callback can be given: blocks that set an age take no reference. */
export const PLACE_MINUTES = [
  ...Array.from({ length: 31 }, (_, minute) => minute),
  ...[35, 40, 45, 50, 55, 60, 75, 90, 120, 180, 240],
];

/** Ties the contact that Connect made to the callback, and says which place it has. */
export const attachCallback = {
  capability: 'waiting',
  question: 'attach the callback',
  asks: z.object({ contact: z.string().min(1), callback: attribute }),
  answers: {
    /** `minutes` is one of PLACE_MINUTES; `brief` is for the agent, in English. */
    inLine: z.object({ minutes: z.enum(PLACE_MINUTES.map(String)), brief: says }),
    /** It was cancelled meanwhile, or another contact keeps it. */
    gone: z.object({}),
    unavailable: z.object({}),
  },
} as const;

/** Whether whoever calls is on the list already. */
export const onTheList = {
  capability: 'waiting',
  question: 'on the list',
  asks: z.object({ traveller: attribute, phone, language: attribute }),
  answers: {
    /** `says` tells when and at which number they are called back. */
    onList: z.object({ callback: says, says }),
    notOnList: z.object({}),
    unavailable: z.object({}),
  },
} as const;

/** Takes whoever calls off the list, as they wish. */
export const cancelByKey = {
  capability: 'waiting',
  question: 'cancel the callback',
  asks: z.object({ callback: attribute }),
  answers: {
    cancelled: z.object({}),
    /** It is over: they were called, or it was cancelled before. */
    gone: z.object({}),
    unavailable: z.object({}),
  },
} as const;
