import * as z from 'zod';

/** What an agent filled in; missing where they left it empty. Checked by the use case, which says what is wrong with it. */
const filled = z.string().nullish();
const says = z.string().min(1);
/** The contact that the guide stands beside, as Connect relates them and as the flow kept it; and whom the card is about. */
const asked = { contact: z.string().nullish(), kept: z.string().nullish(), traveller: z.string().nullish() };

/** What became of something that an agent did: `says` is for them. */
const deed = {
  done: z.object({ says }),
  refused: z.object({ says }),
  /** Not theirs to do; that they tried is kept (S92). */
  forbidden: z.object({ says }),
  unknownAgent: z.object({}),
  unavailable: z.object({}),
} as const;

/** Promises to call a traveller at a time that they choose (S29): `day` is `YYYY-MM-DD` and `time` `HH:MM` on the clocks of their place. */
export const callBackAt = {
  capability: 'waiting',
  by: 'agent',
  question: 'call back at',
  asks: z.object({ ...asked, day: filled, time: filled, zone: filled, number: filled, about: filled }),
  answers: deed,
} as const;

/** Takes a traveller off the list of those who are called back. */
export const cancelTheirs = {
  capability: 'waiting',
  by: 'agent',
  question: 'cancel their callbacks',
  asks: z.object(asked),
  answers: deed,
} as const;
