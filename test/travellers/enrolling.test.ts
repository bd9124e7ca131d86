import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newProfile, withEmail } from '../../lambdas/travellers/new-profile.ts';
import { type Person, person } from '../../lambdas/travellers/person.ts';
import type { Profile } from '../../lambdas/travellers/profile.ts';
import { enrolled, enrolledAgain } from '../../lambdas/travellers/rules/enrolling.ts';
import { anyProfile, NOW, numbers, OPERATOR, rasa } from './any-profile.ts';

const AT = NOW.toISOString();
const told = (change: Record<string, unknown> = {}): Person =>
  person.parse({ name: 'Rasa', familyName: 'Petraitytė', phones: ['+37061234567'], language: 'lt', ...change });
const again = (before: Profile, tells: Person): Profile => {
  const after = enrolledAgain(before, tells, OPERATOR, AT);
  if ('refused' in after) throw new Error(after.refused);
  return after;
};

const anyPerson = fc
  .record({
    phones: fc.uniqueArray(
      fc.record({
        number: fc.constantFrom(...numbers),
        agreed: fc.uniqueArray(fc.constantFrom('operational', 'survey', 'marketing')),
      }),
      { selector: ({ number }) => number, minLength: 1 },
    ),
    emails: fc.uniqueArray(fc.constantFrom('rasa@example.com', 'ona@example.org')),
    tier: fc.constantFrom(undefined, 'gold'),
    treatment: fc.constantFrom(undefined, { what: 'front seat', why: 'a broken leg' }),
  })
  .map((some) => told(some));

describe('somebody who is told of', () => {
  it('has a record with all that was told, and consents with when and how', () => {
    const tells = told({
      phones: ['+37061234567', { number: '+4790012345', agreed: ['operational', 'marketing'] }],
      emails: ['rasa@example.com'],
      tier: 'gold',
      institution: 'Nordwind',
      agency: 'Fjordreiser',
      treatment: { what: 'front seat', why: 'a broken leg' },
    });
    const operational = { given: true, at: AT, how: 'operator' };
    expect(enrolled('t1', tells, OPERATOR, AT)).toEqual({
      traveller: 't1',
      name: 'Rasa',
      familyName: 'Petraitytė',
      language: 'lt',
      phones: [
        { number: '+37061234567', consents: { operational } },
        { number: '+4790012345', consents: { operational, marketing: operational } },
      ],
      emails: [{ address: 'rasa@example.com', consents: { operational } }],
      former: [],
      absorbed: [],
      trips: [],
      tier: 'gold',
      institution: 'Nordwind',
      agency: 'Fjordreiser',
      treatment: { what: 'front seat', why: 'a broken leg', by: 'ona', at: AT },
      version: 0,
    });
  });

  it('changes nothing when told twice', () => {
    fc.assert(
      fc.property(anyProfile(), anyPerson, (before, tells) => {
        const later = new Date(NOW.getTime() + 60_000).toISOString();
        const fresh = enrolled('t1', tells, OPERATOR, AT);
        expect(enrolledAgain(fresh, tells, OPERATOR, later)).toBe(fresh);
        const first = enrolledAgain(before, tells, OPERATOR, AT);
        if ('refused' in first) expect(before.hold).toBeDefined();
        else expect(enrolledAgain(first, tells, OPERATOR, later)).toBe(first);
      }),
    );
  });

  it('overrules nobody: no word on a consent, nothing that was taken away', () => {
    fc.assert(
      fc.property(anyProfile(), anyPerson, ({ hold: _, ...before }, tells) => {
        const after = again(before, tells);
        for (const { number } of after.phones) expect(before.former).not.toContain(number);
        for (const { number, consents } of before.phones)
          expect(after.phones.find((phone) => phone.number === number)?.consents).toMatchObject(consents);
        expect(after.phones.length).toBeGreaterThanOrEqual(before.phones.length);
      }),
    );
  });

  it('is refused what is new while the account is frozen', () => {
    const frozen = rasa({ hold: { since: '2026-12-01T00:00:00.000Z', by: 'caller' } });
    expect(enrolledAgain(frozen, told({ phones: ['+37060000000'] }), OPERATOR, AT)).toMatchObject({
      refused: /frozen/,
    });
  });

  it('has ten numbers at the most, from however many imports', () => {
    const phones = Array.from({ length: 10 }, (_, n) => `+3706000000${n}`);
    expect(enrolledAgain(rasa(), told({ phones }), OPERATOR, AT)).toMatchObject({ refused: /more than 10/ });
  });
});

describe('a person as written', () => {
  it.each([
    [{}, 'name', 'Give the given name.'],
    [{ phones: [] }, 'phones', 'Give one phone or more: a record is found by its numbers.'],
    [{ phones: ['061234567'] }, 'phones.0.number', 'Write the number with its country code, such as +37061234567.'],
    [{ phones: [7] }, 'phones.0', 'Write a phone as "+37061234567", or as {"number", "agreed"}.'],
    [{ emails: ['rasa'] }, 'emails.0.address', 'Write an e-mail address, such as rasa@example.com.'],
    [{ language: 'english' }, 'language', 'Give the language as two letters, such as en.'],
    [{ treatment: { what: 'front seat' } }, 'treatment.why', 'Give the reason.'],
    [{ teir: 'gold' }, '', 'There is no such field: teir.'],
    [
      { phones: [{ number: '+37061234567', agreed: ['safety'] }] },
      'phones.0.agreed.0',
      'Agreed to is a list of operational, survey, marketing.',
    ],
  ])('%j is refused at %s', (change, field, reason) => {
    const whole = field === 'name' ? {} : { name: 'Rasa', familyName: 'P', phones: ['+37061234567'], language: 'lt' };
    const issues = person.safeParse({ ...whole, ...change }).error?.issues ?? [];
    expect(issues.map(({ path, message }) => [path.join('.'), message])).toContainEqual([field, reason]);
  });
  it.each([null, 'Rasa', 7, [[]]])('%j is no person', (given) => {
    expect(person.safeParse(given).error?.issues[0]?.message).toMatch(/Give each person as an object/);
  });
});

describe('an address that comes with another booking', () => {
  const booked = newProfile('t1', { name: 'R', familyName: 'P', phone: '+37061234567', email: '', language: 'lt' }, AT);
  it('is added once, whatever its case', () => {
    const one = withEmail(booked, 'rasa@example.com', AT);
    expect(one.emails).toHaveLength(1);
    expect(withEmail(one, 'RASA@example.com', AT)).toBe(one);
  });
  it('does not come back after it was taken away, and does not reach a frozen account', () => {
    expect(withEmail({ ...booked, former: ['Rasa@example.com'] }, 'rasa@example.com', AT).emails).toEqual([]);
    const hold = { since: AT, by: 'caller' } as const;
    expect(withEmail({ ...booked, hold }, 'rasa@example.com', AT).emails).toEqual([]);
  });
});
