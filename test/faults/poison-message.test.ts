import { describe, expect, it } from 'vitest';
import { anEvening } from './an-evening.ts';

const { here, name, some, taken } = anEvening();

/** Every queue between a trip and its message. */
const QUEUES = ['written', 'feeds', 'dispatch', 'safety', 'shards', 'late-trips'].map((queue) => `notices-${queue}`);

/** The keys of what lies in failure queues, by queue, as `wayline notices dead` shows them. */
async function dead(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { exit, stdout } = await here.wayline('notices', 'dead');
  expect(exit).toBe(0);
  const lying = [
    ...stdout.matchAll(/^([0-9a-f-]{36}) {2}[\d-]{10} \d\d:\d\dZ {2}lies in the failure queue of (.*)$/gm),
  ];
  const byQueue = Map.groupBy(lying, ([, , queue = '']) => queue);
  return new Map([...byQueue].map(([queue, all]) => [queue, all.map(([, key = '']) => key)]));
}

describe('poison message', () => {
  it('among good ones, in any queue: good ones go, it ends in the failure queue, and `wayline notices dead` shows it', async () => {
    await here.write(some('operational', 3));
    for (const queue of QUEUES) await here.send(queue, '{"pk":');
    await here.write(some('safety', 2, {}, 'safety '));
    await here.pass(1);
    expect([taken(), await here.states(name())]).toEqual([{ all: 5, different: 5 }, { sent: 5 }]);
    expect(await dead()).toEqual(new Map());
    // Five tries, each behind the time for which its queue hides it.
    await here.pass(65);
    const found = await dead();
    expect([...found].map(([queue, keys]) => [queue, keys.length]).sort()).toEqual(
      QUEUES.map((one) => [one, 1]).sort(),
    );
    expect(taken().all).toBe(5);
    // Tried again, it fails again.
    const [key = ''] = found.get('notices-dispatch') ?? [];
    expect((await here.wayline('notices', 'redrive', key.slice(0, 8))).stdout).toBe('1 message is tried again.\n');
    expect((await dead()).get('notices-dispatch')).toBeUndefined();
    await here.pass(20);
    expect((await dead()).get('notices-dispatch')).toHaveLength(1);
  });
});
