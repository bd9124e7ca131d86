import { checkDigit } from '../../orders/rules/numbers.ts';

/** Seven digits that anybody may be given, from a random number between 0 and 1. */
const SPREAD = 9_000_000;

/** The number of a case: eight digits to be keyed and said, one more than an order has. One wrong digit gives no other case. */
export function caseNumber(random: number): string {
  const digits = String(1_000_000 + Math.floor(random * SPREAD));
  return `${digits}${checkDigit(digits)}`;
}

/** The number of a case as somebody keyed or wrote it: spaces and dashes do not matter. Nothing where it can be none. */
export function caseMeant(written: string | null | undefined): string | undefined {
  const number = (written ?? '').replace(/[\s#-]/g, '');
  return /^[1-9]\d{7}$/.test(number) && checkDigit(number.slice(0, 7)) === Number(number[7]) ? number : undefined;
}
