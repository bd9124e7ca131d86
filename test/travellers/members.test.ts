import { describe, expect, it } from 'vitest';
import type { Profile } from '../../lambdas/travellers/profile.ts';
import { memberWrites } from '../../lambdas/travellers/profile-store.ts';
import { rasa } from './any-profile.ts';

const CLUB = { pk: 'INSTITUTION#travel club', sk: 'MEMBER#rasa' };
const writes = (before: Partial<Profile> | undefined, after: Partial<Profile>) =>
  memberWrites('table', before && rasa(before), rasa(after)).map(
    ({ Put, Delete }) => Put?.Item ?? ['gone', Delete?.Key],
  );
const put = { ...CLUB, traveller: 'rasa', name: 'Rasa Petraitytė', number: '+37061234567' };

describe('the list of an institution’s people (S10)', () => {
  it('has whoever belongs to it, however its name is written, and nothing else of them', () => {
    expect(writes(undefined, { institution: ' Travel  CLUB' })).toEqual([put]);
    expect(writes(undefined, {})).toEqual([]);
  });

  it('is written only when something of it changes', () => {
    const there = { institution: 'Travel Club' };
    expect(writes(there, { ...there, tier: 'gold', version: 9 })).toEqual([]);
    expect(writes(there, { ...there, familyName: 'Kern' })).toEqual([{ ...put, name: 'Rasa Kern' }]);
  });

  it('loses whoever leaves, moves, or was merged into another record', () => {
    const there = { institution: 'Travel Club' };
    expect(writes(there, {})).toEqual([['gone', CLUB]]);
    expect(writes(there, { institution: 'Choir' })).toEqual([
      expect.objectContaining({ pk: 'INSTITUTION#choir' }),
      ['gone', CLUB],
    ]);
    expect(writes(there, { ...there, mergedInto: 'x' })).toEqual([['gone', CLUB]]);
  });
});
