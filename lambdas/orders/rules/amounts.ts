/** How many digits a currency (ISO 4217) has behind the point: 2 for EUR, 0 for JPY, 3 for KWD. Nothing for what is no currency. */
export function digitsOf(currency: string): number | undefined {
  if (!Intl.supportedValuesOf('currency').includes(currency)) return undefined;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
}

/** The most that one line may be, in major units. */
const MOST = 10_000_000;

/**
 * What somebody wrote as an amount of money, in minor units: `1234.5`, `1 234,50`. A refusal is a sentence for whoever wrote it.
 * Thousands may be parted by spaces only, since a point and a comma mean different things in different places.
 */
export function readAmount(written: string, currency: string): number | { readonly refused: string } {
  const digits = digitsOf(currency);
  if (digits === undefined)
    return { refused: `There is no currency ${currency}. Write its three letters, such as EUR.` };
  const example = digits === 0 ? '1234' : `1234.${'5'.padEnd(digits, '0')}`;
  const form = /^(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,](\d+))?$/.exec(written.trim());
  if (!form) return { refused: `Write the amount in ${currency} as a plain number, such as ${example}.` };
  const [, whole = '', fraction = ''] = form;
  if (fraction.length > digits)
    return { refused: `${currency} has ${digits === 0 ? 'no' : digits} digits behind the point: write ${example}.` };
  const minor = Number(`${whole.replace(/\D/g, '')}${fraction.padEnd(digits, '0')}`);
  if (minor > MOST * 10 ** digits) return { refused: `The amount is more than one line may be: ${MOST} ${currency}.` };
  return minor;
}

/** An amount in minor units as people read it: `1234.50 EUR`. */
export function writeAmount(minor: number, currency: string): string {
  const digits = digitsOf(currency) ?? 2;
  return `${(minor / 10 ** digits).toFixed(digits)} ${currency}`;
}
