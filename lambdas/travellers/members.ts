import { type DynamoDBDocumentClient, QueryCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { institutionPartition, MEMBER_PREFIX, memberKey } from '../platform/table.ts';
import type { Profile } from './profile.ts';

/** As the store of records has them, which stands above this one. */
interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}
type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>;

/** A contact person of an institution (S10), as colleagues are told of them. `number` is E.164, the first of theirs. */
const member = z.object({ traveller: z.string(), name: z.string(), number: z.string().optional() });
export type Member = z.infer<typeof member>;

/** How many contact persons of an institution are read. */
const MEMBERS_READ = 12;

/** The writes that keep an institution's list of people as the record has it: none where nothing of it has changed. */
export function memberWrites(tableName: string, before: Profile | undefined, after: Profile): Writes {
  const [had, has] = [before && memberOf(before), memberOf(after)];
  if (JSON.stringify(had) === JSON.stringify(has)) return [];
  const [was, is] = [
    had && memberKey(had.institution, after.traveller),
    has && memberKey(has.institution, after.traveller),
  ];
  return [
    ...(is ? [{ Put: { TableName: tableName, Item: { ...is, ...has?.person } } }] : []),
    ...(was && was.pk !== is?.pk ? [{ Delete: { TableName: tableName, Key: was } }] : []),
  ];
}

function memberOf({ traveller, institution, name, familyName, phones, mergedInto }: Profile) {
  if (institution === undefined || mergedInto !== undefined) return undefined;
  const [first] = phones;
  const person = { traveller, name: `${name} ${familyName}`, ...(first ? { number: first.number } : {}) };
  return { institution, person };
}

/** The contact persons of an institution by its name, a dozen at most. One query. */
export async function membersOf(table: Table, institution: string): Promise<readonly Member[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :institution AND begins_with(sk, :member)',
      ExpressionAttributeValues: { ':institution': institutionPartition(institution), ':member': MEMBER_PREFIX },
      Limit: MEMBERS_READ,
    }),
  );
  return Items.map((item) => member.parse(item));
}
