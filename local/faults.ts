import * as z from 'zod';

/** Blocks that are made to fail on a contact, each once; none where nothing is said. */
export const faults = z
  .array(z.object({ flow: z.string(), block: z.string(), error: z.string() }), {
    error: 'Give faults as a list of {"flow", "block", "error"}.',
  })
  .default([]);
