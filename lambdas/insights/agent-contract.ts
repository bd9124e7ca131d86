import * as z from 'zod';
import { beside, filled, says, traveller } from '../platform/guide-shapes.ts';

/** Keeps how a contact ended, as the agent who had it says. `contact` and `kept` name the contact that the guide stands beside. */
export const keepDisposition = {
  capability: 'insights',
  by: 'agent',
  question: 'how it ended',
  asks: z.object({
    ...beside,
    traveller,
    driver: filled,
    resolved: filled,
    followUp: filled,
    summary: filled,
    notes: filled,
  }),
  answers: {
    done: z.object({ says }),
    refused: z.object({ says }),
    unknownAgent: z.object({}),
    unavailable: z.object({}),
  },
} as const;
