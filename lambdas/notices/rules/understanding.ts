import { BESIDES, EVERYTHING, WISH_WORDS, WISHES, type Wish } from './reply-words.ts';

/** What somebody who answers an SMS wants. */
export type Understood =
  | { readonly wants: 'stop'; readonly everything: boolean }
  | { readonly wants: 'start' | 'help' | 'status' | 'noCall' }
  /** `whose` is what stands behind the word, in small letters without accents: somebody's name, if it is one. */
  | { readonly wants: 'freeze'; readonly whose?: string }
  | { readonly wants: 'score'; readonly score: Score }
  /** Words for people of ours; `mentions` are the wishes that are spoken of among them. */
  | { readonly wants: 'person'; readonly mentions: readonly Wish[] };

export type Score = 1 | 2 | 3 | 4 | 5;

/**
 * What an SMS wants. A wish is one where nothing else is said: beside its words there may be courtesy and words for messages, in any
 * case, width and script, with any punctuation. "Please stop texting me!" is one; "please stop by the office" and "cancel my
 * hotel" are not, and go to a person, who is told that it may be one. A digit alone, or `4/5`, is a score.
 */
export function understand(text: string): Understood {
  const tokens = tokensOf(text);
  const { found, left } = sorted(tokens);
  const wishes = WISHES.filter((wish) => found.includes(wish));
  const score = scoreIn(left);
  if (score !== undefined && wishes.length === 0) return { wants: 'score', score };
  const [wish, ...others] = wishes;
  if (wish === undefined || others.length > 0) return { wants: 'person', mentions: wishes };
  if (wish === 'freeze') return freezing(tokens, left);
  if (left.length > 0) return { wants: 'person', mentions: wishes };
  return wish === 'stop' ? { wants: wish, everything: found.includes('everything') } : { wants: wish };
}

/** The wishes that a message speaks of, whatever else it says. */
export function mentionedIn(text: string): readonly Wish[] {
  const understood = understand(text);
  if (understood.wants === 'person') return understood.mentions;
  return understood.wants === 'score' ? [] : [understood.wants];
}

/** A name has three words at most, and stands behind the wish. */
function freezing(tokens: readonly string[], left: readonly string[]): Understood {
  if (left.length === 0) return { wants: 'freeze' };
  const isName = left.length <= 3 && isHan(left[0] ?? '') === isHan(left.at(-1) ?? '');
  const last = tokens.slice(-left.length).join(' ') === left.join(' ');
  if (!isName || !last) return { wants: 'person', mentions: ['freeze'] };
  return { wants: 'freeze', whose: joined(left) };
}

/** A name as `whose` has it. */
export const plainly = (name: string): string => joined(tokensOf(name));

const joined = (tokens: readonly string[]): string => tokens.join(isHan(tokens[0] ?? '') ? '' : ' ');

function scoreIn(left: readonly string[]): Score | undefined {
  const [, digit] = /^([1-5])(?: (?:(?:out )?of )?5)?$/.exec(left.join(' ')) ?? [];
  return digit === undefined ? undefined : (Number(digit) as Score);
}

/** The text in small letters of one width, without accents and punctuation, word by word; Chinese character by character. */
function tokensOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replace(/\p{Cf}/gu, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return plain.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu) ?? [];
}

const isHan = (word: string): boolean => /\p{Script=Han}/u.test(word);

type Meaning = Wish | 'everything' | 'besides';

/** By the tokens of each expression, joined by a space. */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  [
    ...BESIDES.map((word) => [word, 'besides'] as const),
    ...EVERYTHING.map((word) => [word, 'everything'] as const),
    ...WISHES.flatMap((wish) => WISH_WORDS[wish].map((word) => [word, wish] as const)),
  ].map(([word, meaning]) => [tokensOf(word).join(' '), meaning]),
);

const LONGEST = Math.max(...[...MEANINGS.keys()].map((key) => key.split(' ').length));

/** What the tokens mean, the longest expressions first, and the tokens that mean nothing to us. */
function sorted(tokens: readonly string[]): { readonly found: readonly Meaning[]; readonly left: readonly string[] } {
  const found: Meaning[] = [];
  const left: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = Array.from({ length: LONGEST }, (_, n) => LONGEST - n).find((n) =>
      MEANINGS.has(tokens.slice(at, at + n).join(' ')),
    );
    const meaning = length === undefined ? undefined : MEANINGS.get(tokens.slice(at, at + length).join(' '));
    if (meaning === undefined) left.push(tokens[at] ?? '');
    else found.push(meaning);
    at += length ?? 1;
  }
  return { found, left };
}
