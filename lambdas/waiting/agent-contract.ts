import * as z from 'zod';
import { beside, filled, nothing, says, traveller } from '../platform/guide-shapes.ts';

/** What became of something that an agent did: `says` is for them. */
const deed = {
  done: z.object({ says }),
  refused: z.object({ says }),
  /** Not theirs to do; that they tried is kept (S92). */
  forbidden: z.object({ says }),
  ...nothing,
} as const;

/** Promises to call a traveller at a time that they choose (S29): `day` is `YYYY-MM-DD` and `time` `HH:MM` on the clocks of their place. */
export const callBackAt = {
  capability: 'waiting',
  by: 'agent',
  question: 'call back at',
  asks: z.object({ ...beside, traveller, day: filled, time: filled, zone: filled, number: filled, about: filled }),
  answers: deed,
} as const;

/** Takes a traveller off the list of those who are called back. */
export const cancelTheirs = {
  capability: 'waiting',
  by: 'agent',
  question: 'cancel their callbacks',
  asks: z.object({ ...beside, traveller }),
  answers: deed,
} as const;
