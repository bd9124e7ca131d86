import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { DUE_INDEX, heldPartition, templateHoldKey, travellerKey } from '../../platform/table.ts';
import type { Profile } from '../../travellers/profile.ts';
import type { Table, Writes } from '../../travellers/profile-store.ts';
import type { Dispatching } from '../rules/dispatching.ts';
import type { Claimed } from './claim.ts';
import { endOf } from './settle.ts';

/**
 * Holds a claimed notice while what holds it lasts: who ends the hold finds every notice that was held before, since both are checked
 * in one transaction. `false`: the hold has ended meanwhile, or the claim was lost.
 */
export async function hold(
  table: Table,
  claimed: Claimed,
  { until, reason }: Extract<Dispatching, { does: 'hold' }>,
  profile: Profile | undefined,
): Promise<boolean> {
  const { template, rank, at } = claimed.notice;
  const released = until === 'released';
  const listed = { [DUE_INDEX.partition]: heldPartition(template), [DUE_INDEX.order]: `${rank}#${at}` };
  const Update = endOf(table.name, claimed, {
    set: { state: 'held', heldUntil: until, reason, ...(released ? listed : {}) },
  });
  const stands = released ? templateStillHeld(table.name, template) : unchanged(table.name, profile);
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: [{ Update }, ...stands] }));
    return true;
  } catch (error) {
    if ((error as Error).name !== 'TransactionCanceledException') throw error;
    return false;
  }
}

const templateStillHeld = (TableName: string, template: string): Writes => [
  {
    ConditionCheck: { TableName, Key: templateHoldKey(template), ConditionExpression: 'attribute_exists(pk)' },
  },
];

const unchanged = (TableName: string, profile: Profile | undefined): Writes =>
  profile
    ? [
        {
          ConditionCheck: {
            TableName,
            Key: travellerKey(profile.traveller),
            ConditionExpression: 'version = :seen',
            ExpressionAttributeValues: { ':seen': profile.version },
          },
        },
      ]
    : [];
