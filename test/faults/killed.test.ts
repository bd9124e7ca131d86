import { describe, expect, it } from 'vitest';
import type { MessageClass } from '../../lambdas/travellers/consent.ts';
import { anEvening } from './an-evening.ts';

const { here, name, some, taken } = anEvening();

describe('a dispatcher', () => {
  it.each<[MessageClass, string, number]>([
    ['safety', 'resent', 2],
    ['operational', 'resent', 2],
    ['survey', 'unknown', 1],
    ['marketing', 'unknown', 1],
  ])('killed between the provider’s yes and our mark: %s ends as %s', async (type, state, times) => {
    here.provider = 'waits';
    await here.write(some(type, 1));
    await here.untilTaken(name(), 1);
    await here.pool('notices-on-dispatch').kill();
    here.provider = 'works';
    await here.pass(10);
    expect([taken().all, await here.states(name())]).toEqual([times, { [state]: 1 }]);
  });

  it('killed again and again loses nothing, and sends again at most as often as it was killed', async () => {
    here.provider = 'waits';
    await here.write(some('operational', 40));
    let kills = 0;
    for (const _ of ['first', 'second']) {
      const before = taken().all;
      await expect.poll(() => taken().all).toBeGreaterThan(before);
      await here.pool('notices-on-dispatch').kill();
      // As many sandboxes as the queue has batches at work.
      kills += 5;
    }
    here.provider = 'works';
    await here.pass(30);
    const states = await here.states(name());
    expect(taken().different).toBe(40);
    expect((states['sent'] ?? 0) + (states['resent'] ?? 0)).toBe(40);
    expect(taken().all - 40).toBeLessThanOrEqual(kills);
  });
});

describe('a feeder', () => {
  it('killed while it feeds is followed by another, and everything goes once', async () => {
    await here.write(some('operational', 20));
    const moved = here.pass(0);
    await expect.poll(async () => (await here.states(name()))['queued'] ?? 0).toBeGreaterThan(0);
    await here.pool('notices-on-written').kill();
    await here.pool('notices-on-feed').kill();
    await moved;
    await here.pass(30);
    expect([taken(), await here.states(name())]).toEqual([{ all: 20, different: 20 }, { sent: 20 }]);
  });

  it('sees what is written while it is at it', async () => {
    await Promise.all([1, 2, 3, 4].map((wave) => here.write(some('operational', 3, {}, `${wave} `))));
    await here.pass(5);
    expect([taken(), await here.states(name())]).toEqual([{ all: 12, different: 12 }, { sent: 12 }]);
  });
});
