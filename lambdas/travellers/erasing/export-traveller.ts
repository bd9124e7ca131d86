import { profileOf, type Table } from '../profile-store.ts';
import { documentOf } from './document.ts';
import { everythingAbout } from './everything.ts';
import { personOf } from './person-of.ts';

/** Everything that we keep about one traveller, as one document for them (GDPR articles 15 and 20). Reads the whole table once. */
export async function exportTraveller(table: Table, traveller: string, now: Date) {
  const profile = await profileOf(table, traveller);
  if (!profile) return { refused: 'There is no such traveller.' };
  const person = await personOf(table, profile);
  return documentOf(profile, await everythingAbout(table, person), person, now);
}
