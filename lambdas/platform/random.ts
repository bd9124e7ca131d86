import { randomBytes, randomInt } from 'node:crypto';

const STEPS = 2 ** 47;

/** The only place that draws lots; everything else is told: from 0 to below 1. */
export const random = (): number => randomInt(STEPS) / STEPS;

/** A name that says nothing of anybody: 20 hexadecimal digits, as the ids of records. */
export const randomId = (): string => randomBytes(10).toString('hex');
