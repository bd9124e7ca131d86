import fc from 'fast-check';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { countryOf } from '../../lambdas/notices/rules/countries.ts';
import { whyNotCalled } from '../../lambdas/waiting/rules/callable-number.ts';
import { environmentNamed } from '../../lib/environments.ts';

const { countries } = environmentNamed('dev').callbacks;

it.each([
  ['+37061234567', undefined],
  ['+12025550123', undefined],
  ['+8613800138000', undefined],
  ['+442079460000', undefined],
  ['+4790012345', undefined],
  ['+37090012345', 'costs extra'],
  ['+19005550123', 'costs extra'],
  ['+449012345678', 'costs extra'],
  ['+81990123456', 'costs extra'],
  ['+881612345678', 'country'],
  ['+870773123456', 'country'],
  ['+97912345678', 'country'],
  ['+5350000000', 'country'],
  ['+3706', 'no number'],
  ['61234567', 'no number'],
  ['+0061234567', 'no number'],
  ['anonymous', 'no number'],
  ['', 'no number'],
])('%s is %s', (number, why) => {
  expect(whyNotCalled(number, countries)).toBe(why);
});

const CODES: { [country: string]: string } = {};
for (let code = 1; code < 1000; code += 1) {
  const country = countryOf(`+${code}2125550100`);
  if (country && countries.includes(country) && !(country in CODES)) CODES[country] = String(code);
}
CODES['CA'] = '1416';
CODES['US'] = '1';

describe.each(countries)('numbers of %s', (country) => {
  const code = CODES[country] ?? '';
  it('have a code that we know', () => expect(code).not.toBe(''));

  it('are called unless libphonenumber says that they cost extra', () => {
    const digits = fc.stringMatching(/^\d{4,11}$/);
    fc.assert(
      fc.property(digits, (national) => {
        const parsed = parsePhoneNumberFromString(`+${code}${national}`);
        if (!parsed?.isValid() || !/^\+\d{7,15}$/.test(parsed.number) || parsed.country !== (country as CountryCode))
          return;
        const type = parsed.getType();
        if (type === 'PREMIUM_RATE' || type === 'SHARED_COST')
          expect([parsed.number, whyNotCalled(parsed.number, countries)]).toEqual([parsed.number, 'costs extra']);
        if (type === 'MOBILE' || type === 'FIXED_LINE' || type === 'FIXED_LINE_OR_MOBILE')
          expect([parsed.number, whyNotCalled(parsed.number, countries)]).toEqual([parsed.number, undefined]);
      }),
      { numRuns: 500 },
    );
  });
});

it('nothing that is not named is called, whatever is keyed', () => {
  fc.assert(
    fc.property(fc.string(), (keyed) => {
      if (whyNotCalled(keyed, countries) === undefined) expect(keyed).toMatch(/^\+[1-9]\d{6,14}$/);
      expect(whyNotCalled(keyed, [])).not.toBe(undefined);
    }),
  );
});
