import { action, equals } from './action.ts';
import type { Step } from './step.ts';

/** The contact attribute that says in which language a contact is spoken to, ISO 639-1. */
export const LANGUAGE_ATTRIBUTE = 'language';
export const LANGUAGE_REFERENCE = `$.Attributes.${LANGUAGE_ATTRIBUTE}`;

/** The same words in every language that is spoken, by ISO 639-1. The first language is for everybody else. */
type Spoken = { readonly [language: string]: string };
/** What is said: words for everybody, or words by language. */
export type Words = string | Spoken;

/** A set of words: sentences, and functions that make them from references. */
export type Vocabulary = { readonly [name: string]: string | ((...references: string[]) => string) };

/** The vocabulary in all languages: each sentence by language. A language that lacks one does not compile. */
export type InLanguages<V extends Vocabulary> = {
  readonly [Name in keyof V]: V[Name] extends (...references: infer R extends string[]) => string
    ? (...references: R) => Spoken
    : Spoken;
};

type SameWords<V extends Vocabulary> = { readonly [Name in keyof V]: V[Name] extends string ? string : V[Name] };

/** Puts vocabularies together, each with its language; the first is the one that every other must match, and everybody else's. */
export function inLanguages<V extends Vocabulary>(
  first: readonly [language: string, words: V],
  ...others: readonly (readonly [language: string, words: SameWords<V>])[]
): InLanguages<V> {
  const all: readonly (readonly [string, Vocabulary])[] = [first, ...others];
  const said = (name: string, references: readonly string[]): Spoken =>
    Object.fromEntries(
      all.map(([language, vocabulary]) => {
        const words = vocabulary[name];
        return [language, typeof words === 'function' ? words(...references) : (words ?? '')];
      }),
    );
  return Object.fromEntries(
    Object.entries(first[1]).map(([name, words]) => {
      const ofReferences = (...references: string[]) => said(name, references);
      return [name, typeof words === 'function' ? ofReferences : ofReferences()];
    }),
  ) as InLanguages<V>;
}

/** The step in the contact's language: chosen by its language attribute, in the first language where that is another one. */
export function byLanguage<Section extends string>(
  name: string,
  words: Words,
  step: (text: string, language?: string) => Step<Section>,
): Step<Section> {
  if (typeof words === 'string') return step(words);
  const variants = Object.entries(words).map(([language, text]) => [language, [step(text, language)]] as const);
  const [first] = variants;
  if (!first) throw new Error(`'${name}' has words in no language.`);
  return action('Compare', {
    name: `language of ${name}`,
    parameters: { ComparisonValue: LANGUAGE_REFERENCE },
    branches: variants.map(([language, path]) => equals(language, path)),
    errors: { NoMatchingCondition: first[1] },
    next: { mirrors: 'NoMatchingCondition' },
  });
}
