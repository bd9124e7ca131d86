import { itemsAt } from '../../platform/items-at.ts';
import { itemsUnder } from '../../platform/items-under.ts';
import { addressPartition, travellerKey } from '../../platform/table.ts';
import { type Profile, profile as read } from '../profile.ts';
import type { Table } from '../profile-store.ts';
import type { Person } from '../rules/erasing/belonging.ts';
import { consentsOf } from '../rules/stopping.ts';
import { cardsOf } from '../store.ts';

/** Whose record it is, as far as it can be told of an item that it is about them. Every point counts: what is exported. One read. */
export async function personOf(table: Table, profile: Profile): Promise<Person> {
  const { traveller, absorbed, former } = profile;
  const merged = (await itemsAt(table, absorbed.map(travellerKey))).map((item) => read.parse(item));
  const names = [profile, ...merged].map(({ name, familyName }) => ({ name, familyName }));
  const points = new Set([...consentsOf(profile).map(([point]) => point), ...former.map((each) => each.toLowerCase())]);
  return { ids: new Set([traveller, ...absorbed]), names, points, counted: points };
}

/** The same where only points count that nobody else uses: what is erased. One query a point more, consistent. */
export async function personAlone(table: Table, profile: Profile): Promise<Person> {
  const person = await personOf(table, profile);
  const points = [...person.points];
  const others = await Promise.all(points.map((point) => usersOf(table, point)));
  const alone = points.filter((_, n) => others[n]?.every((id) => person.ids.has(id)));
  return { ...person, counted: new Set(alone) };
}

/** The ids of the records that use a number (E.164) or an address (lower case). */
const usersOf = async (table: Table, point: string): Promise<readonly string[]> =>
  point.startsWith('+')
    ? (await cardsOf(table, point)).map(({ traveller }) => traveller)
    : (await itemsUnder(table, addressPartition(point), 'USER#')).map(({ traveller }) => String(traveller));
