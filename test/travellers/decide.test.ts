import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, Command } from '../../lambdas/travellers/command.ts';
import type { Profile } from '../../lambdas/travellers/profile.ts';
import { cardsFrom } from '../../lambdas/travellers/rules/card.ts';
import { type Decided, decide, type Known } from '../../lambdas/travellers/rules/decide.ts';
import { anyCommand, anyProfile, NOW, OPERATOR, rasa } from './any-profile.ts';

const PIN = { salt: 'aa', digest: 'bb' };
const CALLER: Actor = { as: 'caller' };
const asked = (profile: Profile, command: Command, actor = OPERATOR, known: Known = { pin: PIN }) =>
  decide(profile, command, actor, known, NOW);
const done = (profile: Profile, command: Command, actor = OPERATOR, known?: Known): Decided => {
  const decided = asked(profile, command, actor, known);
  if ('refused' in decided) throw new Error(decided.refused);
  return decided;
};
const frozen = { since: '2026-12-01T00:00:00.000Z', by: 'caller' } as const;

describe('a frozen account (reading 11)', () => {
  const number = '+37060000000';
  it.each<[Command]>([
    [{ does: 'add phone', number }],
    [{ does: 'remove phone', number: '+37061234567' }],
    [{ does: 'add email', address: 'new@example.com' }],
    [{ does: 'remove email', address: 'rasa@example.com' }],
    [{ does: 'set pin', pin: '4711' }],
    [{ does: 'join institution', institution: 'Nordwind' }],
    [{ does: 'book through agency', agency: 'Fjordreiser' }],
    [{ does: 'consent', to: '+37061234567', class: 'marketing', given: true }],
  ])('refuses %j', (command) => {
    expect(asked(rasa({ hold: frozen }), command)).toEqual({
      refused: 'The account has been frozen since 2026-12-01T00:00:00.000Z: thaw it first, with a second proof.',
    });
  });

  it.each<[Command]>([
    [{ does: 'speak', language: 'en' }],
    [{ does: 'consent', to: '+37061234567', class: 'survey', given: false }],
    [{ does: 'rank', tier: 'gold' }],
    [{ does: 'treat', what: 'front seat', why: 'a broken leg' }],
    [{ does: 'note', text: 'called' }],
    [{ does: 'spoke with', agent: 'arn:agent', at: NOW.toISOString() }],
  ])('lets %j through', (command) => {
    expect(done(rasa({ hold: frozen }), command).profile.version).toBe(4);
  });

  it('is frozen once, says by whom, and everybody is to hear of it', () => {
    const first = done(rasa(), { does: 'hold' }, { as: 'form' });
    expect(first).toMatchObject({ what: 'account frozen', tell: 'account frozen', profile: { hold: { by: 'form' } } });
    expect(asked(first.profile, { does: 'hold' })).toMatchObject({ refused: /has been frozen already/ });
  });

  it.each([
    ['an operator with the proof', OPERATOR, true, 'account thawed'],
    ['an agent with the proof', { as: 'agent', who: 'arn:agent' } as Actor, true, 'account thawed'],
    ['an operator without it', OPERATOR, false, /departure date of a trip/],
    ['the caller with the proof', CALLER, true, /Only a person of ours/],
    ['a message with the proof', { as: 'sms' } as Actor, true, /Only a person of ours/],
    ['a form with the proof', { as: 'form' } as Actor, true, /Only a person of ours/],
  ] as const)('is thawed or not by %s', (_, actor, proven, expected) => {
    const decided = asked(rasa({ hold: frozen }), { does: 'release', proof: '0512' }, actor, { proven });
    if (typeof expected !== 'string') return expect(decided).toMatchObject({ refused: expected });
    expect(decided).toMatchObject({ what: expected, tell: expected });
    return expect((decided as Decided).profile).not.toHaveProperty('hold');
  });

  it('asks for the PIN where there is one', () => {
    const decided = asked(rasa({ hold: frozen, pin: PIN }), { does: 'release', proof: '0512' }, OPERATOR, {});
    expect(decided).toMatchObject({ refused: /That is not their PIN/ });
  });
});

describe('contact points', () => {
  it('that are added are for messages about trips only, with when and how', () => {
    const { profile } = done(rasa(), { does: 'add phone', number: '+37060000000' }, CALLER);
    expect(profile.phones.at(-1)?.consents).toEqual({
      operational: { given: true, at: NOW.toISOString(), how: 'caller' },
    });
  });
  it('that are taken away are remembered, and forgotten as former when they come back', () => {
    const two = rasa({ phones: [...rasa().phones, { number: '+4790012345', consents: {} }] });
    const gone = done(two, { does: 'remove phone', number: '+4790012345' }).profile;
    expect(gone.former).toEqual(['+4790012345']);
    expect(done(gone, { does: 'add phone', number: '+4790012345' }).profile.former).toEqual([]);
  });
  it('are the same address in any case', () => {
    const one = rasa({ emails: [{ address: 'Rasa@Example.com', consents: {} }] });
    expect(asked(one, { does: 'add email', address: 'rasa@example.com' })).toHaveProperty('refused');
    expect(done(one, { does: 'remove email', address: 'rasa@example.com' }).profile.emails).toEqual([]);
  });
  it('are ten numbers at the most', () => {
    const phones = Array.from({ length: 10 }, (_, n) => ({ number: `+3706000000${n}`, consents: {} }));
    expect(asked(rasa({ phones }), { does: 'add phone', number: '+37061111111' })).toMatchObject({
      refused: 'There are 10 numbers already: remove one first.',
    });
  });
  it('get news of danger whatever anybody wants', () => {
    const wish = { does: 'consent', to: '+37061234567', class: 'safety', given: false } as const;
    expect(asked(rasa(), wish)).toMatchObject({ refused: 'Messages about danger are sent to everybody.' });
  });
});

