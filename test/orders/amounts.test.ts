import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount, writeAmount } from '../../lambdas/orders/rules/amounts.ts';
import { isOrderNumber, orderNumber } from '../../lambdas/orders/rules/numbers.ts';

describe('an amount of money', () => {
  it.each([
    ['1234.5', 'EUR', 123_450],
    ['1 234,50', 'EUR', 123_450],
    ['12 345', 'EUR', 1_234_500],
    ['1 234 567', 'EUR', 123_456_700],
    ['0.01', 'EUR', 1],
    [' 7 ', 'EUR', 700],
    ['1234', 'JPY', 1234],
    ['1.234', 'KWD', 1234],
    ['10000000', 'EUR', 1_000_000_000],
  ])('%s %s is %i minor units', (written, currency, minor) => {
    expect(readAmount(written, currency)).toBe(minor);
  });
  it.each([
    ['', 'EUR', /as a plain number, such as 1234\.50\./],
    ['-5', 'EUR', /as a plain number/],
    ['1.234,50', 'EUR', /as a plain number/],
    ['12 34', 'EUR', /as a plain number/],
    ['1e3', 'EUR', /as a plain number/],
    ['=1+1', 'EUR', /as a plain number/],
    ['1.234', 'EUR', /^EUR has 2 digits behind the point: write 1234\.50\.$/],
    ['1.5', 'JPY', /^JPY has no digits behind the point: write 1234\.$/],
    ['10000000.01', 'EUR', /^The amount is more than one line may be: 10000000 EUR\.$/],
    ['5', 'EUX', /^There is no currency EUX/],
    ['5', 'eur', /^There is no currency eur/],
    ['5', 'xEUR', /^There is no currency xEUR/],
    ['x5', 'EUR', /as a plain number/],
    ['5x', 'EUR', /as a plain number/],
    ['1 2345', 'EUR', /as a plain number/],
  ])('%j %s is refused in words', (written, currency, expected) => {
    expect(readAmount(written, currency)).toMatchObject({ refused: expect.stringMatching(expected) });
  });
  it('that is written is read as the same', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.constantFrom('EUR', 'JPY', 'KWD'), (minor, currency) => {
        expect(readAmount(writeAmount(minor, currency).split(' ')[0] ?? '', currency)).toBe(minor);
      }),
    );
  });
});

describe('the number of an order', () => {
  // Not any fraction: nearly all of them are next to nothing, and give the first number.
  const anyNumber = fc.nat(899_999).map((n) => orderNumber(n / 900_000));
  it('is seven digits that are told from a slip of the finger', () => {
    expect([orderNumber(0), orderNumber(0.999_999_9)]).toEqual(['1000009', '9999996']);
    fc.assert(
      fc.property(anyNumber, fc.nat(6), fc.integer({ min: 1, max: 9 }), (number, place, more) => {
        expect(isOrderNumber(number)).toBe(true);
        const digit = (Number(number[place]) + more) % 10;
        expect(isOrderNumber(number.slice(0, place) + digit + number.slice(place + 1))).toBe(false);
      }),
    );
  });
  it('is told from one with two neighbours that changed places, but for 09 and 90', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(5), (number, place) => {
        const [a = '', b = ''] = number.slice(place, place + 2);
        const swapped = number.slice(0, place) + b + a + number.slice(place + 2);
        const same = a === b || [a, b].sort().join('') === '09';
        expect(isOrderNumber(swapped)).toBe(same && !swapped.startsWith('0'));
      }),
    );
  });
  it.each(['', '471', '0000000', '12345678', 'abcdefg', '01000009', 'x1000009', '1000009x', '10000090'])(
    'is not %j',
    (keyed) => expect(isOrderNumber(keyed)).toBe(false),
  );
});
