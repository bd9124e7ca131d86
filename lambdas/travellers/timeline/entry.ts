import { createHash } from 'node:crypto';
import * as z from 'zod';
import { facts, type Told } from './told.ts';

/** One thing that happened to a traveller, whichever channel it came by (S5). Facts are ids and plain words. */
export const entry = z.object({
  /** ISO 8601, UTC. */
  at: z.string(),
  /** Such as `booking.imported`. */
  what: z.string(),
  facts,
});

export type Entry = z.infer<typeof entry>;

/** The entry that a happening becomes, with `more` facts that somebody looked up. */
export const entryOf = ({ what, at, facts }: Told, more: Entry['facts'] = {}): Entry => ({
  at,
  what,
  facts: { ...facts, ...more },
});

/** Tells entries of one moment apart, and is the same for the same happening however often it is told: 16 hexadecimal digits. */
export const digestOf = ({ key, version }: Told): string =>
  createHash('sha256')
    .update(JSON.stringify([key.pk, key.sk, version ?? '']))
    .digest('hex')
    .slice(0, 16);
