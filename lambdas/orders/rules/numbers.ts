/** Six digits that anybody may be given, from a random number between 0 and 1. */
const SPREAD = 900_000;

/** The number of an order: seven digits to be keyed and said. One wrong digit, or two that changed places, give no order (Luhn). */
export function orderNumber(random: number): string {
  const digits = String(100_000 + Math.floor(random * SPREAD));
  return `${digits}${checkDigit(digits)}`;
}

/** Whether somebody may have keyed a number of an order. */
export const isOrderNumber = (keyed: string): boolean =>
  /^[1-9]\d{6}$/.test(keyed) && checkDigit(keyed.slice(0, 6)) === Number(keyed[6]);

/** The digit that is put behind others, so that one wrong digit, or two that changed places, are noticed (Luhn). */
export function checkDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
