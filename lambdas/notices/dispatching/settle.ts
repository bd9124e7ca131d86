import type { UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Happening } from '../../platform/happening.ts';
import { DUE_INDEX, FAILED_PARTITION } from '../../platform/table.ts';
import type { Table, Writes } from '../../travellers/profile-store.ts';
import { countsOf, writeCounted } from '../counted.ts';
import type { Notice } from '../notice.ts';
import { inDueIndex } from '../put-notice.ts';
import type { Claimed } from './claim.ts';

/** How a claimed notice ends, with the reason in a few words where it did not go. */
export interface End {
  readonly state: Exclude<Notice['state'], 'queued' | 'held'>;
  readonly reason?: string;
  /** What the provider calls an e-mail. */
  readonly providerId?: string;
}

/** Says what became of a claimed notice, once: who lost the claim meanwhile changes nothing. */
export async function settle(
  table: Table,
  claimed: Claimed,
  { state, reason, providerId }: End,
  now: Date,
): Promise<void> {
  const { traveller, template, channel } = claimed.notice;
  const at = now.toISOString();
  const about = { template, channel, state, ...(reason === undefined ? {} : { reason }) };
  const happened: Happening = { what: 'notice.settled', at, travellers: [traveller], ...about };
  // That it was written is told already: that it simply went, as nearly all do, is news to nobody.
  const news = state === 'sent' ? {} : { happened };
  await end(table, claimed, {
    set: {
      ...{ state, ...news },
      ...(reason === undefined ? {} : { reason }),
      ...(providerId === undefined ? {} : { providerId }),
      ...(state === 'failed' ? listed(at) : {}),
    },
    ...(reason === undefined ? { remove: ['reason'] } : {}),
    beside: countsOf(table.name, claimed.notice, { [state]: 1 }, now),
  });
}

/** Where operators find what failed, in the order in which it did. */
const listed = (at: string) => ({ [DUE_INDEX.partition]: FAILED_PARTITION, [DUE_INDEX.order]: at });

/** Puts a claimed notice back to where it waits, to be due then; `unsure` where it may have gone out. */
export async function putBack(
  table: Table,
  claimed: Claimed,
  { due, reason, unsure }: { readonly due: Date; readonly reason?: string; readonly unsure: boolean },
  now: Date,
): Promise<void> {
  const { pool, rank, at } = claimed.notice;
  const again = { pool, rank, at, due: due.toISOString() };
  await end(table, claimed, {
    set: {
      ...inDueIndex(again),
      due: again.due,
      happened: queued(claimed.notice, again.due, now),
      ...(reason === undefined ? {} : { reason }),
      ...(unsure ? { unsure: true } : {}),
    },
  });
}

/** Ends a claim as if it had not been: nothing was sent. */
export const giveBack = (table: Table, claimed: Claimed): Promise<void> =>
  end(table, claimed, { set: { attempts: claimed.notice.attempts - 1 } });

/** That a notice waits anew, for whoever wakes the feeder. */
export const queued = ({ pool, class: type }: Pick<Notice, 'pool' | 'class'>, due: string, now: Date): Happening => ({
  what: 'notice.queued',
  at: now.toISOString(),
  pool,
  due,
  class: type,
});

interface Change {
  readonly set: { readonly [attribute: string]: unknown };
  readonly remove?: readonly string[];
  /** What is written in the same transaction. */
  readonly beside?: Writes;
}

/** The write that ends a claim with a change of the notice. */
export function endOf(tableName: string, { key, notice }: Claimed, { set, remove = [] }: Change) {
  const names = Object.keys(set);
  const gone = ['claim', ...remove];
  return {
    TableName: tableName,
    Key: key,
    UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')} REMOVE ${gone.map((name) => `#${name}`).join(', ')}`,
    ConditionExpression: '#claim.#at = :claimed',
    ExpressionAttributeNames: Object.fromEntries(
      [...names, ...gone, 'claim', 'at'].map((name) => [`#${name}`, name] as const),
    ),
    ExpressionAttributeValues: {
      ...Object.fromEntries(names.map((name) => [`:${name}`, set[name]] as const)),
      ':claimed': notice.claim.at,
    },
  } satisfies UpdateCommandInput;
}

/** Who lost the claim meanwhile changes nothing. */
async function end(table: Table, claimed: Claimed, change: Change): Promise<void> {
  await writeCounted(table, endOf(table.name, claimed, change), change.beside ?? []);
}
