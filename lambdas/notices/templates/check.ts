import { smsParts } from '../rules/sms-parts.ts';
import { EXAMPLE_VALUES, EXAMPLES } from './examples.ts';
import { LANGUAGES, type Language } from './languages.ts';
import { LONGEST, LONGEST_VALUES } from './longest.ts';
import type { OwnTexts } from './own.ts';
import { type AllWords, sayByEmail, sayBySms, WORDS } from './say.ts';
import {
  type Content,
  type Facts,
  type Message,
  type OWN_TEMPLATES,
  REPLY_WORDS,
  ruleOf,
  TEMPLATE_NAMES,
  type Template,
} from './template.ts';

/** What is wrong with a template in one language, as a sentence about it. */
export interface Fault {
  readonly template: Template;
  readonly language: Language;
  readonly problem: string;
}

/** Everything for which a template must not be deployed: none, where all is well. `words` are ours unless others are given. */
export const faultsOf = (words: AllWords = WORDS): readonly Fault[] =>
  TEMPLATE_NAMES.flatMap((template) =>
    LANGUAGES.flatMap((language) =>
      [...new Set(problemsOf(template, language, words))].map((problem) => ({ template, language, problem })),
    ),
  );

/** The parts of one SMS at most, whatever the facts are. */
export const mostPartsOf = (template: Template, language: Language): number =>
  partsOf(longestSms(template, language, WORDS));

/** What is wrong with own words in the languages in which there are any, by the same measure. */
export const faultsOfOwn = (template: OwnTemplate, texts: OwnTexts): readonly Fault[] =>
  LANGUAGES.filter((language) => texts[language] !== undefined).flatMap((language) => {
    const facts = { longest: [{ texts, values: LONGEST_VALUES }], example: { texts, values: EXAMPLE_VALUES } };
    const problems = new Set(problemsOf(template, language, WORDS, facts));
    return [...problems].map((problem) => ({ template, language, problem }));
  });

type OwnTemplate = (typeof OWN_TEMPLATES)[keyof typeof OWN_TEMPLATES];

const partsOf = (messages: readonly Message[]): number => Math.max(...messages.map(({ text }) => smsParts(text).parts));

const longestSms = (
  template: Template,
  language: Language,
  words: AllWords,
  longest: readonly Facts[Template][] = LONGEST[template],
): readonly Message[] => longest.map((facts) => sayBySms({ template, facts } as Content, language, words));

function problemsOf(
  template: Template,
  language: Language,
  words: AllWords,
  facts: { readonly longest: readonly Facts[Template][]; readonly example: Facts[Template] } = {
    longest: LONGEST[template],
    example: EXAMPLES[template],
  },
): readonly string[] {
  if (words[language]?.[template] === undefined) return ['it has no words'];
  const { mostParts } = ruleOf(template);
  const sms = longestSms(template, language, words, facts.longest);
  const example = { template, facts: facts.example } as Content;
  const said = [...sms, sayBySms(example, language, words), sayByEmail(example, language, words)];
  const parts = partsOf(sms);
  return [
    ...said.flatMap((message) => problemsOfWords(message, template, language)),
    ...(parts > mostParts ? [`it takes up to ${parts} parts, and ${mostParts} are allowed`] : []),
  ];
}

function problemsOfWords({ subject, text }: Message, template: Template, language: Language): readonly string[] {
  const { stop } = REPLY_WORDS[language];
  return [
    ...(subject.trim() === '' || text.trim() === '' ? ['it says nothing'] : []),
    ...(/undefined|null|NaN|\[object|[{}]/.test(`${subject} ${text}`) ? ['a variable of it is unknown'] : []),
    ...(mustOfferStop(template) && !text.includes(stop) ? [`it does not say that ${stop} ends it`] : []),
  ];
}

/** What somebody might rather not be sent says how to end it; news of a trip is what the trip was booked for. */
const mustOfferStop = (template: Template): boolean => ['survey', 'marketing'].includes(ruleOf(template).class);
