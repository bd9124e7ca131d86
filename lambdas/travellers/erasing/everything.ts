import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { casePartition, reportedKey } from '../../platform/case-keys.ts';
import { itemsAt } from '../../platform/items-at.ts';
import { itemsUnder } from '../../platform/items-under.ts';
import { casePromiseKey, orderPromises, waitPromiseKey } from '../../platform/promise-keys.ts';
import { contactPartition, type Key, orderPartition } from '../../platform/table.ts';
import type { Table } from '../profile-store.ts';
import { type Item, isAbout, type Person, text } from '../rules/erasing/belonging.ts';
import { placeOf } from '../rules/erasing/place.ts';
import type { Found } from '../rules/erasing/plan.ts';

/** The table is read in so many parts side by side. */
const PARTS = 4;

/**
 * Everything that is kept about somebody, in the order of its keys: whatever names them, and what lies beside it. The whole table is read,
 * consistent, a MB at a time, since no list of it could be as complete as that.
 */
export async function everythingAbout(table: Table, person: Person): Promise<readonly Found[]> {
  const parts = await Promise.all(Array.from({ length: PARTS }, (_, part) => scanned(table, person, part)));
  const named = parts.flat();
  const beside = (await Promise.all(named.map((found) => lyingBeside(table, found)))).flat();
  const all = new Map([...beside, ...named].map((found) => [nameOf(found), found]));
  return [...all.values()].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

const nameOf = ({ key }: Found): string => `${key.pk} ${key.sk}`;

async function scanned({ client, name }: Table, person: Person, part: number): Promise<readonly Found[]> {
  const found: Found[] = [];
  let from: Item | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: name,
        Segment: part,
        TotalSegments: PARTS,
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    );
    found.push(...foundIn(page.Items ?? []).filter((each) => isAbout(each, each.item, person)));
    from = page.LastEvaluatedKey;
  } while (from);
  return found;
}

/** What lies beside something and names nobody by itself: the rest of a contact, lines of history, contacts about a case, promises. */
async function lyingBeside(table: Table, { kind, of, item }: Found): Promise<readonly Found[]> {
  switch (kind) {
    case 'contact':
      return [...(await under(table, contactPartition(of))), ...(await at(table, [waitPromiseKey(of)]))];
    case 'order':
      return [...(await under(table, orderPartition(of))), ...(await under(table, orderPromises(of)))];
    case 'case': {
      const parts = await under(table, casePartition(of));
      const contacts = parts.filter((each) => each.kind === 'case contact');
      const reported = contacts.map((each) => reportedKey(text(each.item['way']), text(each.item['id'])));
      return [...parts, ...(await at(table, [...reported, casePromiseKey(text(item['case']))]))];
    }
    default:
      return [];
  }
}

const under = async (table: Table, partition: string) => foundIn(await itemsUnder(table, partition));
const at = async (table: Table, keys: readonly Key[]) => foundIn(await itemsAt(table, keys));

const foundIn = (items: readonly Item[]): readonly Found[] =>
  items.flatMap((item) => {
    const key = { pk: text(item['pk']), sk: text(item['sk']) };
    const place = placeOf(key);
    return place ? [{ ...place, key, item }] : [];
  });
