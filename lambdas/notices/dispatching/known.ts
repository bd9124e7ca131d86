import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { templateHoldKey, travellerKey } from '../../platform/table.ts';
import { type Profile, profile } from '../../travellers/profile.ts';
import { profileOf, type Table } from '../../travellers/profile-store.ts';
import type { Notice } from '../notice.ts';

/** The record of a notice's traveller, and whether an operator holds its template: one consistent round trip, and one a merge. */
export async function knownOf(
  table: Table,
  { traveller, template }: Pick<Notice, 'traveller' | 'template'>,
): Promise<{ readonly profile: Profile | undefined; readonly templateHeld: boolean }> {
  const [record, held] = [travellerKey(traveller), templateHoldKey(template)];
  const { Responses, UnprocessedKeys } = await table.client.send(
    new BatchGetCommand({ RequestItems: { [table.name]: { Keys: [record, held], ConsistentRead: true } } }),
  );
  if (UnprocessedKeys?.[table.name]) throw new Error('The table is too busy to say whom a message is for');
  const items = Responses?.[table.name] ?? [];
  const found = items.find(({ pk }) => pk === record.pk);
  const read = found && profile.parse(found);
  return {
    profile: read?.mergedInto === undefined ? read : await profileOf(table, read.mergedInto),
    templateHeld: items.some(({ pk }) => pk === held.pk),
  };
}
