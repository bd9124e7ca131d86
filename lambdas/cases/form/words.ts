import type { FormWords } from './form-words.ts';
import * as en from './words.en.ts';
import * as fa from './words.fa.ts';
import * as lt from './words.lt.ts';
import * as zh from './words.zh.ts';

/** The languages that the form is written in. */
export const LANGUAGES = ['en', 'lt', 'zh', 'fa'] as const;
export type Language = (typeof LANGUAGES)[number];

export const WORDS: { readonly [L in Language]: FormWords } = {
  en: en.words,
  lt: lt.words,
  zh: zh.words,
  fa: fa.words,
};
