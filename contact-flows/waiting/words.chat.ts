import { inLanguages } from '../flow-language/languages.ts';
import * as en from './words.chat.en.ts';
import * as fa from './words.chat.fa.ts';
import * as lt from './words.chat.lt.ts';
import * as zh from './words.chat.zh.ts';

/** The words on a chat, in every language that is written: they need no voice. */
export const chatWords = inLanguages(['en', en], ['lt', lt], ['zh', zh], ['fa', fa]);