describe('what is known already is no news', () => {
  it.each<[Command]>([
    [{ does: 'speak', language: 'lt' }],
    [{ does: 'rank', tier: 'gold' }],
    [{ does: 'treat', what: 'front seat', why: 'a broken leg' }],
    [{ does: 'join institution', institution: 'Nordwind' }],
    [{ does: 'book through agency', agency: 'Fjordreiser' }],
    [{ does: 'spoke with', agent: 'arn:other', at: '2026-12-01T00:00:00.000Z' }],
  ])('%j', (command) => {
    const known = rasa({
      tier: 'gold',
      treatment: { what: 'front seat', why: 'a broken leg', by: 'ona', at: '2026-11-01T00:00:00Z' },
      institution: 'Nordwind',
      agency: 'Fjordreiser',
      agent: 'arn:agent',
      spokeAt: '2026-12-02T00:00:00.000Z',
    });
    expect(done(known, command).profile).toBe(known);
  });
});

describe('whatever is commanded', () => {
  const whatever = (check: (before: Profile, command: Command, decided: ReturnType<typeof asked>) => void) =>
    fc.assert(
      fc.property(anyProfile(), anyCommand, fc.boolean(), (profile, command, proven) =>
        check(profile, command, asked(profile, command, OPERATOR, { proven, pin: PIN })),
      ),
      { numRuns: 500 },
    );

  it('never leaves a traveller unreachable, though everything is taken away', () =>
    fc.assert(
      fc.property(anyProfile(), fc.boolean(), ({ hold: _, ...profile }, mailFirst) => {
        const phones = profile.phones.map(({ number }): Command => ({ does: 'remove phone', number }));
        const emails = profile.emails.map(({ address }): Command => ({ does: 'remove email', address }));
        const left = (mailFirst ? [...emails, ...phones] : [...phones, ...emails]).reduce((record, command) => {
          const decided = asked(record, command);
          return 'refused' in decided ? record : decided.profile;
        }, profile as Profile);
        expect(left.phones.length + left.emails.length).toBe(1);
      }),
    ));
  it('lasts, counted by one, or changes nothing at all', () =>
    whatever((before, _, decided) => {
      if (!('refused' in decided) && decided.profile !== before)
        expect(decided.profile.version).toBe(before.version + 1);
    }));
  it('has cards that are exactly the projection of the record', () =>
    whatever((_, __, decided) => {
      if ('refused' in decided) return;
      const { profile } = decided;
      const cards = cardsFrom(profile);
      expect(cards.map(({ number }) => number)).toEqual(profile.phones.map(({ number }) => number));
      for (const { number, card } of cards) {
        const { trips, hold, tier, agent, language } = profile;
        expect(card).toMatchObject({ traveller: profile.traveller, trips, language });
        expect([card.hold, card.tier, card.agent]).toEqual([hold, tier, agent]);
        expect(card.consents).toEqual(profile.phones.find((phone) => phone.number === number)?.consents);
        expect(card.emails).toEqual(profile.emails.map(({ address }) => address));
      }
    }));
  it('leaves trips and the merges of before alone', () =>
    whatever((before, _, decided) => {
      if (!('refused' in decided))
        expect([decided.profile.trips, decided.profile.absorbed]).toEqual([before.trips, before.absorbed]);
    }));
  it('changes no contact point, PIN or membership of a frozen account', () =>
    whatever((before, { does }, decided) => {
      if ('refused' in decided || !before.hold || does === 'release') return;
      const { phones, emails, pin, institution, agency, hold } = decided.profile;
      expect(hold).toEqual(before.hold);
      expect([pin, institution, agency]).toEqual([before.pin, before.institution, before.agency]);
      expect(phones.map(({ number }) => number)).toEqual(before.phones.map(({ number }) => number));
      expect(emails.map(({ address }) => address)).toEqual(before.emails.map(({ address }) => address));
    }));
  it('says what happened wherever anybody but an agent’s call changed something', () =>
    whatever((before, { does }, decided) => {
      if (!('refused' in decided) && decided.profile !== before)
        expect(decided.what === undefined).toBe(does === 'spoke with');
    }));
});
