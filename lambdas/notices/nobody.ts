import type { Profile } from '../travellers/profile.ts';

/** Stands for the traveller of a message to a number that nobody is known by. */
export const NOBODY = 'nobody';

/** Whom no record knows, and who is written to in `language` (ISO 639-1): at `number` (E.164), where one is given. */
export const nobody = (language: string, number?: string): Profile => ({
  ...{ traveller: NOBODY, name: '', familyName: '', language, version: 0 },
  phones: number === undefined ? [] : [{ number, consents: {} }],
  ...{ emails: [], former: [], trips: [], absorbed: [] },
});
