import type { Key } from './table.ts';

/** What was told on one contact about its wait. */
export const waitPromiseKey = (contactId: string): Key => ({ pk: `PROMISE#${contactId}`, sk: 'WAIT' });

/** What was told of one order about its steps, by the step and the day on which it was expected. */
export const orderPromises = (order: string): string => `PROMISE#ORDER#${order}`;
export const orderPromiseKey = (order: string, does: string, expected: string): Key => ({
  pk: orderPromises(order),
  sk: `${does}#${expected}`,
});

/** By when the traveller of one case was told to hear from us. */
export const casePromiseKey = (number: string): Key => ({ pk: `PROMISE#CASE#${number}`, sk: 'ANSWER' });

/** How many promises came to their end on one day (YYYY-MM-DD, the agency's), a line for each kind, end and shard. */
export const promiseCounts = (day: string): string => `PROMISES#${day}`;
export const promiseCountKey = (day: string, kind: string, state: string, shard: number): Key => ({
  pk: promiseCounts(day),
  sk: `${kind}#${state}#${shard}`,
});
