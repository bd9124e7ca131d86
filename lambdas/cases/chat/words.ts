import type { Language } from '../form/words.ts';
import type { ChatWords } from './chat-words.ts';
import * as en from './words.en.ts';
import * as fa from './words.fa.ts';
import * as lt from './words.lt.ts';
import * as zh from './words.zh.ts';

/** The words of the chat, in the languages of the form. */
export const CHAT_WORDS: { readonly [L in Language]: ChatWords } = {
  en: en.words,
  lt: lt.words,
  zh: zh.words,
  fa: fa.words,
};
