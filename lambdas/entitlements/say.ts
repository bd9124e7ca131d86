import type { Amount, Entitlement, What } from './entitlement.ts';
import type { EntitlementWords } from './entitlement-words.ts';
import { WORDS } from './words.ts';

/** What is said first to somebody at a gate: help that they need tonight, money, what comes later. */
const FIRST: readonly What[] = ['assistance', 'hotel', 'care', 'rerouting', 'compensation', 'bag fee'];
const MONEY: readonly What[] = ['refund', 'package refund'];

/** What a page shows of one entitlement: its sentence, and the law with article or section. */
interface Shown {
  readonly says: string;
  readonly law: string;
}

/** What is said of a traveller's entitlements. Nothing in `phone` and `list` where nothing is known for certain. */
export interface SaidOfThem {
  /** In the language that the line speaks to them (en, zh), at most two sentences; the rest is on the page. */
  readonly phone: readonly string[];
  /** The same two as they are written in their own language, for an SMS. */
  readonly message: readonly string[];
  readonly lead: string;
  readonly list: readonly Shown[];
  /** That others decide and pay. */
  readonly note: string;
}

/**
 * What a traveller hears and reads of what the law gives them (idea 1), as of `today` (`YYYY-MM-DD`). `language` is ISO 639-1: en, lt, zh and fa
 * are written, en and zh spoken; others get English.
 */
export function sayEntitlements(
  entitlements: readonly Entitlement[],
  language: string | null | undefined,
  today: string,
): SaidOfThem {
  const written: EntitlementWords = isWritten(language) ? WORDS[language] : WORDS.en;
  const spoken = language === 'zh' ? WORDS.zh : WORDS.en;
  const two = mostUrgent(entitlements);
  return {
    phone: two.map((each) => sentence(each, spoken, today)),
    message: two.map((each) => sentence(each, written, today)),
    lead: written.lead,
    list: entitlements.map((each) => ({
      says: sentence(each, written, today),
      law: `${each.law}, ${each.source}`,
    })),
    note: written.note,
  };
}

const isWritten = (language: string | null | undefined): language is keyof typeof WORDS =>
  language != null && Object.hasOwn(WORDS, language);

/** The money with its nearest day, and the one other thing that is needed first. */
function mostUrgent(entitlements: readonly Entitlement[]): readonly Entitlement[] {
  const money = entitlements
    .filter(({ what }) => MONEY.includes(what))
    .sort((a, b) => (a.by ?? '').localeCompare(b.by ?? ''));
  const rest = FIRST.flatMap((kind) => entitlements.filter(({ what }) => what === kind));
  return [...money.slice(0, 1), ...rest.slice(0, 1)];
}

function sentence(entitlement: Entitlement, words: EntitlementWords, today: string): string {
  const { what, by, ifAskedToday, clock, amount } = entitlement;
  const over = by !== undefined && by < today;
  return words.says[what]({
    clock: clock === undefined ? undefined : inDigitsOf(words.locale, clock),
    by: by === undefined ? '' : words.day(by),
    day: over ? 'over' : ifAskedToday === true ? 'if asked today' : 'running',
    amount: amount === undefined ? '' : money(amount, words.locale),
  });
}

const money = ({ minor, currency }: Amount, locale: string): string =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(minor / 100);

function inDigitsOf(locale: string, text: string): string {
  const number = new Intl.NumberFormat(locale, { useGrouping: false });
  return text.replace(/\d/g, (digit) => number.format(Number(digit)));
}
