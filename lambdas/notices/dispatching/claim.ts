import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { DUE_INDEX } from '../../platform/table.ts';
import type { Table } from '../../travellers/profile-store.ts';
import { type Notice, notice } from '../notice.ts';

export interface NoticeKey {
  readonly pk: string;
  readonly sk: string;
}

/** A notice that is ours to send until the claim runs out. */
export interface Claimed {
  readonly key: NoticeKey;
  readonly notice: Notice & {
    readonly claim: { readonly at: string; readonly until: string };
    readonly attempts: number;
    readonly firstTried: string;
  };
  /** Somebody had it before and did not say what became of it: it may have gone out. */
  readonly ranOut: boolean;
}

/** How long a claim lasts, in milliseconds: longer than its function may run, shorter than its queue hides the message. */
const LASTS = 60_000;

/**
 * Claims a notice for sending, and takes it out of the index of what is due. `over`: there is none, or it is settled or held. `taken`:
 * somebody else has it at this moment.
 */
export async function claim(table: Table, key: NoticeKey, now: Date): Promise<Claimed | 'over' | 'taken'> {
  const at = now.toISOString();
  const until = new Date(now.getTime() + LASTS).toISOString();
  const { partition, order } = DUE_INDEX;
  try {
    const { Attributes } = await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: key,
        UpdateExpression: `SET claim = :claim, attempts = if_not_exists(attempts, :none) + :one, firstTried = if_not_exists(firstTried, :at) REMOVE ${partition}, ${order}, happened`,
        ConditionExpression: '#state = :queued AND (attribute_not_exists(claim) OR claim.#until < :at)',
        ExpressionAttributeNames: { '#state': 'state', '#until': 'until' },
        ExpressionAttributeValues: { ':claim': { at, until }, ':none': 0, ':one': 1, ':at': at, ':queued': 'queued' },
        ReturnValues: 'ALL_OLD',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    const before = notice.parse(Attributes);
    const attempts = (before.attempts ?? 0) + 1;
    const claimed = { ...before, claim: { at, until }, attempts, firstTried: before.firstTried ?? at };
    return { key, notice: claimed, ranOut: before.claim !== undefined };
  } catch (error) {
    const { name, Item } = error as Error & { readonly Item?: { readonly state?: { readonly S?: string } | string } };
    if (name !== 'ConditionalCheckFailedException') throw error;
    const state = typeof Item?.state === 'object' ? Item.state.S : Item?.state;
    return state === 'queued' ? 'taken' : 'over';
  }
}
