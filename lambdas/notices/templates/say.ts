import { smsParts } from '../rules/sms-parts.ts';
import type { Language } from './languages.ts';
import type { OwnValues } from './own.ts';
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

/** All words of all languages. */
export type AllWords = { readonly [L in Language]: Words };

export const WORDS: AllWords = { en, lt, zh, fa };

/** The most characters of a name in an SMS, and in one that tells orders besides. */
const NAME = 22;
const NAME_BESIDE_ORDERS = 14;

/** The words of an e-mail: everything there is to say. */
export const sayByEmail = (content: Content, language: Language, words = WORDS): Message =>
  said(content, words[language], 0);

/**
 * The words of an SMS, in no more parts than its template may take: long names are cut, and of a long trip or of many orders as much
 * is told as fits.
 */
export const sayBySms = (content: Content, language: Language, all = WORDS): Message =>
  withRoom(shortened(content), all[language]).message;

/** How many of its segments or orders an SMS tells. */
export const toldBySms = (content: Content, language: Language): number =>
  withRoom(shortened(content), WORDS[language]).count;

/** As many segments or orders as have room, the first of them; one at least. */
function withRoom(content: Content, words: Words): { readonly count: number; readonly message: Message } {
  const all = lengthOf(content);
  const most = ruleOf(content.template).mostParts;
  const ofFirst = (count: number) => ({ count, message: said(firstOf(content, count), words, all - count) });
  for (let count = all; count > 1; count -= 1) {
    const fits = ofFirst(count);
    if (smsParts(fits.message.text).parts <= most) return fits;
  }
  return ofFirst(Math.min(all, 1));
}

const said = ({ template, facts }: Content, words: Words, left: number): Message =>
  (words[template] as (facts: Facts[Template], left: number) => Message)(facts, left);

/** How many segments or orders there are to tell. */
function lengthOf({ facts }: Content): number {
  if ('segments' in facts) return facts.segments.length;
  return 'orders' in facts ? facts.orders.length : 0;
}

/** The same with the first of its segments or orders. */
function firstOf(content: Content, count: number): Content {
  if (isList(content)) return withSegments(content, content.facts.segments.slice(0, count));
  if (content.template !== 'status') return content;
  return { ...content, facts: { ...content.facts, orders: content.facts.orders.slice(0, count) } };
}

type OwnContent = Extract<Content, { facts: { texts: unknown } }>;

const isOwn = (content: Content): content is OwnContent => 'texts' in content.facts;

/** The language in which somebody who reads `language` is told it: English where there are no words in theirs. */
export const toldIn = (content: Content, language: Language): Language =>
  isOwn(content) && content.facts.texts[language] === undefined ? 'en' : language;

type ListContent = Extract<Content, { facts: { segments: readonly SegmentFacts[] } }>;

const isList = (content: Content): content is ListContent => 'segments' in content.facts;

const withSegments = ({ template, facts }: ListContent, segments: readonly SegmentFacts[]): Content => ({
  template,
  facts: { ...facts, segments },
});

/** The same with shorter names. */
function shortened(content: Content): Content {
  if (isList(content))
    return withSegments(
      content,
      content.facts.segments.map((segment) => cut(segment)),
    );
  if (content.template === 'case-opened') {
    const { usual: _, ...facts } = withoutForm(content.facts);
    return { ...content, facts };
  }
  if (content.template === 'case-asked') return { ...content, facts: withoutForm(content.facts) };
  if (content.template === 'crisis') {
    const { says, ...facts } = content.facts;
    const short = Object.entries(says).map(([language, said]) => [language, said && { what: said.what }]);
    return { ...content, facts: { ...facts, says: Object.fromEntries(short) } };
  }
  if (content.template === 'reminder') return { ...content, facts: withCut(content.facts) };
  if (content.template === 'status' && content.facts.trip)
    return { ...content, facts: { ...content.facts, trip: withCut(content.facts.trip, roomOf(content.facts)) } };
  if (isOwn(content)) {
    const values = Object.entries(content.facts.values).map(([name, value]) => [name, short(value, NAME)]);
    return { ...content, facts: { ...content.facts, values: Object.fromEntries(values) as OwnValues } };
  }
  return content;
}

const withoutForm = <Told extends { readonly form?: string }>({ form: _, ...facts }: Told): Omit<Told, 'form'> => facts;

const roomOf = ({ orders }: Facts['status']): number => (orders.length > 0 ? NAME_BESIDE_ORDERS : NAME);

const withCut = ({ locator, segment }: SegmentOfBooking, most = NAME): SegmentOfBooking => ({
  locator,
  segment: cut(segment, most),
});

const cut = (segment: SegmentFacts, most = NAME): SegmentFacts => ({
  ...segment,
  service: short(segment.service, most),
  from: short(segment.from, most),
  to: short(segment.to, most),
});

/** A name on one line, cut between characters. */
function short(name: string, most: number): string {
  const line = name.replace(/\s+/g, ' ');
  if (line.length <= most) return line;
  let kept = '';
  for (const character of line) {
    if (kept.length + character.length >= most) break;
    kept += character;
  }
  return `${kept}.`;
}
