import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { forgottenAt } from '../../calendar/expiry.ts';
import { holds } from '../../platform/holds.ts';
import { itemsAt } from '../../platform/items-at.ts';
import { itemsUnder } from '../../platform/items-under.ts';
import {
  COUNTED_SINCE,
  comingKeys,
  NOTICED_PARTITION,
  NOTICED_PREFIX,
  noticedKey,
  surgeKey,
} from '../../platform/noticing-keys.ts';
import { EXPIRES } from '../../platform/table.ts';
import { transact } from '../../platform/transaction.ts';
import type { Table, Writes } from '../../travellers/profile-store.ts';
import { lastQuarters, quartersBetween, sameQuarters } from '../rules/noticing/quarters.ts';
import { inCommon, type Tally } from '../rules/noticing/shared.ts';
import { type History, lookedAt, needsHistory, type Surge } from '../rules/noticing/stands-out.ts';
import { type Noticed, noticed, surge } from './noticed.ts';
import { tallyOf } from './tally.ts';

/** How long what stood out is kept, in days. */
const KEPT_DAYS = 90;
/** The same that another matter asked in so many quarter-hours is not asked again: a day. */
const ASKED_QUARTERS = 96;

/**
 * Looks at one matter in a quarter-hour: what stands out is written down once, and says so for the relay. Reads ten counters; where there are many,
 * also its history: some four hundred small ones, and rarely, since most quarter-hours have few.
 */
export const lookAtMatter = (table: Table, matter: string, quarter: string, now: Date): Promise<boolean> =>
  transact<boolean>(table.client, async () => {
    const items = await itemsAt(table, [...comingKeys(quarter, matter), surgeKey(matter)]);
    const known = items.find(({ pk }) => pk === NOTICED_PARTITION);
    const tally = tallyOf(items.filter((item) => item !== known));
    const looked = { quarter, count: tally.contacts, surge: known === undefined ? undefined : surge.parse(known) };
    const past = needsHistory(looked) ? await historyOf(table, matter, quarter) : undefined;
    const seen = lookedAt(looked, past);
    if (seen.is === 'the same surge' && seen.standsOut) await keepLast(table, matter, quarter);
    if (seen.is !== 'a surge') return { writes: [], result: false };
    const { usual, limit, isKnown } = seen;
    const common = inCommon(tally, past?.usually ?? NOTHING);
    const askedAs = await askedBefore(table, { matter, quarter, common });
    const stoodOut: Noticed = {
      ...{ matter, quarter, at: now.toISOString(), contacts: tally.contacts, usual, limit, isKnown, common },
      ...(askedAs === undefined ? {} : { askedAs }),
    };
    return { writes: writesOf(table.name, stoodOut, looked.surge, now), result: true };
  });

const NOTHING: Tally = { contacts: 0, trips: 0, facts: [] };

async function historyOf(
  table: Table,
  matter: string,
  quarter: string,
): Promise<History & { readonly usually: Tally }> {
  const [since] = await itemsAt(table, [COUNTED_SINCE]);
  const before = sameQuarters(quarter, String(since?.['day'] ?? quarter));
  const last = lastQuarters(quarter);
  const items = await itemsAt(
    table,
    [...before, ...last].flatMap((each) => comingKeys(each, matter)),
  );
  const of = Map.groupBy(items, ({ pk }) => String(pk).replace(/^COMING#/, ''));
  const count = (each: string) => tallyOf(of.get(each) ?? []).contacts;
  return {
    ...{ before: before.map(count), last: last.map(count) },
    usually: tallyOf(before.flatMap((each) => of.get(each) ?? [])),
  };
}

/** Of a storm some call, some want their money back and some another flight: who leads is asked once. */
async function askedBefore(
  table: Table,
  { matter, quarter, common: { proposal } }: Pick<Noticed, 'matter' | 'quarter' | 'common'>,
): Promise<string | undefined> {
  const all = (await itemsUnder(table, NOTICED_PARTITION, NOTICED_PREFIX)).map((item) => noticed.parse(item));
  const lately = all.filter((each) => each.matter !== matter && each.askedAs === undefined);
  return lately.find(
    (each) =>
      Math.abs(quartersBetween(each.quarter, quarter)) <= ASKED_QUARTERS &&
      proposal !== undefined &&
      each.common.proposal?.of === proposal.of &&
      each.common.proposal.name === proposal.name,
  )?.matter;
}

/** The surge in the place of the one that was read, and what stood out, which happens where somebody is to be asked. */
function writesOf(TableName: string, stoodOut: Noticed, seen: Surge | undefined, now: Date): Writes {
  const { matter, quarter, limit, at } = stoodOut;
  const expires = { [EXPIRES]: forgottenAt(now, KEPT_DAYS) };
  const happened = stoodOut.askedAs === undefined ? { happened: { what: 'crisis.noticed', at, matter, quarter } } : {};
  return [
    {
      Put: {
        TableName,
        Item: { ...surgeKey(matter), quarter, last: quarter, limit, ...expires },
        ...(seen === undefined
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : { ConditionExpression: 'quarter = :seen', ExpressionAttributeValues: { ':seen': seen.quarter } }),
      },
    },
    { Put: { TableName, Item: { ...noticedKey(quarter, matter), ...stoodOut, ...happened, ...expires } } },
  ];
}

/** A surge that goes on stood out in this quarter-hour as well. */
async function keepLast(table: Table, matter: string, quarter: string): Promise<void> {
  const update = new UpdateCommand({
    TableName: table.name,
    Key: surgeKey(matter),
    UpdateExpression: 'SET #last = :quarter',
    ConditionExpression: '#last < :quarter',
    ExpressionAttributeNames: { '#last': 'last' },
    ExpressionAttributeValues: { ':quarter': quarter },
  });
  await holds(table.client.send(update));
}
