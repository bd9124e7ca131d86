import { setTimeout as pause } from 'node:timers/promises';
import { TransactWriteCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { crisisEndKey } from '../platform/crisis-keys.ts';
import { shardOf } from '../platform/table.ts';
import type { Table, Writes } from '../travellers/profile-store.ts';
import type { Notice } from './notice.ts';

type Ends = { readonly [state in Notice['state']]?: 1 | -1 };

/**
 * In a crisis whoever leads sees at once how many were told: counted with the end itself, so that nothing is counted twice (S49). What has ended and goes on
 * is taken from the count again; each by the hour of `now`. Nothing for other notices.
 */
export const countsOf = (
  TableName: string,
  { template, about = '', to }: Pick<Notice, 'template' | 'about' | 'to'>,
  ends: Ends,
  now: Date,
): Writes =>
  template === 'crisis'
    ? Object.entries(ends).map(([state, by]) => ({
        Update: {
          TableName,
          Key: crisisEndKey(about, state, shardOf(to, about)),
          UpdateExpression: 'ADD messages :by, #hour :by SET #state = :state',
          ExpressionAttributeNames: { '#state': 'state', '#hour': endedIn(now) },
          ExpressionAttributeValues: { ':by': by, ':state': state },
        },
      }))
    : [];

const HOUR = /^in (\d{4}-\d{2}-\d{2}T\d{2})$/;
/** The attribute of a count that has what ended within an hour, in UTC. */
const endedIn = (now: Date): string => `in ${now.toISOString().slice(0, 13)}`;

/** What a count has hour by hour: the beginning of each, an instant, and how many. */
export const hoursIn = (count: { readonly [attribute: string]: unknown }): readonly (readonly [string, number])[] =>
  Object.entries(count).flatMap(([name, messages]) => {
    const hour = HOUR.exec(name)?.[1];
    return hour === undefined ? [] : [[`${hour}:00:00.000Z`, Number(messages)] as const];
  });

type Update = UpdateCommandInput & Required<Pick<UpdateCommandInput, 'UpdateExpression'>>;

/** How often it is written where a transaction of somebody else is in the way, and the pause in milliseconds. */
const [TRIES, PAUSE] = [5, 40];

/** Writes a change of a notice and what is `beside` it, both or neither. `false`: the condition of the change does not hold. */
export async function writeCounted(table: Table, Update: Update, beside: Writes): Promise<boolean> {
  for (let tries = 1; ; tries += 1)
    try {
      await (beside.length === 0
        ? table.client.send(new UpdateCommand(Update))
        : table.client.send(new TransactWriteCommand({ TransactItems: [{ Update }, ...beside] })));
      return true;
    } catch (error) {
      if (isLost(error as Error)) return false;
      if (!isInTheWay(error as Error) || tries === TRIES) throw error;
      await pause(tries * PAUSE);
    }
}

const isLost = (error: Error): boolean =>
  error.name === 'ConditionalCheckFailedException' ||
  (error as { readonly CancellationReasons?: readonly { readonly Code?: string }[] }).CancellationReasons?.[0]?.Code ===
    'ConditionalCheckFailed';

/** Another transaction holds the notice, or the count beside it. */
const isInTheWay = (error: Error): boolean =>
  error.name === 'TransactionConflictException' || error.name === 'TransactionCanceledException';
