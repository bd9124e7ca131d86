import { vi } from 'vitest';
import { Guided } from '../../../scenarios/guided.ts';
import type { World } from '../a-world.ts';

/** Somebody at their own desk, beside a task of their own; `contact` is that task. */
export async function atTheirDesk(
  world: World,
  user: string,
): Promise<{ readonly agent: Guided; readonly contact: string }> {
  const agent = new Guided(await world.here.address(), user);
  await agent.is('Available');
  const { body } = await agent.send('POST', `/agents/${user}/tasks`, { name: 'My desk' });
  await vi.waitFor(async () => {
    if ((await agent.does('accept')).status !== 200) throw new Error('Nothing rings.');
  }, WAITS);
  await vi.waitFor(async () => {
    if ((await agent.pages()).length === 0) throw new Error('There is no guide.');
  }, WAITS);
  for (let tries = 0; tries < 20; tries += 1) {
    const { actions } = await agent.page();
    if (!actions.some(({ label }) => label === 'Try again')) break;
    await agent.act('Try again');
  }
  return { agent, contact: body.contact };
}

/** How long a test waits for what a busy machine does at last, in milliseconds. */
export const WAITS = { timeout: 40_000, interval: 50 };
