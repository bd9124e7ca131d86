import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kase } from '../../lambdas/cases/case.ts';
import type { Profile } from '../../lambdas/travellers/profile.ts';
import { CARD_MAX, type CardFacts, cardOf } from '../../lambdas/travellers/views.ts';
import { NOW, rasa, trip } from './any-profile.ts';

const ZONE = 'Europe/Vilnius';
const nothing: CardFacts = {
  profile: rasa(),
  fellows: [],
  colleagues: [],
  happened: [],
  consultations: [],
  promised: undefined,
  cases: [],
};
const card = (known: Partial<CardFacts> = {}) => cardOf({ ...nothing, ...known }, ZONE, NOW);
const of = (profile: Partial<Profile>) => card({ profile: rasa(profile) });
/** A section as lines. */
const lines = ({ sections }: ReturnType<typeof card>, heading: string) =>
  sections.find(({ Heading }) => Heading === heading)?.Items.map(({ Label, Value }) => `${Label}: ${Value}`);
const sheet = {
  ...{ traveller: 'rasa', contact: 'c1', agent: 'arn:ruta', agentName: 'Rūta', at: '2026-12-01T09:30:00.000Z' },
  ...{ asked: 'a quiet hotel', where: 'Nida', people: 2 },
};

describe('the card of a caller', () => {
  it('begins with who it is, in which language, and what is special (S8)', () => {
    const shown = of({ tier: 'gold', treatment: { what: 'the window', why: 'flies often', by: 'ona', at: 'x' } });
    expect(shown.heading).toBe('Rasa Petraitytė');
    expect(shown.facts.map(({ Label, Value }) => `${Label}: ${Value}`)).toEqual([
      'Speaks: Lithuanian',
      'Tier: gold',
      'Account: open',
      'Special treatment: the window, because flies often',
    ]);
    expect(shown).toMatchObject({ version: '3', account: 'open' });
  });

  it('says that the account is frozen, and since when on the agency’s clocks', () => {
    const shown = of({ hold: { since: '2026-12-03T23:10:00.000Z', by: 'caller' } });
    expect(shown.account).toBe('frozen');
    expect(shown.facts).toContainEqual({ Label: 'Account', Value: 'frozen since Fri 4 Dec 2026, 01:10' });
  });

  it('shows what they asked for, with who listened (S2)', () => {
    expect(lines(card({ consultations: [sheet] }), 'What they asked for')).toEqual([
      'Tue 1 Dec 2026, 11:30, Rūta: a quiet hotel; where: Nida; people: 2',
    ]);
  });

  it('shows the trips that are not over, what departs first first, in local time', () => {
    const away = trip({ kind: 'hotel', service: 'Neringa', from: 'Nida', to: 'Nida', departs: '2026-12-03T14:00' });
    const trips = [
      trip({ status: 'cancelled' }),
      { ...away, departsAt: '2026-12-03T12:00:00Z', arrivesAt: '2026-12-06T09:00:00Z' },
      trip({ departsAt: '2026-12-01T12:00:00Z', arrivesAt: '2026-12-01T13:00:00Z' }),
    ];
    expect(lines(of({ trips }), 'Trips')).toEqual([
      'Thu 3 Dec 2026, 14:00: hotel Neringa, Nida, booking demo ABC123',
      'Sat 5 Dec 2026, 07:40: flight BT 341, Vilnius to Oslo, booking demo ABC123, cancelled',
    ]);
  });

  it('shows by when they were told to hear of each case, in the order in which they are given (S7, S36)', () => {
    const common = {
      ...{
        person: 'rasa',
        reach: { language: 'lt' },
        arrived: NOW.toISOString(),
        way: 'phone',
        about: 'x',
        offers: [],
      },
      ...{ since: NOW.toISOString(), version: 1, state: 'open' },
    };
    const promised = { day: '2026-12-04', at: '2026-12-04T12:15:00.000Z' };
    const cases = [
      { ...common, case: '12345674', kind: 'rescue', department: 'teamLead', promised, answeredAt: NOW.toISOString() },
      { ...common, case: '23456787', kind: 'refund', department: 'finance', promised: { day: '2026-12-11' } },
    ].map((each) => kase.parse(each));
    expect(lines(card({ cases }), 'What was promised')).toEqual([
      'Case 12345674, in danger or stranded: an answer by Fri 4 Dec 2026, 14:15, and somebody has spoken to them; with Team lead',
      'Case 23456787, a refund: an answer by Fri 11 Dec 2026; with Finance',
    ]);
  });

  it('shows what happened on all channels (S5), and what was promised of this wait', () => {
    const happened = [{ at: '2026-12-01T09:00:00Z', says: 'A call, with an agent.' }];
    const wait = { kind: 'wait', contact: 'c1', queue: 'General', toldAt: NOW.toISOString(), expires: 1 } as const;
    const shown = card({ happened, promised: { ...wait, low: 120, high: 240, state: 'broken' } });
    expect(lines(shown, 'What happened lately')).toEqual(['Tue 1 Dec 2026, 11:00: A call, with an agent.']);
    expect(lines(shown, 'What was promised')).toEqual([
      'Wait, told Fri 4 Dec 2026, 14:00: 2 to 4 minutes, and it took longer: say sorry',
    ]);
    const told = (low: number, high?: number) =>
      lines(card({ promised: { ...wait, low, high, state: 'open' } }), 'What was promised')?.[0]?.slice(34);
    expect([told(0, 60), told(600), told(60, 120)]).toEqual([
      'up to 1 minute',
      'longer than 10 minutes',
      '1 to 2 minutes',
    ]);
  });

  it('shows institution, fellow contacts, agency, and of a PIN only that there is one (S10, S11)', () => {
    const profile = rasa({ institution: 'Club', agency: 'Fjordreiser', pin: { salt: 's4lt', digest: 'd1gest' } });
    const colleagues = ['Greta Lindner +4915112345678'];
    const shown = card({ profile, fellows: ['Greta Lindner', 'Jonas Vogel'], colleagues });
    expect(lines(shown, 'Who they are')).toEqual([
      'Number: +37061234567',
      'Institution: Club',
      'Others there: Greta Lindner +4915112345678',
      'Shares a number with: Greta Lindner, Jonas Vogel',
      'Agency that acts for them: Fjordreiser',
      'PIN: is set',
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/s4lt|d1gest/);
  });

  it('says of every section that has nothing that nothing is known', () => {
    expect(lines(card(), 'Trips')).toEqual(['Known so far: nothing']);
  });

  it('fits on a page whatever is known, and loses no section', () => {
    const long = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 600 });
    const facts = fc.record({
      happened: fc.array(long, { maxLength: 60 }),
      asked: fc.array(long, { maxLength: 40 }),
      name: long,
    });
    fc.assert(
      fc.property(facts, ({ happened, asked, name }) => {
        const shown = card({
          profile: rasa({ name, trips: Array.from({ length: 40 }, () => trip({ service: name })) }),
          happened: happened.map((says) => ({ at: NOW.toISOString(), says })),
          consultations: asked.map((each) => ({ ...sheet, asked: each })),
        });
        expect(Buffer.byteLength(JSON.stringify(shown))).toBeLessThanOrEqual(CARD_MAX);
        expect(shown.sections).toHaveLength(5);
      }),
      { numRuns: 40 },
    );
  });
});
