import { STAGES } from '../../orders/order.ts';
import { DAYS_MOST, type OwnRuleContents, PRODUCTS, type When } from '../own-rule.ts';
import { faultsOfOwn } from '../templates/check.ts';
import { LANGUAGES, type Language } from '../templates/languages.ts';
import { faultsOfNames, type OwnTexts } from '../templates/own.ts';
import { OWN_TEMPLATES } from '../templates/template.ts';

/** What somebody filled in, each as text; missing where they left it empty. */
export type Written = {
  readonly [F in 'name' | 'base' | 'days' | 'stage' | 'class' | 'tiers' | 'products' | Language]?:
    | string
    | null
    | undefined;
};

/** The most letters of a name, and of words before they are counted in parts. */
const [NAME_MOST, TEXT_MOST, TIERS_MOST] = [40, 700, 10];

const LANGUAGE_NAMES: { readonly [L in Language]: string } = {
  en: 'English',
  lt: 'Lithuanian',
  zh: 'Chinese',
  fa: 'Persian',
};

class Refused extends Error {}
const refuse = (sentence: string): never => {
  throw new Refused(sentence);
};

/** What somebody wrote into a rule; or the sentence of what is wrong with it, the first thing first. */
export function ruleWritten(written: Written): OwnRuleContents | { readonly refused: string } {
  const text = (field: keyof Written): string => written[field]?.trim() ?? '';
  try {
    const name = nameWritten(text('name'));
    const when = whenWritten(text('base'), text('days'), text('stage'));
    const type = oneOf(
      ['operational', 'survey', 'marketing'],
      text('class'),
      'Choose what it is: news, a question or an offer.',
    );
    const tiers = tiersWritten(text('tiers'));
    const products = productsWritten(text('products'), when);
    const texts = textsWritten(text, when, type);
    return { name, when, class: type, tiers, products, texts };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message };
    throw error;
  }
}

const oneOf = <const Choice extends string>(choices: readonly Choice[], given: string, otherwise: string): Choice =>
  choices.find((choice) => choice === given) ?? refuse(otherwise);

function nameWritten(name: string): string {
  if (name === '') refuse('Give the rule a name by which you find it again, such as: Warm clothes.');
  if ([...name].length > NAME_MOST) refuse(`Shorten the name to ${NAME_MOST} letters.`);
  if (!/^[\p{L}\p{M}\p{N} .,'’–-]+$/u.test(name)) refuse('Write the name in letters, digits and spaces.');
  return name.replaceAll(/\s+/g, ' ');
}

function whenWritten(given: string, count: string, stage: string): When {
  const base = oneOf(['departure', 'return', 'stage'], given, 'Choose what the days are counted from.');
  const days = /^\d{1,3}$/.test(count) ? Number(count) : Number.NaN;
  if (!(days <= DAYS_MOST)) refuse(`Write how many days as a whole number from 0 to ${DAYS_MOST}.`);
  if (base !== 'stage') return { base, days };
  return { base, days, stage: oneOf(STAGES, stage, 'Choose the stage to which the order comes.') };
}

/** What is separated by commas, in small letters, each once. */
const listed = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(',')
      .map((each) => each.trim().toLowerCase())
      .filter((each) => each !== ''),
  ),
];

function tiersWritten(text: string): string[] {
  const tiers = listed(text);
  if (tiers.length > TIERS_MOST || tiers.some((tier) => [...tier].length > NAME_MOST))
    refuse(`Name ${TIERS_MOST} tiers at most, each with ${NAME_MOST} letters at most, separated by commas.`);
  return [...tiers];
}

function productsWritten(text: string, { base }: When): OwnRuleContents['products'] {
  const products = listed(text);
  if (products.length > 0 && base === 'stage')
    refuse('The items of an order do not say of which kind they are: leave the kinds of travel empty.');
  const known = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(PRODUCTS);
  return products.map((product) => oneOf(PRODUCTS, product, `'${product}' is no kind of travel. There is ${known}.`));
}

/** Words in every language in which there are any; whatever is wrong with one is said with its language. */
function textsWritten(text: (language: Language) => string, when: When, type: OwnRuleContents['class']): OwnTexts {
  const given = LANGUAGES.flatMap((language) => {
    const words = text(language).replaceAll(/\r\n?/g, '\n');
    return words === '' ? [] : [[language, words] as const];
  });
  const { en, ...others }: { readonly [L in Language]?: string } = Object.fromEntries(given);
  if (en === undefined) return refuse('Write it in English: whoever has no words in their own language reads those.');
  const told = (language: Language, sentence: string) => refuse(`${LANGUAGE_NAMES[language]}: ${sentence}`);
  for (const [language, words] of given) {
    if ([...words].length > TEXT_MOST) told(language, `shorten it to ${TEXT_MOST} letters.`);
    const [wrong] = faultsOfNames(words, when.base === 'stage' ? 'order' : 'trip');
    if (wrong !== undefined) told(language, wrong);
  }
  const texts = { en, ...others };
  const [fault] = faultsOfOwn(OWN_TEMPLATES[type], texts);
  if (fault) told(fault.language, `${fault.problem}, with names as long as they can be. Shorten it.`);
  return texts;
}
