import { describe, expect, it } from 'vitest';
import { dispatch } from '../../lambdas/notices/dispatching/dispatch.ts';
import { feedPool } from '../../lambdas/notices/feeding/feed-pool.ts';
import { openMinute } from '../../lambdas/notices/feeding/minutes.ts';
import { leaseKey } from '../../lambdas/platform/table.ts';
import { write } from '../notices/a-notice.ts';
import { aBusyPath, clock, DAY, different, MINUTE } from './a-busy-path.ts';

const { here, pool, some, withProvider, withQueues } = aBusyPath();

/** The clock of a feeder that was paused: its lease has run out. */
const LATER = new Date(DAY.getTime() + 31_000);

describe('lease lost', () => {
  // A round moves 100: who has more goes on, and who has less lets go.
  it.each([
    [150, 100],
    [50, 50],
  ])(
    'while a feeder was paused with %i: it moves nothing more, nobody is sent twice, and the pace is that of the next',
    async (count, once) => {
      await write(here.table, some('operational', count));
      await openMinute(here.table, pool(), MINUTE);
      const next = withQueues(undefined, undefined, 10);
      const paused = withQueues(undefined, () => feedPool(next.feeder, pool(), () => LATER), 10);
      await feedPool(paused.feeder, pool(), clock);
      expect([paused.sent.length, next.sent.length, different(next.sent)]).toEqual([once, count, count]);
      const { pk, sk } = leaseKey(pool());
      const lease = (await here.items(pk)).find((item) => item.sk === sk);
      expect(lease).toMatchObject({ fence: 2, heldUntil: 0, all: LATER.getTime() + count * 100 });
      const { dispatcher, asked } = withProvider();
      for (const { due } of [...paused.sent, ...next.sent])
        await dispatch(dispatcher, { pk: due.pk, sk: due.sk }, () => LATER);
      expect([asked.length, new Set(asked).size]).toEqual([count, count]);
    },
  );

  it('killed between the queue and the index sends twice, and the dispatcher sends once', async () => {
    const notices = some('operational', 3);
    await write(here.table, notices);
    await openMinute(here.table, pool(), MINUTE);
    const killed = withQueues(undefined, () => Promise.reject(new Error('killed')));
    await expect(feedPool(killed.feeder, pool(), clock)).rejects.toThrow('killed');
    const next = withQueues();
    await feedPool(next.feeder, pool(), () => new Date(DAY.getTime() + 31_000));
    const both = [...killed.sent, ...next.sent];
    expect(both).toHaveLength(6);
    const { dispatcher, asked } = withProvider();
    for (const { due } of both) await dispatch(dispatcher, { pk: due.pk, sk: due.sk }, clock);
    expect([...asked].sort()).toEqual(notices.map(({ occasion }) => occasion).sort());
  });
});
