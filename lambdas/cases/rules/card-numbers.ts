import { DIGITS, westernDigits } from './digits.ts';

/** Digits of any script in groups, with single spaces or dashes between them. */
const GROUPS = new RegExp(`[${DIGITS}]+(?:[ -][${DIGITS}]+)*`, 'g');
const [SHORTEST, LONGEST] = [13, 19];
const REMOVED = '[card number removed]';

function isCard(groups: readonly string[]): boolean {
  const digits = [...westernDigits(groups.join(''))].reverse().map(Number);
  if (digits.length < SHORTEST || digits.length > LONGEST) return false;
  const sum = digits.reduce((total, digit, place) => {
    const value = place % 2 === 1 ? digit * 2 : digit;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** The same run of digits without the first groups in it that are the number of a card. */
function removed(run: string): string {
  const [groups, between] = [run.split(/[ -]/), run.match(/[ -]/g) ?? []];
  const write = (from: number, to: number): string =>
    groups
      .slice(from, to)
      .reduce((text, group, n) => (n === 0 ? group : `${text}${between[from + n - 1]}${group}`), '');
  for (let from = 0; from < groups.length; from += 1)
    for (let to = from + 1; to <= groups.length; to += 1)
      if (isCard(groups.slice(from, to))) {
        const rest = groups.length > to ? `${between[to - 1]}${removed(write(to, groups.length))}` : '';
        return `${write(0, from)}${from > 0 ? between[from - 1] : ''}${REMOVED}${rest}`;
      }
  return run;
}

/** A text without the numbers of payment cards (Luhn): none ever enters our data, whoever wrote it (PCI DSS 3.3.1). */
export const withoutCards = (text: string): string => text.replaceAll(GROUPS, removed);

/** Whether a text has the number of a payment card in it. */
export const hasCard = (text: string): boolean => withoutCards(text) !== text;
