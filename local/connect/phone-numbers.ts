import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

/** Whether a number in E.164 belongs to a numbering plan that can be dialled. */
export const diallable = (number: string): boolean => parsePhoneNumberFromString(number)?.isPossible() ?? false;

/** The keyed digits as E.164: with a plus before them, or as they are dialled within `country`. Nothing where that is no number. */
export function keyedNumber(digits: string, country: string | undefined): string | undefined {
  const parsed =
    country === undefined
      ? parsePhoneNumberFromString(`+${digits}`)
      : isSupportedCountry(country)
        ? parsePhoneNumberFromString(digits, country as CountryCode)
        : undefined;
  return parsed?.isPossible() ? parsed.number : undefined;
}
