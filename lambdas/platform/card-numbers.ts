import { DIGITS, westernDigits } from './digits.ts';

/** What stands between the groups of a number: a space or a dash, as programs write them, at most two. */
const BETWEEN = '[ \\u00a0\\u202f\\u2010-\\u2015-]{1,2}';
/** Digits of any script in groups. */
const GROUPS = new RegExp(`[${DIGITS}]+(?:${BETWEEN}[${DIGITS}]+)*`, 'g');
const REMOVED = '[card number removed]';

/**
 * How the numbers of payment cards begin, by how many digits they have (ISO/IEC 7812): Diners Club, American Express, all others. Of 13
 * digits none is issued any more, and tickets of airlines have as many.
 */
const ISSUED: readonly (readonly [shortest: number, longest: number, begins: RegExp])[] = [
  [14, 19, /^3(?:0[0-59]|[689])/],
  [15, 15, /^3[47]/],
  [16, 19, /^(?:35|4|5|6|8[12])/],
  [16, 16, /^(?:2[2-7]|97)/],
];
/** The longest number of a card. */
const CARD_MOST = Math.max(...ISSUED.map(([, most]) => most));
/** The longest telephone number, E.164. */
const PHONE_MOST = 15;

function isCard(number: string, isPhone: boolean): boolean {
  if (isPhone && number.length <= PHONE_MOST) return false;
  if (!ISSUED.some(([least, most, begins]) => number.length >= least && number.length <= most && begins.test(number)))
    return false;
  const sum = [...number]
    .reverse()
    .map(Number)
    .reduce((total, digit, place) => {
      const value = place % 2 === 1 ? digit * 2 : digit;
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

/** Where a card ends that begins with the group `from`; nothing where none does. No more groups are looked at than a number can have. */
function endOfCard(groups: readonly string[], from: number, isPhone: boolean): number | undefined {
  let number = '';
  for (let to = from + 1; to <= groups.length && number.length < CARD_MOST; to += 1) {
    number += groups[to - 1];
    if (number.length <= CARD_MOST && isCard(number, isPhone)) return to;
  }
  return undefined;
}

/** The same run of digits without the groups in it that are the number of a card; behind a plus stands a telephone number. */
function removed(run: string, hasPlus: boolean): string {
  const [groups, between] = [run.split(new RegExp(BETWEEN)), run.match(new RegExp(BETWEEN, 'g')) ?? []];
  const western = westernDigits(run).split(new RegExp(BETWEEN));
  const left: string[] = [];
  let isPhone = hasPlus;
  for (let from = 0; from < groups.length; ) {
    const end = endOfCard(western, from, isPhone);
    isPhone = false;
    left.push(end === undefined ? (groups[from] ?? '') : REMOVED);
    from = end ?? from + 1;
    if (from < groups.length) left.push(between[from - 1] ?? '');
  }
  return left.join('');
}

/** A text without the numbers of payment cards (Luhn): none ever enters our data, whoever wrote it (PCI DSS 3.3.1). */
export const withoutCards = (text: string): string =>
  text.replaceAll(GROUPS, (run, at: number) => removed(run, text[at - 1] === '+'));

/** Whether a text has the number of a payment card in it. */
export const hasCard = (text: string): boolean => withoutCards(text) !== text;
