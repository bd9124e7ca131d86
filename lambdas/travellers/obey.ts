import { randomId } from '../platform/random.ts';
import { type AlsoWrite, type Changed, changeTraveller } from './change-traveller.ts';
import type { Actor } from './command.ts';
import { eraseTraveller } from './erasing/erase-traveller.ts';
import { exportTraveller } from './erasing/export-traveller.ts';
import { findTraveller } from './find-traveller.ts';
import { importTravellers } from './import-travellers.ts';
import { mergeTravellers } from './merge-travellers.ts';
import { order } from './order.ts';
import type { Table } from './profile-store.ts';
import { showTraveller } from './show-traveller.ts';

/**
 * Does what an operator orders. Answers what the order asks for; `wrong`, where it is not written as an order is; or
 * `refused`, with a sentence that says why nothing was done.
 */
export async function obey(table: Table, given: unknown, also: AlsoWrite, now: Date) {
  const read = order.safeParse(given);
  if (!read.success)
    return { wrong: read.error.issues.map(({ path, message }) => ({ field: path.join('.'), reason: message })) };
  const actor: Actor = { as: 'operator', who: read.data.operator };
  if (!read.data.who) return importTravellers(table, read.data.asked.people, actor, now);
  const { asked, who } = read.data;
  const found = await findTraveller(table, who);
  if (asked.does === 'erase') {
    // Of a record that is gone something may have come later: it is found by its id.
    const meant = 'traveller' in found ? found : who;
    const erasing = { dryRun: asked.dryRun, as: randomId() };
    return 'traveller' in meant ? eraseTraveller(table, { ...erasing, traveller: meant.traveller }, now) : found;
  }
  if ('refused' in found) return found;
  if (asked.does === 'export') return exportTraveller(table, found.traveller, now);
  if (asked.does === 'show') return showTraveller(table, found.traveller);
  if (asked.does !== 'merge') return told(await changeTraveller(table, found.traveller, asked, actor, also, now));
  const other = await findTraveller(table, asked.other);
  return 'refused' in other ? other : told(await mergeTravellers(table, found.traveller, other.traveller, actor, now));
}

/** What is said of a change: whose record, and what happened to it. */
const told = (changed: Changed) =>
  'refused' in changed
    ? changed
    : {
        traveller: changed.profile.traveller,
        name: `${changed.profile.name} ${changed.profile.familyName}`,
        did: changed.what ?? 'nothing new',
      };
