import { describe, expect, it } from 'vitest';
import { feedPool } from '../../lambdas/notices/feeding/feed-pool.ts';
import { closeMinute, openMinute, openMinutes } from '../../lambdas/notices/feeding/minutes.ts';
import { write } from '../notices/a-notice.ts';
import { aBusyPath, clock, DAY, different, MINUTE } from './a-busy-path.ts';

const { here, pool, some, withQueues } = aBusyPath();

describe('a feeder', () => {
  it('moves a minute’s parts, the best first, and looks again when half of them are through', async () => {
    await write(here.table, [
      ...some('survey', 190),
      ...some('safety', 5).map((one) => ({ ...one, occasion: `${pool()} s ${one.occasion}` })),
    ]);
    await openMinute(here.table, pool(), MINUTE);
    const { feeder, sent, ticks } = withQueues();
    await feedPool(feeder, pool(), clock);
    expect([sent.length, ticks]).toEqual([180, [30]]);
    expect(sent.slice(0, 5).map(({ due, delaySeconds }) => [due.class, delaySeconds])).toEqual([
      ...[0, 0, 0, 1, 1].map((second) => ['safety', second]),
    ]);
    await feedPool(feeder, pool(), () => new Date(DAY.getTime() + 30_000));
    expect([sent.length, different(sent)]).toEqual([195, 195]);
  });

  it('that two are called for at once feeds once, and the second has the first look again', async () => {
    await write(here.table, some('operational', 20));
    await openMinute(here.table, pool(), MINUTE);
    const late = some('operational', 5).map((one) => ({ ...one, occasion: `${pool()} late ${one.occasion}` }));
    let second: Promise<void> | undefined;
    const first = withQueues(undefined, async () => {
      if (second) return;
      await write(here.table, late);
      await openMinute(here.table, pool(), MINUTE);
      second = feedPool(other.feeder, pool(), clock);
      await second;
    });
    const other = withQueues();
    await feedPool(first.feeder, pool(), clock);
    expect([first.sent.length, other.sent.length]).toEqual([25, 0]);
  });

  it('that others leave word for without a pause hands over before its function is killed, and nothing is missing', async () => {
    const name = pool();
    const written = some('operational', 60);
    await openMinute(here.table, name, MINUTE);
    await write(here.table, written.slice(0, 1));
    let [now, next] = [DAY.getTime(), 1];
    const slow = () => {
      now += 500;
      return new Date(now);
    };
    const { feeder, sent, ticks } = withQueues(undefined, async () => {
      if (next === written.length || ticks.includes(0)) return;
      await write(here.table, written.slice(next, next + 1));
      next += 1;
      await feedPool(withQueues().feeder, name, clock);
    });
    await feedPool(feeder, name, slow);
    expect(now - DAY.getTime()).toBeLessThan(15_000);
    expect([ticks.at(-1), different(sent)]).toEqual([0, next - 1]);
    await feedPool(feeder, name, slow);
    expect(different(sent)).toBe(next);
  });

  it('closes a minute that is empty when it is old enough, and not one that was opened again meanwhile', async () => {
    const name = pool();
    const { feeder, ticks } = withQueues();
    await openMinute(here.table, name, MINUTE);
    await feedPool(feeder, name, clock);
    expect([ticks, await openMinutes(here.table, name, MINUTE)]).toEqual([[180], [{ minute: MINUTE, opened: 1 }]]);
    await openMinute(here.table, name, MINUTE);
    await closeMinute(here.table, name, { minute: MINUTE, opened: 1 });
    expect(await openMinutes(here.table, name, MINUTE)).toHaveLength(1);
    await feedPool(feeder, name, () => new Date(DAY.getTime() + 181_000));
    expect([ticks, await openMinutes(here.table, name, MINUTE)]).toEqual([[180], []]);
  });
});
