import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../lambdas/travellers/profile.ts';
import { cardsFrom } from '../../lambdas/travellers/rules/card.ts';
import { type Merged, merge } from '../../lambdas/travellers/rules/merging.ts';
import { anyProfile, rasa, trip } from './any-profile.ts';

const merged = (kept: Profile, gone: Profile): Merged => {
  const result = merge(kept, gone);
  if ('refused' in result) throw new Error(result.refused);
  return result;
};
const other = (change: Partial<Profile> = {}): Profile => rasa({ traveller: 'other', version: 8, ...change });

const any = (check: (kept: Profile, gone: Profile) => void) =>
  fc.assert(
    fc.property(anyProfile('one'), anyProfile('two'), (kept, gone) => {
      const { hold: _, ...a } = kept;
      const { hold: __, ...b } = gone;
      check(a, b);
    }),
  );

describe('two records of one person, made one', () => {
  it('lose no number, no address and no trip', () =>
    any((kept, gone) => {
      const { kept: one } = merged(kept, gone);
      const segment = ({ booking, service, departs }: Profile['trips'][number]) => `${booking} ${service} ${departs}`;
      const all = <T>(name: (each: T) => string, ...lists: (readonly T[])[]) => new Set(lists.flat().map(name));
      const number = ({ number: e164 }: Profile['phones'][number]) => e164;
      const address = ({ address: mail }: Profile['emails'][number]) => mail.toLowerCase();
      expect(all(number, one.phones)).toEqual(all(number, kept.phones, gone.phones));
      expect(all(address, one.emails)).toEqual(all(address, kept.emails, gone.emails));
      expect(all(segment, one.trips)).toEqual(all(segment, kept.trips, gone.trips));
      expect(one.trips).toHaveLength(all(segment, one.trips).size);
      expect(one.phones).toHaveLength(all(number, one.phones).size);
      expect(one.emails).toHaveLength(all(address, one.emails).size);
    }));

  it('keep the later word on every consent', () =>
    any((kept, gone) => {
      for (const { number, consents } of merged(kept, gone).kept.phones)
        for (const [type, consent] of Object.entries(consents)) {
          const words = [kept, gone].flatMap(({ phones }) =>
            phones.flatMap((phone) => (phone.number === number ? [phone.consents[type as 'survey']] : [])),
          );
          expect(words).toContainEqual(consent);
          for (const word of words) expect(consent.at >= (word?.at ?? '')).toBe(true);
        }
    }));

  it('have nothing former that is still in use', () =>
    any((kept, gone) => {
      const { former, phones } = merged(kept, gone).kept;
      for (const { number } of phones) expect(former).not.toContain(number);
    }));

  it('leave the other without a card, leading to the first; both are counted', () =>
    any((kept, gone) => {
      const { kept: one, gone: two } = merged(kept, gone);
      expect(cardsFrom(two)).toEqual([]);
      expect([two.mergedInto, one.absorbed]).toEqual([kept.traveller, [gone.traveller]]);
      expect([one.version, two.version]).toEqual([kept.version + 1, gone.version + 1]);
    }));

  it('are not merged again', () =>
    any((kept, gone) => {
      const { kept: one, gone: two } = merged(kept, gone);
      expect(merge(one, two)).toHaveProperty('refused');
      expect(merge(two, one)).toHaveProperty('refused');
      expect(merge(one, one)).toEqual({ refused: 'These are one record already.' });
    }));

  it('know who spoke with them last', () => {
    const spoke = (agent: string, spokeAt: string) => ({ agent, spokeAt });
    const early = spoke('arn:a', '2026-12-01T00:00:00.000Z');
    const late = spoke('arn:b', '2026-12-02T00:00:00.000Z');
    expect(merged(rasa(early), other(late)).kept).toMatchObject(late);
    expect(merged(rasa(late), other(early)).kept).toMatchObject(late);
    expect(merged(rasa(), other(early)).kept).toMatchObject(early);
  });

  it('keep both trips of one booking that leave at the same minute', () => {
    const hotel = trip({ kind: 'hotel', service: 'Bristol' });
    expect(merged(rasa({ trips: [trip()] }), other({ trips: [trip(), hotel] })).kept.trips).toHaveLength(2);
  });

  it('say what the first says, and what only the other knows', () => {
    const { kept } = merged(
      rasa({ name: 'Rasa', tier: 'gold' }),
      other({ name: 'R.', tier: 'silver', agency: 'Fjordreiser' }),
    );
    expect(kept).toMatchObject({ traveller: 'rasa', name: 'Rasa', tier: 'gold', agency: 'Fjordreiser' });
  });

  it('stay two while either account is frozen', () => {
    const hold = { since: '2026-12-01T00:00:00.000Z', by: 'caller' } as const;
    expect(merge(rasa({ hold }), other())).toMatchObject({ refused: /is frozen/ });
    expect(merge(rasa(), other({ hold }))).toMatchObject({ refused: /is frozen/ });
  });
});
