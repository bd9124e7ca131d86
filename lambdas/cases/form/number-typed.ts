import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Where a number without a country code is at home, by the language of the page. English is written everywhere. */
const HOME: { readonly [language: string]: CountryCode } = { lt: 'LT', zh: 'CN', fa: 'IR' };

/** A telephone number as somebody typed it, in E.164: with its country code, or as it is dialled at home. Nothing where it can be none. */
export function numberTyped(typed: string, language: string): string | undefined {
  const international = typed.replace(/^\s*00(?=[1-9])/, '+');
  const home = HOME[language];
  const read = parsePhoneNumberFromString(international, {
    ...(home === undefined ? {} : { defaultCountry: home }),
    extract: false,
  });
  return read?.isPossible() && read.ext === undefined && read.number.length <= 16 ? read.number : undefined;
}
