import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { institutionPartition, MEMBER_PREFIX } from '../platform/table.ts';
import type { Table } from './profile-store.ts';
import type { Member } from './rules/member.ts';

const person = z.object({ traveller: z.string(), name: z.string(), number: z.string().exactOptional() });

/** How many contact persons of an institution are read. */
const MEMBERS_READ = 12;

/** The contact persons of an institution by its name, a dozen at most. One query. */
export async function membersOf(table: Table, institution: string): Promise<readonly Member['person'][]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :institution AND begins_with(sk, :member)',
      ExpressionAttributeValues: { ':institution': institutionPartition(institution), ':member': MEMBER_PREFIX },
      Limit: MEMBERS_READ,
    }),
  );
  return Items.map((item) => person.parse(item));
}
