import * as z from 'zod';

/** The caller's number as Connect has it; missing where it is withheld. */
const phone = z.string().nullish();
/** Connect refuses empty strings. */
const spoken = z.string().min(1);
/** A contact attribute of the flow: missing, or `none`, where it was not set. */
const attribute = z.string().nullish();

/** A language that is spoken on the line, ISO 639-1. */
const language = z.enum(['en', 'zh']);

/**
 * How a crisis that runs concerns the caller (S42): a trip of theirs that it touches is under way or within three days, or later; they
 * travel and it does not touch them; or neither. `news` is what they hear of it, `none` where no crisis runs.
 */
const crisis = { crisis: z.enum(['none', 'now', 'later', 'future', 'others']), news: spoken };

/**
 * Who was recognised: their id, name, language on the line, whether the account is frozen, the agent's ARN whom they know (or
 * `none`), and who they are in a breath, in English, for the agent who takes the call.
 */
const somebody = {
  traveller: spoken,
  name: spoken,
  language,
  account: z.enum(['open', 'frozen']),
  agent: spoken,
  brief: spoken,
  ...crisis,
};

/**
 * Who is calling, and what is next for them: the one look-up that every call makes (idea 2). `choice` is the key of one of
 * several who share the number (S10); `language` is what the caller chose on this call.
 */
export const callerContext = {
  capability: 'travellers',
  question: 'who is calling',
  asks: z.object({ phone, choice: attribute, language: attribute }),
  answers: {
    /** One trip is ahead: `trip` says it in a whole sentence. */
    oneTrip: z.object({ ...somebody, trip: spoken }),
    /** As before, with others behind the next one. */
    severalTrips: z.object({ ...somebody, trip: spoken }),
    noTrip: z.object(somebody),
    /** Several people use this number: `choices` says which key is whose, such as "For Greta, press 1. For Jonas, press 2." */
    shared: z.object({ choices: spoken, language }),
    /** Withheld, new, or used by more people than a menu can name: nobody's data may be said. */
    unknown: z.object({ language, brief: spoken, ...crisis }),
    /** The records cannot be read in time (S41): the call goes on to a person. */
    unavailable: z.object({}),
  },
} as const;

/** The trips behind the next one, read afresh. */
export const laterTrips = {
  capability: 'travellers',
  question: 'later trips',
  asks: z.object({ phone, traveller: attribute, language: attribute }),
  answers: {
    /** `trips` is one or more whole sentences, soonest first. */
    some: z.object({ trips: spoken }),
    none: z.object({}),
    unavailable: z.object({}),
  },
} as const;

/** Speaks another language from now on: with a traveller who is recognised, or with a number that nobody is known by. */
export const chooseLanguage = {
  capability: 'travellers',
  question: 'speak another language',
  asks: z.object({ phone, traveller: attribute, language }),
  answers: {
    /** It is spoken the next time too. */
    remembered: z.object({}),
    /** It is spoken on this call: the number is withheld, or the record cannot be written now. */
    thisCall: z.object({}),
  },
} as const;

/** Freezes the account of who is calling: one key, at any hour (S23, S25, reading 11). */
export const freezeAccount = {
  capability: 'travellers',
  question: 'freeze the account',
  asks: z.object({ phone, traveller: attribute }),
  answers: {
    /** It is frozen now; all contact points are told. */
    frozen: z.object({}),
    alreadyFrozen: z.object({}),
    /** Nobody was recognised: whose account would it be? */
    unknown: z.object({}),
    unavailable: z.object({}),
  },
} as const;
