import { describe, expect, it } from 'vitest';
import { dispatch } from '../../lambdas/notices/dispatching/dispatch.ts';
import { feedPool } from '../../lambdas/notices/feeding/feed-pool.ts';
import { openMinute } from '../../lambdas/notices/feeding/minutes.ts';
import type { Notice } from '../../lambdas/notices/notice.ts';
import type { ProviderAnswer } from '../../lambdas/platform/gateways/provider-answer.ts';
import { meter } from '../bookings/meter.ts';
import { keyOf, write } from '../notices/a-notice.ts';
import { aBusyPath, clock, MINUTE } from './a-busy-path.ts';

const { here, busy, tableAt, pool, some, withProvider, withQueues, itemOf } = aBusyPath();

describe('what became of a message', () => {
  it.each<[ProviderAnswer, string, unknown]>([
    [{ answer: 'yes' }, 'sent', undefined],
    [
      { answer: 'no', reason: 'no such number' },
      'refused',
      expect.objectContaining({ what: 'notice.settled', state: 'refused' }),
    ],
  ])('is news only where it did not simply go: %j', async (answer, state, happened) => {
    const [notice] = some('operational', 1) as [Notice];
    await write(here.table, [notice]);
    await dispatch(withProvider(answer).dispatcher, keyOf(notice), clock);
    expect(await itemOf(notice)).toMatchObject({ state });
    expect((await itemOf(notice))?.['happened']).toEqual(happened);
  });
});

describe('what one notice costs', () => {
  it.each([10, 100])('is the same for %i notices', async (count) => {
    const notices = some('operational', count);
    await write(here.table, notices);
    await openMinute(here.table, pool(), MINUTE);
    const metered = await meter(here.endpoint);
    const before = busy().actions().length;
    const { feeder, sent } = withQueues(tableAt(metered.endpoint));
    await feedPool(feeder, pool(), clock);
    const fed = metered.used();
    const { dispatcher } = withProvider();
    const dispatcherHere = { ...dispatcher, table: tableAt(metered.endpoint) };
    for (const { due } of sent) await dispatch(dispatcherHere, { pk: due.pk, sk: due.sk }, clock);
    const used = metered.used();
    await metered.stop();
    const each = (units: number) => Math.round((units / count) * 100) / 100;
    const costs = {
      notices: sent.length,
      feeding: { reads: each(fed.reads), writes: each(fed.writes) },
      sending: { reads: each(used.reads - fed.reads), writes: each(used.writes - fed.writes) },
    };
    process.stdout.write(`${JSON.stringify(costs)}\n`);
    expect(busy().actions().length).toBe(before);
    expect(sent).toHaveLength(count);
    expect(costs.feeding.writes + costs.sending.writes).toBeLessThanOrEqual(7);
    expect(costs.feeding.reads + costs.sending.reads).toBeLessThanOrEqual(3);
  });

  it('is three round trips to the table for the dispatcher', async () => {
    const [notice] = some('operational', 1) as [Notice];
    await write(here.table, [notice]);
    const { dispatcher } = withProvider();
    const before = busy().actions().length;
    await dispatch(dispatcher, keyOf(notice), clock);
    expect(busy().actions().slice(before)).toEqual(['UpdateItem', 'BatchGetItem', 'UpdateItem']);
  });
});
