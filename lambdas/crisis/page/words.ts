import type { Language } from '../../notices/templates/languages.ts';
import type { PageWords } from './page-words.ts';
import * as en from './words.en.ts';
import * as fa from './words.fa.ts';
import * as lt from './words.lt.ts';
import * as zh from './words.zh.ts';

/** What the page says, by language. */
export const WORDS: { readonly [L in Language]: PageWords } = {
  en: en.words,
  lt: lt.words,
  zh: zh.words,
  fa: fa.words,
};
