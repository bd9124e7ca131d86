import { type CountryCode, getCountries, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { countryOf, zonesOfCountry } from '../../lambdas/notices/rules/countries.ts';

/** Islands that share the code, and nearly the clock, of a larger country. */
const STANDS_FOR: { readonly [country: string]: string } = {
  AX: 'FI',
  BL: 'GP',
  BQ: 'CW',
  CC: 'AU',
  CX: 'AU',
  EH: 'MA',
  GG: 'GB',
  IM: 'GB',
  JE: 'GB',
  MF: 'GP',
  SJ: 'NO',
  TA: 'SH',
  VA: 'IT',
  YT: 'RE',
};
const exampleOf = (country: CountryCode) => getExampleNumber(country, examples)?.number ?? '';

describe('the country of a number', () => {
  it('is the one that libphonenumber tells, for every country there is', () => {
    const countries = getCountries();
    expect(countries.length).toBeGreaterThan(240);
    expect(countries.map((country) => [country, countryOf(exampleOf(country))])).toEqual(
      countries.map((country) => [country, STANDS_FOR[country] ?? country]),
    );
  });

  it('is the same for every area code behind +1', () => {
    const numbers = Array.from({ length: 800 }, (_, code) => `+1${200 + code}2345678`);
    expect(numbers.map((number) => [number, countryOf(number)])).toEqual(
      numbers.map((number) => [number, parsePhoneNumberFromString(number)?.country ?? 'US']),
    );
  });

  it.each([
    ['+12025550123', 'US'],
    ['+77012345678', 'KZ'],
    ['+79161234567', 'RU'],
    ['+37061234567', 'LT'],
    ['+80012345678', undefined],
    ['+88216543210', undefined],
    ['+1', undefined],
    ['+210123456', undefined],
  ])('%s is %s', (number, country) => expect(countryOf(number)).toBe(country));
});

describe('the zones of a country', () => {
  it.each([
    ['LT', ['Europe/Vilnius']],
    ['CN', ['Asia/Shanghai']],
    ['XK', ['Europe/Belgrade']],
    ['IR', ['Asia/Tehran']],
  ])('%s has %j', (country, zones) => expect(zonesOfCountry(country)).toEqual(zones));

  it('are all of them where there are several', () => {
    expect(zonesOfCountry('US')).toEqual(expect.arrayContaining(['America/New_York', 'Pacific/Honolulu']));
  });

  it('are there for every country, and clocks can be told by them', () => {
    const zones = getCountries().map((country) => zonesOfCountry(countryOf(exampleOf(country)) ?? ''));
    expect(zones.filter(({ length }) => length === 0)).toEqual([]);
    for (const timeZone of zones.flat()) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  });
});
