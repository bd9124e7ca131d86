import * as fc from 'fast-check';

/** A number as its scheme issues it: how it begins, how long it is, and the last digit by Luhn. */
const ISSUED = [
  ...[['4', 16] as const, ['4', 19] as const, ['51', 16] as const, ['2221', 16] as const, ['2720', 16] as const],
  ...[['34', 15] as const, ['37', 15] as const, ['36', 14] as const, ['3055', 14] as const, ['6011', 16] as const],
  ...[['3528', 16] as const, ['62', 16] as const, ['62', 19] as const, ['6759', 18] as const],
];
const luhn = (digits: string): string => {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
};
/** It in groups of any size, with spaces, dashes or nothing between them. */
export const cards = fc
  .record({
    issued: fc.constantFrom(...ISSUED),
    digits: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 19, maxLength: 19 }),
    between: fc.array(fc.constantFrom('', '', '', ' ', '-', '\u00a0', ' - '.trim(), '  '), {
      minLength: 19,
      maxLength: 19,
    }),
  })
  .map(({ issued: [begins, length], digits, between }) => {
    const body = `${begins}${digits.join('')}`.slice(0, length - 1);
    return [...`${body}${luhn(body)}`].map((digit, n) => `${n === 0 ? '' : between[n]}${digit}`).join('');
  });
/** Only its digits. */
export const bare = (text: string): string => text.replaceAll(/[^0-9]/g, '');
