import { transact } from '../platform/transaction.ts';
import { happening } from './change-traveller.ts';
import type { Actor } from './command.ts';
import { namesakes, travellerId } from './identity.ts';
import type { Person } from './person.ts';
import { profileOf, profileWrites, type Table } from './profile-store.ts';
import { enrolled, enrolledAgain } from './rules/enrolling.ts';
import { mindingStops } from './stopped.ts';
import { cardsOf } from './store.ts';

/** What became of a person whom somebody told us about. */
export type Kept = 'written' | 'unchanged' | { readonly refused: string };

/**
 * Keeps a person whom an import, an agent or a form tells of: a new record, or what is new on the one that has that name and
 * one of the numbers. Told twice, nothing changes.
 */
export const keepTraveller = (table: Table, person: Person, actor: Actor, now: Date): Promise<Kept> =>
  transact<Kept>(table.client, async () => {
    const at = now.toISOString();
    const cards = (await Promise.all(person.phones.map(({ number }) => cardsOf(table, number)))).flat();
    if (namesakes(cards, person).length > 1)
      return {
        writes: [],
        result: { refused: 'Several records have this name and one of these numbers: merge them first.' },
      };
    const id = travellerId(cards, { ...person, phone: person.phones[0]?.number ?? '' });
    const before = await profileOf(table, id);
    if (!before) {
      const profile = await mindingStops(table, undefined, enrolled(id, person, actor, at));
      const happened = happening(profile, 'created', actor, now);
      return { writes: profileWrites(table.name, undefined, profile, happened), result: 'written' };
    }
    const told = enrolledAgain(before, person, actor, at);
    if ('refused' in told) return { writes: [], result: told };
    if (told === before) return { writes: [], result: 'unchanged' };
    const after = await mindingStops(table, before, told);
    return {
      writes: profileWrites(table.name, before, after, happening(after, 'record changed', actor, now)),
      result: 'written',
    };
  });
