import * as z from 'zod';
import { POLLY_VOICES } from '../../contact-flows/flow-language/polly-voices.ts';

const WRITTEN = 'a list out of en, lt, zh, fa, with en in it';

/** Polly calls Mandarin `cmn`. */
const SPOKEN_AS: { readonly [language: string]: string } = { zh: 'cmn' };

const hasVoice = (language: string): boolean =>
  Object.values(POLLY_VOICES).some((tag) => tag.startsWith(`${SPOKEN_AS[language] ?? language}-`));

const language = z.enum(['en', 'lt', 'zh', 'fa'], WRITTEN);

/** Languages with words on paper. */
export const writtenLanguages = z.array(language, WRITTEN).refine((all) => all.includes('en'), WRITTEN);

/** Languages with a voice. Callers who speak none of them hear the first. */
export const spokenLanguages = z
  .array(language, WRITTEN)
  .min(1, WRITTEN)
  .refine((all) => all.every(hasVoice), 'languages that an Amazon Polly voice speaks: en, zh');
