import { inLanguages } from '../flow-language/languages.ts';
import * as en from './words.en.ts';
import * as zh from './words.zh.ts';

/** The words about a crisis, in every language that is spoken. */
export const words = inLanguages(['en', en], ['zh', zh]);
