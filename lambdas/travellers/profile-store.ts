import { type DynamoDBDocumentClient, GetCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Happening } from '../platform/happening.ts';
import { itemsAt } from '../platform/items-at.ts';
import { addressKey, cardKey, memberKey, travellerKey } from '../platform/table.ts';
import { type Profile, profile } from './profile.ts';
import { cardsFrom } from './rules/card.ts';
import { memberOf } from './rules/member.ts';

export interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

export type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>;

/** How often one merged record leads to another before it is taken for a mistake. */
const MERGES_FOLLOWED = 5;

/** The record of a traveller, or of the one that it was merged into; consistent. One read, and one more per merge. */
export async function profileOf(table: Table, traveller: string, followed = 0): Promise<Profile | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: travellerKey(traveller), ConsistentRead: true }),
  );
  if (!Item) return undefined;
  const read = profile.parse(Item);
  if (read.mergedInto === undefined) return read;
  if (followed >= MERGES_FOLLOWED) throw new Error('Merged records lead to one another');
  return profileOf(table, read.mergedInto, followed + 1);
}

/** The records of these travellers, or of those that they were merged into, by the id that was asked for; consistent. One read a hundred, and one more per merge. */
export async function profilesOf(table: Table, travellers: readonly string[]): Promise<ReadonlyMap<string, Profile>> {
  const read = (await itemsAt(table, [...new Set(travellers)].map(travellerKey))).map((item) => profile.parse(item));
  const found = await Promise.all(
    read.map(async (one) => [
      one.traveller,
      one.mergedInto === undefined ? one : await profileOf(table, one.mergedInto),
    ]),
  );
  return new Map(found.filter((pair): pair is [string, Profile] => pair[1] !== undefined));
}

/**
 * The writes that put a record, every card made from it, and its line in its institution's list in place of what was read: they
 * belong in one transaction.
 * Whoever wrote the record meanwhile makes that transaction fail. `before` is missing for a new record.
 */
export function profileWrites(
  tableName: string,
  before: Profile | undefined,
  after: Profile,
  happened?: Happening,
): Writes {
  const cards = cardsFrom(after);
  const numbers = new Set(cards.map(({ number }) => number));
  const left = (before ? cardsFrom(before) : []).filter(({ number }) => !numbers.has(number));
  return [
    {
      Put: {
        TableName: tableName,
        Item: { ...travellerKey(after.traveller), ...after, ...(happened ? { happened } : {}) },
        ...(before
          ? { ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': before.version } }
          : { ConditionExpression: 'attribute_not_exists(pk)' }),
      },
    },
    ...cards.map(({ number, card }) => ({
      Put: { TableName: tableName, Item: { ...cardKey(number, card.traveller), ...card } },
    })),
    ...left.map(({ number }) => ({ Delete: { TableName: tableName, Key: cardKey(number, after.traveller) } })),
    ...memberWrites(tableName, before, after),
    ...addressWrites(tableName, before, after),
  ];
}

/** The writes that keep an institution's list of people as the record has it: none where nothing of it has changed. */
export function memberWrites(tableName: string, before: Profile | undefined, after: Profile): Writes {
  const [had, has] = [before && memberOf(before), memberOf(after)];
  if (JSON.stringify(had) === JSON.stringify(has)) return [];
  const was = had && memberKey(had.institution, after.traveller);
  const is = has && memberKey(has.institution, after.traveller);
  return [
    ...(is ? [{ Put: { TableName: tableName, Item: { ...is, ...has.person } } }] : []),
    ...(was && was.pk !== is?.pk ? [{ Delete: { TableName: tableName, Key: was } }] : []),
  ];
}

/** The writes by which a record is found by its addresses: none where they are the same. */
function addressWrites(TableName: string, before: Profile | undefined, after: Profile): Writes {
  const [had, has] = [addressesOf(before), addressesOf(after)];
  const { traveller } = after;
  const [come, gone] = [has.filter((each) => !had.includes(each)), had.filter((each) => !has.includes(each))];
  return [
    ...come.map((each) => ({ Put: { TableName, Item: { ...addressKey(each, traveller), traveller } } })),
    ...gone.map((each) => ({ Delete: { TableName, Key: addressKey(each, traveller) } })),
  ];
}

const addressesOf = (profile: Profile | undefined): readonly string[] =>
  profile === undefined || profile.mergedInto !== undefined
    ? []
    : [...new Set(profile.emails.map(({ address }) => address.toLowerCase()))];
