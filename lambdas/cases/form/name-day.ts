import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { countingAt } from '../../bookings/rules/guessing.ts';
import { holds } from '../../platform/holds.ts';
import { EXPIRES, guessesKey } from '../../platform/table.ts';
import type { Table } from '../../travellers/profile-store.ts';

/** How many different days may be named on forms with one number, address or locator, in the 24 hours from the first. */
const DAYS_MOST = 5;

/**
 * Writes down that a form names the `day` (YYYY-MM-DD) with what was typed of who wrote it, before it is looked at, and says whether it may be: who tries day
 * after day is not told which was right. The same day again is no new guess, so that a hundred who press twice are no thieves. It counts apart from
 * the guesses of callers: a stranger must not be able to use those up.
 */
export async function nameDay(table: Table, typed: string, day: string, now: Date): Promise<boolean> {
  const { nowSeconds, untilSeconds } = countingAt(now);
  const one = () =>
    written(table, typed, {
      UpdateExpression: 'SET #expires = if_not_exists(#expires, :until) ADD days :days',
      ConditionExpression:
        'attribute_not_exists(pk) OR (#expires > :now AND (contains(days, :day) OR size(days) < :most))',
      ExpressionAttributeNames: { '#expires': EXPIRES },
      ExpressionAttributeValues: {
        ...{ ':now': nowSeconds, ':until': untilSeconds, ':most': DAYS_MOST },
        ...{ ':day': day, ':days': new Set([day]) },
      },
    });
  // The table deletes what is over within days, not at once.
  const anew = () =>
    written(table, typed, {
      UpdateExpression: 'SET #expires = :until, days = :days',
      ConditionExpression: '#expires <= :now',
      ExpressionAttributeNames: { '#expires': EXPIRES },
      ExpressionAttributeValues: { ':now': nowSeconds, ':until': untilSeconds, ':days': new Set([day]) },
    });
  return (await one()) || (await anew()) || one();
}

/** Whether the update was made: its condition held. */
async function written(
  table: Table,
  typed: string,
  update: Omit<UpdateCommandInput, 'TableName' | 'Key'>,
): Promise<boolean> {
  return holds(
    table.client.send(new UpdateCommand({ TableName: table.name, Key: guessesKey('form', typed), ...update })),
  );
}
