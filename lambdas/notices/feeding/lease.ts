import { randomUUID } from 'node:crypto';
import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { leaseKey } from '../../platform/table.ts';
import type { Table } from '../../travellers/profile-store.ts';
import type { Pace } from '../rules/feeding.ts';

/** The right to feed a pool, of one at a time. */
export interface Lease {
  readonly pool: string;
  /** Counts takers: who has a smaller one has lost it. */
  readonly fence: number;
  readonly pace: Pace;
  /** When the feeder was last told to look again by itself, in milliseconds since 1970. */
  readonly tick: number;
}

/** How long a lease lasts unless it is kept, in milliseconds: longer than a feeder may run. */
const LASTS = 30_000;

/** How often a feeder tries to take a lease that is being let go of. */
const TRIES = 5;

const leaseItem = z.object({
  fence: z.number().int(),
  safety: z.number().default(0),
  all: z.number().default(0),
  tick: z.number().default(0),
});

/**
 * Takes the lease of a pool. Who finds it held leaves word, which the holder hears before it lets go, and gets nothing: what is
 * due will be looked at again after this very moment. `mine` is its own name for it: whose answer was lost, and whose client asked again,
 * finds it held by themselves, and nobody else would feed the pool.
 */
export async function takeLease(
  table: Table,
  pool: string,
  now: Date,
  mine: string = randomUUID(),
): Promise<Lease | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const taken = await update(table, pool, {
      UpdateExpression:
        'SET heldUntil = :until, again = :no, holder = :mine, fence = if_not_exists(fence, :none) + :one',
      ConditionExpression: 'attribute_not_exists(heldUntil) OR heldUntil <= :now',
      ExpressionAttributeValues: {
        ':until': now.getTime() + LASTS,
        ':now': now.getTime(),
        ':no': false,
        ':mine': mine,
        ':none': 0,
        ':one': 1,
      },
    });
    if (taken) return leaseOf(pool, taken);
    const told = await update(table, pool, {
      UpdateExpression: 'SET again = :yes',
      ConditionExpression: 'heldUntil > :now',
      ExpressionAttributeValues: { ':yes': true, ':now': now.getTime() },
    });
    if (told) return told['holder'] === mine ? leaseOf(pool, told) : undefined;
  }
  throw new Error('The lease of a pool changes hands too quickly');
}

function leaseOf(pool: string, item: object): Lease {
  const { fence, safety, all, tick } = leaseItem.parse(item);
  return { pool, fence, pace: { safety, all }, tick };
}

/** Keeps the lease, with what it has come to, for another round; word that was left is heard by that. Says whether it is still ours. */
export async function keepLease(table: Table, lease: Lease, now: Date): Promise<boolean> {
  const kept = await update(table, lease.pool, {
    UpdateExpression: 'SET heldUntil = :until, again = :no, safety = :safety, #all = :all',
    ConditionExpression: 'fence = :fence',
    ExpressionAttributeNames: { '#all': 'all' },
    ExpressionAttributeValues: {
      ':until': now.getTime() + LASTS,
      ':no': false,
      ':fence': lease.fence,
      ':safety': lease.pace.safety,
      ':all': lease.pace.all,
    },
  });
  return kept !== undefined;
}

/**
 * Lets go of the lease. `false`: it is not ours any more, or word was left: keep it to find out. With `anyway`, word does not count: whoever
 * asks for that has the pool looked at again.
 */
export async function releaseLease(table: Table, lease: Lease, anyway?: 'anyway'): Promise<boolean> {
  const released = await update(table, lease.pool, {
    UpdateExpression: 'SET heldUntil = :never, again = :no, safety = :safety, #all = :all, tick = :tick',
    ConditionExpression: anyway ? 'fence = :fence' : 'fence = :fence AND again = :no',
    ExpressionAttributeNames: { '#all': 'all' },
    ExpressionAttributeValues: {
      ':never': 0,
      ':no': false,
      ':fence': lease.fence,
      ':safety': lease.pace.safety,
      ':all': lease.pace.all,
      ':tick': lease.tick,
    },
  });
  return released !== undefined;
}

/** The lease as it is now; nothing where the condition does not hold. */
async function update(
  table: Table,
  pool: string,
  change: Pick<
    UpdateCommandInput,
    'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
  >,
): Promise<{ readonly [attribute: string]: unknown } | undefined> {
  try {
    const { Attributes } = await table.client.send(
      new UpdateCommand({ TableName: table.name, Key: leaseKey(pool), ReturnValues: 'ALL_NEW', ...change }),
    );
    return Attributes;
  } catch (error) {
    if ((error as Error).name === 'ConditionalCheckFailedException') return undefined;
    throw error;
  }
}
