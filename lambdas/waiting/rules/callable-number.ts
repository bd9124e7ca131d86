import { countryOf } from '../../notices/rules/countries.ts';

/**
 * Numbers that cost whoever calls them extra, or of which the caller bears a share, by country (ISO 3166). A test holds them to
 * libphonenumber's answer for every country that an environment names.
 */
const COSTS_EXTRA: { readonly [country: string]: RegExp } = {
  AT: /^\+43(8[12]|8[69][2-68]|9[03])/,
  AU: /^\+61(13|190)/,
  BE: /^\+32(70|7879|90)/,
  BG: /^\+359(700|90)/,
  CA: /^\+1900/,
  CH: /^\+41(84|90)/,
  CN: /^\+86(16[08]|400|950|10(10\d{4}|96\d{3,4})$|(2\d|[3-9]\d\d)96\d{3,4}$)/,
  CY: /^\+357(80[1-9]|90)/,
  CZ: /^\+420(8[134]|90|976)/,
  DE: /^\+49(13[78]|180|900)/,
  DK: /^\+4590/,
  EE: /^\+372(40\d{4,6}$|900)/,
  ES: /^\+34(80[367]|90[12])/,
  FI: /^\+358[67]00/,
  FR: /^\+338[1-9]/,
  GB: /^\+44(8[47]|9)/,
  GR: /^\+30(80[16]|812|8[27]5|850|90)/,
  HR: /^\+3856[01459]/,
  HU: /^\+369[01]/,
  IE: /^\+353(15[1-9]\d{7}$|18[59]0\d{6}$)/,
  IS: /^\+35490/,
  IT: /^\+39(0878|144|16|199|8[49])/,
  JP: /^\+81990/,
  KR: /^\+8260/,
  LT: /^\+370(808|9)/,
  LU: /^\+352(801|90[015])/,
  LV: /^\+371(81|90)/,
  MT: /^\+3565[0-2]/,
  NL: /^\+3190/,
  NO: /^\+478[12]/,
  NZ: /^\+64(1|50|90)/,
  PL: /^\+48(70|801)/,
  PT: /^\+351(6(0[178]|4[68])|76|80[89])/,
  RO: /^\+40(801|90)/,
  SE: /^\+46(649|77|99|9(00|39|44))/,
  SI: /^\+386(89|90)/,
  SK: /^\+421(8[5-9]|9(00|7|8))/,
  US: /^\+1900/,
};

/** Why a number is not called: it is none, it belongs to a country that we do not call (or to a satellite), or calling it costs extra. */
export type NotCalled = 'no number' | 'country' | 'costs extra';

/**
 * Why we do not call a number back; nothing where we do (S29). Numbers are E.164; `countries` (ISO 3166) are those that the environment
 * lets us call. A country without a line in the table above is not called: nobody has looked at what its numbers cost.
 */
export function whyNotCalled(number: string, countries: readonly string[]): NotCalled | undefined {
  if (!/^\+[1-9]\d{6,14}$/.test(number)) return 'no number';
  const country = countryOf(number);
  const costly = country !== undefined && countries.includes(country) ? COSTS_EXTRA[country] : undefined;
  if (costly === undefined) return 'country';
  return costly.test(number) ? 'costs extra' : undefined;
}
