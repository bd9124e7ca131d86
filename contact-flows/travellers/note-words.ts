import { note } from '../flow-language/contact.ts';
import { byLanguage, type Words } from '../flow-language/languages.ts';
import type { Step } from '../flow-language/step.ts';

/** Keeps a sentence in the contact's language for the menu that says it. */
export const noteWords = (name: string, words: Words): Step =>
  byLanguage(name, words, (text) => note({ [name]: text }));
