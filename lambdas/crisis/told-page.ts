import * as z from 'zod';
import { place } from '../platform/page-of.ts';

/** What one page came to. A page that is done again comes to the same: notices are written once. */
export const toldPage = z.object({
  /** Messages of this page, written now or before. */
  messages: z.number(),
  /** Trips that are touched. */
  trips: z.number(),
  skipped: z.record(z.string(), z.number()),
  /** Trips that somebody phones behind the crisis, as no message reached anybody on them. */
  care: z.number().optional(),
  /** Missing where everything is told. */
  next: z.object({ day: z.string(), shard: z.number(), behind: place.optional() }).optional(),
});
export type ToldPage = z.infer<typeof toldPage>;

/** Whether the pages of one version, in order, went through everybody. */
export const isToldToItsEnd = (pages: readonly ToldPage[]): boolean =>
  pages.length > 0 && pages.at(-1)?.next === undefined;
