import * as z from 'zod';

const caller = { phone: z.string().nullish(), traveller: z.string().nullish(), language: z.string().nullish() };
const says = z.string().min(1);

/** The caller's own cases without a result: what about, who has each, and by when they hear from us (S18, S37). */
export const whereAreMyCases = {
  capability: 'cases',
  question: 'where are my cases',
  asks: z.object(caller),
  answers: {
    /** `says` is one sentence or more for each case, the newest first. */
    some: z.object({ says }),
    none: z.object({}),
    /** The records cannot be read in time (S41). */
    unavailable: z.object({}),
  },
} as const;

/**
 * A caller whom nobody can answer leaves a message by voice (S67). It is a case before they speak, since many hang up without another key;
 * `contact` is the contact id, by which what they say is found.
 */
export const leaveMessage = {
  capability: 'cases',
  question: 'a message by voice',
  asks: z.object({ ...caller, contact: z.string().min(1) }),
  answers: {
    /** Its number and by when they hear from us are in `says`; `number` has its eight digits. */
    taken: z.object({ says, number: z.string().min(1) }),
    known: z.object({ says, number: z.string().min(1) }),
    unavailable: z.object({}),
  },
} as const;

/** What a caller can say a problem is about by a key (S55, S63). */
const BY_KEY = ['refund', 'change', 'swap', 'complaint', 'suggestion', 'claim'] as const;

/**
 * A problem that a caller tells of by keys, or by the key for who is in danger. `contact` is the contact id: told twice, it is one. Who has
 * told of it before hears how it stands, and keeps the place of the first time (S38).
 */
export const reportByKey = {
  capability: 'cases',
  question: 'a problem by key',
  asks: z.object({ ...caller, contact: z.string().min(1), kind: z.enum([...BY_KEY, 'rescue']) }),
  answers: {
    /** Its number and by when they hear from us are in `says`; `number` has its eight digits. */
    taken: z.object({ says, number: z.string().min(1) }),
    known: z.object({ says, number: z.string().min(1) }),
    /** It cannot be written down in time: a person does it (S41). */
    unavailable: z.object({}),
  },
} as const;
