import { BadEvent } from './door.ts';

/**
 * What may be logged of a failure: its kind, where it happened, and which fields of an event do not fit. Not its message, nor the
 * first line of its stack, which may quote data.
 */
export const failureOf = (error: Error | null | undefined) => ({
  kind: error?.name,
  problem: error instanceof BadEvent ? error.message : undefined,
  where: error?.stack?.split('\n').slice(1, 6).join('\n'),
});
