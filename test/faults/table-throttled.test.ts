import { describe, expect, it } from 'vitest';
import { keepBooking } from '../../lambdas/bookings/store.ts';
import { tellShard } from '../../lambdas/notices/daily/tell-shard.ts';
import { dispatch } from '../../lambdas/notices/dispatching/dispatch.ts';
import { feedPool } from '../../lambdas/notices/feeding/feed-pool.ts';
import { openMinute } from '../../lambdas/notices/feeding/minutes.ts';
import type { Notice } from '../../lambdas/notices/notice.ts';
import { tableClient } from '../../lambdas/platform/gateways/dynamodb.ts';
import { shardOf } from '../../lambdas/platform/table.ts';
import { booked } from '../bookings/booked.ts';
import { keyOf, write } from '../notices/a-notice.ts';
import { SETTINGS } from '../notices/a-traveller.ts';
import { aBusyPath, clock, different, MINUTE } from './a-busy-path.ts';

/** 17:00 in Vilnius. */
const RUN = new Date('2026-12-04T15:00:00Z');

const { here, busy, tableAt, pool, some, withProvider, withQueues, itemOf } = aBusyPath();

describe('table throttled, when a provider has said yes', () => {
  it.each([
    ['ThrottlingException', 2],
    ['ProvisionedThroughputExceededException', 2],
    ['TransactionConflictException', 4],
  ])('is asked again to write it down: %s', async (error, times) => {
    const [notice] = some('marketing', 1) as [Notice];
    await write(here.table, [notice]);
    const { dispatcher, asked } = withProvider();
    busy().turnAway((action, body) => action === 'UpdateItem' && body.includes('{"S":"sent"}'), error, times);
    expect(await dispatch(dispatcher, keyOf(notice), clock)).toBe('done');
    expect([asked.length, (await itemOf(notice))?.['state']]).toEqual([1, 'sent']);
  });

  it('before it is asked for anything, leaves the notice to the next, which knows that nothing was sent', async () => {
    const [notice] = some('marketing', 1) as [Notice];
    await write(here.table, [notice]);
    const { dispatcher, asked } = withProvider();
    busy().turnAway((action) => action === 'BatchGetItem', 'ThrottlingException', 5);
    await expect(dispatch(dispatcher, keyOf(notice), clock)).rejects.toThrow(/Try again/);
    expect(asked).toEqual([]);
    expect(await dispatch(dispatcher, keyOf(notice), clock)).toBe('done');
    expect([asked.length, (await itemOf(notice))?.['state']]).toEqual([1, 'sent']);
  });
});

describe('table throttled, when a feeder is at it', () => {
  it('everything is moved, once', async () => {
    await write(here.table, some('operational', 30));
    await openMinute(here.table, pool(), MINUTE);
    const { feeder, sent } = withQueues();
    busy().turnAway(() => true, 'ThrottlingException', 3);
    await feedPool(feeder, pool(), clock);
    expect([sent.length, different(sent)]).toEqual([30, 30]);
  });
});

describe('table throttled, when a run writes what there is to tell', () => {
  const run = (shard: number) => {
    const table = { client: tableClient(), name: here.table.name };
    return tellShard(table, { run: 'reminder', date: '2026-12-04', shard }, SETTINGS, RUN);
  };

  it('the message of its shard comes again and does the rest, each once', async () => {
    const locators = Array.from({ length: 400 }, (_, n) => `T${String(n).padStart(4, '0')}`);
    const inShard = locators.filter((locator) => shardOf('demo', locator) === 7).slice(0, 20);
    for (const [n, locator] of inShard.entries())
      await keepBooking(here.table, booked(locator, ['Ona'], '2026-12-05', `+370600003${10 + n}`), RUN);
    tableAt(busy().endpoint);
    const before = busy().actions().length;
    const puts = () =>
      busy()
        .actions()
        .slice(before)
        .filter((action) => action === 'PutItem').length;
    // Five are written, and then nothing for a while.
    busy().turnAway((action) => action === 'PutItem' && puts() > 5, 'ThrottlingException', 40);
    await expect(run(7)).rejects.toThrow(/Try again/);
    busy().turnAway(() => false, '', 0);
    const { written, told } = await run(7);
    expect([written + told, told > 0]).toEqual([20, true]);
    expect(await here.items('INBOX#+370600003')).toHaveLength(20);
  });
});
