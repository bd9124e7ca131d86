import * as z from 'zod';
import { json } from './settings.ts';

/** How a pool sends, and how many parts (SMS) or messages (e-mail) a second. */
const pool = z.discriminatedUnion('via', [
  z.object({ via: z.literal('sns'), partsPerSecond: z.number().positive() }),
  /** A pool of End User Messaging, by its ARN. */
  z.object({ via: z.literal('pool'), arn: z.string(), partsPerSecond: z.number().positive() }),
  z.object({ via: z.literal('ses'), partsPerSecond: z.number().positive() }),
]);

export type Pool = z.infer<typeof pool>;

/** The variable that says it of every pool by its name. */
export const poolVariables = z.object({ POOLS: json.pipe(z.record(z.string(), pool)) });

/** How a pool sends. @throws an Error where it was taken out of the environment while something is due in it. */
export function poolNamed(pools: { readonly [name: string]: Pool }, name: string): Pool {
  const found = pools[name];
  if (!found) throw new Error(`There is no pool ${name} any more`);
  return found;
}
