import * as z from 'zod';

/** The caller's number as Connect has it; missing where it is withheld. */
const phone = z.string().nullish();
/** Connect refuses empty strings. */
const spoken = z.string().min(1);

/** Who is calling, and what is next for them: the one look-up that every call makes (idea 2). */
export const callerContext = {
  capability: 'travellers',
  question: 'who is calling',
  asks: z.object({ phone }),
  answers: {
    /** One traveller uses this number, with one trip ahead: `trip` says it in a whole sentence. */
    oneTrip: z.object({ name: spoken, trip: spoken }),
    /** As before, with others behind the next one. */
    severalTrips: z.object({ name: spoken, trip: spoken }),
    /** One traveller uses this number; no trip is ahead. */
    noTrip: z.object({ name: spoken }),
    /** Withheld, new, or used by several people: nobody's data may be said. */
    unknown: z.object({}),
    /** The records cannot be read in time (S41): the call goes on to a person. */
    unavailable: z.object({}),
  },
} as const;

/** The trips behind the next one, read afresh. */
export const laterTrips = {
  capability: 'travellers',
  question: 'later trips',
  asks: z.object({ phone }),
  answers: {
    /** `trips` is one or more whole sentences, soonest first. */
    some: z.object({ trips: spoken }),
    none: z.object({}),
    unavailable: z.object({}),
  },
} as const;
