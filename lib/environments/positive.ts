import * as z from 'zod';

const WORDS = 'a whole number from 1 on';

export const positive = z.int(WORDS).min(1, WORDS);
