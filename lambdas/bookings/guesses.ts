import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { holds } from '../platform/holds.ts';
import { EXPIRES, guessesKey } from '../platform/table.ts';
import type { Table } from '../travellers/profile-store.ts';
import { type CountedBy, countingAt, GUESSES_AT_MOST } from './rules/guessing.ts';

/** One count of guesses: by a number in E.164, or by a locator as digits. */
export interface Counted {
  readonly by: CountedBy;
  readonly value: string;
}

/**
 * Counts a guess as wrong before it is looked at: calls at the same time cannot outrun the limit, and what failed needs no second
 * write. Says whether it may be looked at. One write; two more where the limit is reached or the last count is over.
 */
export async function countGuess(table: Table, { by, value }: Counted, now: Date): Promise<boolean> {
  const { nowSeconds, untilSeconds } = countingAt(now);
  const one = () =>
    written(table, guessesKey(by, value), {
      UpdateExpression: 'SET #expires = if_not_exists(#expires, :until) ADD guesses :one',
      ConditionExpression: 'attribute_not_exists(pk) OR (#expires > :now AND guesses < :most)',
      ExpressionAttributeNames: { '#expires': EXPIRES },
      ExpressionAttributeValues: {
        ':now': nowSeconds,
        ':until': untilSeconds,
        ':one': 1,
        ':most': GUESSES_AT_MOST[by],
      },
    });
  // The table deletes a count within days of its end, not at once.
  const anew = () =>
    written(table, guessesKey(by, value), {
      UpdateExpression: 'SET #expires = :until, guesses = :one',
      ConditionExpression: '#expires <= :now',
      ExpressionAttributeNames: { '#expires': EXPIRES },
      ExpressionAttributeValues: { ':now': nowSeconds, ':until': untilSeconds, ':one': 1 },
    });
  return (await one()) || (await anew()) || one();
}

/**
 * Takes back one guess that was right or was not looked at. The others stay: who proves a booking of their own
 * does not win new guesses at somebody else's.
 */
export const takeBackGuess = (table: Table, { by, value }: Counted): Promise<boolean> =>
  written(table, guessesKey(by, value), {
    UpdateExpression: 'ADD guesses :back',
    ConditionExpression: 'guesses > :none',
    ExpressionAttributeValues: { ':back': -1, ':none': 0 },
  });

/** Whether the update was made: its condition held. */
async function written(
  table: Table,
  Key: ReturnType<typeof guessesKey>,
  update: Omit<UpdateCommandInput, 'TableName' | 'Key'>,
): Promise<boolean> {
  return holds(table.client.send(new UpdateCommand({ TableName: table.name, Key, ...update })));
}
