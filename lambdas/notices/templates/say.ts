import { smsParts } from '../rules/sms-parts.ts';
import {
  type Content,
  type Facts,
  type Message,
  ruleOf,
  type SegmentFacts,
  type SegmentOfBooking,
  type Template,
  type Words,
} from './template.ts';
import { en } from './words.en.ts';
import { fa } from './words.fa.ts';
import { lt } from './words.lt.ts';
import { zh } from './words.zh.ts';

/** Languages (ISO 639-1) in which everything can be said on paper. */
export const LANGUAGES = ['en', 'lt', 'zh', 'fa'] as const;
export type Language = (typeof LANGUAGES)[number];

/** All words of all languages. */
export type AllWords = { readonly [L in Language]: Words };

export const WORDS: AllWords = { en, lt, zh, fa };

/** The most characters of a name in an SMS. */
const NAME = 22;

/** The words of an e-mail: everything there is to say. */
export const sayByEmail = (content: Content, language: Language, words = WORDS): Message =>
  said(content, words[language], 0);

/** The words of an SMS, in no more parts than its template may take: long names are cut, and of a long trip as much is told as fits. */
export function sayBySms(content: Content, language: Language, all = WORDS): Message {
  const words = all[language];
  if (!isList(content)) return said(shortened(content), words, 0);
  const segments = content.facts.segments.map(cut);
  const most = ruleOf(content.template).mostParts;
  for (let count = segments.length; count > 1; count -= 1) {
    const message = said(withSegments(content, segments.slice(0, count)), words, segments.length - count);
    if (smsParts(message.text).parts <= most) return message;
  }
  return said(withSegments(content, segments.slice(0, 1)), words, segments.length - 1);
}

const said = ({ template, facts }: Content, words: Words, left: number): Message =>
  (words[template] as (facts: Facts[Template], left: number) => Message)(facts, left);

type ListContent = Extract<Content, { facts: { segments: readonly SegmentFacts[] } }>;

const isList = (content: Content): content is ListContent => 'segments' in content.facts;

const withSegments = ({ template, facts }: ListContent, segments: readonly SegmentFacts[]): Content => ({
  template,
  facts: { ...facts, segments },
});

/** The same with shorter names. */
function shortened(content: Content): Content {
  if (content.template === 'reminder') return { ...content, facts: withCut(content.facts) };
  if (content.template === 'status' && content.facts.trip)
    return { ...content, facts: { trip: withCut(content.facts.trip) } };
  return content;
}

const withCut = ({ locator, segment }: SegmentOfBooking): SegmentOfBooking => ({ locator, segment: cut(segment) });

const cut = (segment: SegmentFacts): SegmentFacts => ({
  ...segment,
  service: short(segment.service),
  from: short(segment.from),
  to: short(segment.to),
});

/** A name on one line, cut between characters. */
function short(name: string): string {
  const line = name.replace(/\s+/g, ' ');
  if (line.length <= NAME) return line;
  let kept = '';
  for (const character of line) {
    if (kept.length + character.length >= NAME) break;
    kept += character;
  }
  return `${kept}.`;
}
