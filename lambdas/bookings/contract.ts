import * as z from 'zod';

/** The caller's number as Connect has it; missing where it is withheld. */
const phone = z.string().nullish();
const spoken = z.string().min(1);
/** A contact attribute of the flow: missing, or `none`, where it was not set. */
const attribute = z.string().nullish();

/**
 * A booking that the caller names: its locator as telephone digits (5 to 8) and the second proof, the departure date as DDMM
 * or a PIN (reading 14). Guessing is limited across calls, by number and by locator.
 */
export const bookingByLocator = {
  capability: 'bookings',
  question: 'booking by locator',
  asks: z.object({ phone, locator: z.string(), proof: z.string(), language: attribute }),
  answers: {
    /** `trip` says what is next of it in a whole sentence; `travellers` are the ids of who travels, with a space between. */
    found: z.object({ trip: spoken, travellers: spoken }),
    /** Locator and proof do not fit together, or nothing of it is ahead; which of them is wrong is not said. */
    noMatch: z.object({}),
    /** Too many wrong ones from this number or for this locator: a person has to help. */
    tooManyGuesses: z.object({}),
    unavailable: z.object({}),
  },
} as const;

/** Freezes the accounts of everybody on a booking that was proved just now: for who calls from another phone than their own (S25). */
export const freezeByLocator = {
  capability: 'bookings',
  question: 'freeze by locator',
  asks: z.object({ phone, locator: z.string(), proof: z.string() }),
  answers: {
    frozen: z.object({}),
    alreadyFrozen: z.object({}),
    noMatch: z.object({}),
    tooManyGuesses: z.object({}),
    unavailable: z.object({}),
  },
} as const;

/** Sends the ticket or voucher of the next trip to the caller's own contact point on record (S21). */
export const sendTicket = {
  capability: 'bookings',
  question: 'send the ticket',
  asks: z.object({ phone, traveller: attribute, by: z.enum(['sms', 'email']) }),
  answers: {
    sent: z.object({}),
    /** The same ticket went there today. */
    alreadySent: z.object({}),
    /** The account is frozen: only a person can help (reading 11). */
    frozen: z.object({}),
    /** No address of that kind is on record. */
    noAddress: z.object({}),
    noTrip: z.object({}),
    unavailable: z.object({}),
  },
} as const;
