import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryOf } from '../../lambdas/notices/rules/countries.ts';
import { notBySms, reachOf } from '../../lambdas/notices/rules/reach.ts';
import { whoIsTold } from '../../lambdas/notices/rules/who-is-told.ts';
import type { Consents } from '../../lambdas/travellers/consent.ts';
import type { Profile } from '../../lambdas/travellers/profile.ts';
import { SETTINGS, traveller } from './a-traveller.ts';

const REMINDER = { class: 'operational', asksReply: false } as const;
const SURVEY = { class: 'survey', asksReply: true } as const;
const WARNING = { class: 'safety', asksReply: false } as const;
const given = (...classes: ('operational' | 'survey')[]): Consents =>
  Object.fromEntries(classes.map((type) => [type, { given: true, at: '2026-11-22T12:00:00Z', how: 'booking' }]));
const all = given('operational', 'survey');
const phones = (...numbers: string[]) => numbers.map((number) => ({ number, consents: all }));
const emails = (...addresses: string[]) => addresses.map((address) => ({ address, consents: all }));
const [LT, US, CZ] = ['+37061234567', '+12025550123', '+420601123456'];

describe('where somebody is told', () => {
  it.each([
    ['at the first number', { phones: phones(US, LT) }, REMINDER, US],
    ['at the next number, where nobody sends to the first', { phones: phones(CZ, LT) }, REMINDER, LT],
    ['by e-mail, where nobody sends to the number', { phones: phones(CZ) }, REMINDER, 'rasa@example.com'],
    ['by SMS where an answer comes back', { phones: phones(LT, US) }, SURVEY, US],
    ['by e-mail where none does', { phones: phones(LT) }, SURVEY, 'rasa@example.com'],
    ['nowhere where no answer comes', { phones: phones(LT), emails: [] }, SURVEY, 'no reply possible'],
    ['nowhere without a sender', { phones: phones(CZ), emails: [] }, REMINDER, 'no SMS to that country'],
    ['nowhere without a contact point', { phones: [], emails: [] }, REMINDER, 'no contact point'],
    [
      'nowhere without consent',
      { phones: [{ number: US, consents: given('operational') }], emails: [] },
      SURVEY,
      'no consent',
    ],
    [
      'not where consent was withdrawn',
      {
        phones: [
          { number: US, consents: { operational: { given: false, at: '2026-12-01T12:00:00Z', how: 'sms' as const } } },
        ],
        emails: [],
      },
      REMINDER,
      'no consent',
    ],
    [
      'nowhere, and not for want of consent, where they agreed for a number that nobody sends to',
      { phones: [...phones(CZ), { number: US, consents: {} }], emails: [] },
      REMINDER,
      'no SMS to that country',
    ],
    [
      'nowhere for want of consent, where they agreed to nothing at a number that is sent to',
      { phones: [CZ, US].map((number) => ({ number, consents: {} })), emails: [] },
      REMINDER,
      'no consent',
    ],
    [
      'nowhere without a sender, whatever they agreed to',
      { phones: [{ number: CZ, consents: {} }], emails: [] },
      REMINDER,
      'no SMS to that country',
    ],
    [
      'nowhere without a sender, though it is a warning',
      { phones: phones(CZ), emails: [] },
      WARNING,
      'no SMS to that country',
    ],
  ] as const)('%s', (_, change, wanted, expected) => {
    const profile = traveller({ emails: emails('Rasa@Example.com'), ...(change as Partial<Profile>) });
    const reached = reachOf(profile, wanted, SETTINGS);
    expect(typeof reached === 'string' ? reached : reached.to).toBe(expected);
  });
});

it.each([
  ['CZ', true, 'no SMS to that country'],
  ['CZ', false, 'no SMS to that country'],
  ['LT', true, 'no reply possible'],
  ['LT', false, undefined],
  ['US', true, undefined],
] as const)('to %s, where it asks for an answer (%s): %s', (country, asksReply, why) => {
  expect(notBySms(country, { class: 'survey', asksReply }, SETTINGS)).toBe(why);
});

describe('who shares a contact point', () => {
  const person = (name: string, change: Partial<Profile> = {}) =>
    traveller({ traveller: name, name, emails: [], ...change });
  const hold = { since: '2026-12-01T12:00:00Z', by: 'caller' } as const;
  it('gets one message, as the first who is named', () => {
    const { told } = whoIsTold([person('rasa'), person('jonas')], REMINDER, SETTINGS);
    expect(told.map(({ profile, point }) => [profile.traveller, point.to])).toEqual([['rasa', LT]]);
  });
  it('gets it though the account of the first is frozen', () => {
    const { told } = whoIsTold([person('rasa', { hold }), person('jonas')], REMINDER, SETTINGS);
    expect(told.map(({ profile }) => profile.traveller)).toEqual(['jonas']);
  });
  it('gets one each where numbers differ', () => {
    const { told } = whoIsTold([person('rasa'), person('ona', { phones: phones(US) })], REMINDER, SETTINGS);
    expect(told.map(({ point }) => point.to)).toEqual([LT, US]);
  });
});

describe('whoever travels', () => {
  const numbers = [LT, US, CZ, '+37069999999', '+12025550199'];
  const consent = fc.option(
    fc.record({
      given: fc.boolean(),
      at: fc.constant('2026-12-01T12:00:00Z'),
      how: fc.constantFrom('booking' as const, 'sms' as const),
    }),
  );
  const consents = fc
    .record({ operational: consent, survey: consent })
    .map((both) => Object.fromEntries(Object.entries(both).filter(([, one]) => one !== null)) as Consents);
  const points = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
  const person = fc
    .record({
      phones: points(numbers).chain((some) =>
        fc.tuple(...some.map((number) => consents.map((consents) => ({ number, consents })))),
      ),
      emails: points(['a@example.com', 'b@example.com']).chain((some) =>
        fc.tuple(...some.map((address) => consents.map((consents) => ({ address, consents })))),
      ),
      frozen: fc.boolean(),
    })
    .map(({ frozen, ...rest }) => ({
      ...rest,
      ...(frozen ? { hold: { since: '2026-12-01T12:00:00Z', by: 'caller' as const } } : {}),
    }));
  const people = fc
    .array(person, { maxLength: 6 })
    .map((some) => some.map((one, n) => traveller({ ...one, traveller: `t${n}` })));
  const wanted = fc.constantFrom(REMINDER, SURVEY);
  const consentAt = (profile: Profile, to: string) =>
    [
      ...profile.phones.map(({ number, consents }) => ({ to: number, consents })),
      ...profile.emails.map(({ address, consents }) => ({ to: address, consents })),
    ].find((point) => point.to === to)?.consents;

  it('is told once, only where they agreed, or skipped for a reason', () => {
    fc.assert(
      fc.property(people, wanted, (some, what) => {
        const { told, skipped } = whoIsTold(some, what, SETTINGS);
        const points = told.map(({ point }) => point.to);
        expect(new Set(points).size).toBe(points.length);
        for (const { profile, point } of told) {
          expect(consentAt(profile, point.to)?.[what.class]?.given).toBe(true);
          if (what.asksReply && point.channel === 'sms') expect(SETTINGS.oneWay).not.toContain(countryOf(point.to));
        }
        const reached = some.filter((profile) => typeof reachOf(profile, what, SETTINGS) !== 'string');
        expect(reached.length + skipped.length).toBe(some.length);
        expect(new Set(reached.map((profile) => (reachOf(profile, what, SETTINGS) as { to: string }).to))).toEqual(
          new Set(points),
        );
      }),
      { numRuns: 500 },
    );
  });
});
