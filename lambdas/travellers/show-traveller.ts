import { profileOf, type Table } from './profile-store.ts';
import { cardsOf } from './store.ts';
import { newestEntries } from './timeline/store.ts';
import { sayEntry } from './timeline/words.en.ts';

/** How many entries of the timeline are shown. */
const ENTRIES_SHOWN = 50;

/**
 * Everything about one traveller for a person of ours who is entitled to it (S3, S7): the record, who else uses its numbers,
 * and the newest entries of the timeline, each with its sentence. Of a PIN it only says that there is one.
 */
export async function showTraveller(table: Table, traveller: string) {
  const profile = await profileOf(table, traveller);
  if (!profile) return { refused: 'There is no such traveller.' };
  const { pin, version: _, ...record } = profile;
  const [entries, cards] = await Promise.all([
    newestEntries(table, profile, ENTRIES_SHOWN),
    Promise.all(profile.phones.map(async ({ number }) => ({ number, users: await cardsOf(table, number) }))),
  ]);
  const shared = cards.flatMap(({ number, users }) => {
    const others = users.filter((card) => card.traveller !== profile.traveller);
    return others.length > 0 ? [{ number, with: others.map(({ name, familyName }) => `${name} ${familyName}`) }] : [];
  });
  return {
    ...record,
    hasPin: pin !== undefined,
    shared,
    timeline: entries.map((entry) => ({ ...entry, says: sayEntry(entry) })),
  };
}
