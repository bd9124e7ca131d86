import { expect, vi } from 'vitest';
import { LiveCall } from '../../../scenarios/live-call.ts';
import { said } from '../../../scenarios/running-centre.ts';
import type { World } from '../a-world.ts';
import type { Walk } from '../walk.ts';

const ANA = '+12025550123';

/** A traveller whom we know calls, hears their next trip, and asks for a person. */
export const call = async (world: World): Promise<Walk> => ({
  goes: async () => {
    const on = await LiveCall.dial(await world.here.address(), ANA, ['1', '0', '0', '0']);
    const is = (event: string) => on.events.some((each) => each['event'] === event);
    await vi.waitFor(() => expect(is('queued') || is('ended')).toBe(true), { timeout: 60_000, interval: 20 });
    const caller = `${said(on.events)}\n(${is('queued') ? 'waits for a person' : 'the call is over'})`;
    await on.hangUp();
    return { caller };
  },
});
