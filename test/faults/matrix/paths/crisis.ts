import { vi } from 'vitest';
import { CANNOT_ANSWER } from '../../../../bin/invoke.ts';
import { LiveCall } from '../../../scenarios/live-call.ts';
import { said } from '../../../scenarios/running-centre.ts';
import type { World } from '../a-world.ts';
import { DEPARTS, somebody } from '../travellers.ts';
import type { Walk } from '../walk.ts';
import { WAITS } from './desk.ts';

/** Whoever leads begins a crisis, and orders it again where that failed; the next caller hears it, and who is touched is told. */
export async function crisis(world: World): Promise<Walk> {
  const { here } = world;
  let [nth, failed] = [0, false];
  const name = () => `fog-${nth}`;
  const says = () => `Fog over Bergen, news ${nth}.`;
  const orders = async (does: 'start' | 'end') => {
    const { service } = somebody(nth);
    const scope = { services: [service], places: [], regions: [], from: DEPARTS, to: DEPARTS };
    const words = { en: { what: says(), steps: 'Stay at home.' } };
    const order = { does, name: name(), says: words, ...(does === 'start' ? { scope, within24h: true } : {}) };
    const outcome = await here.pool('crisis-on-command').invoke(order);
    failed = 'error' in outcome;
    // As the command line says it.
    return { operator: 'error' in outcome ? CANNOT_ANSWER : JSON.stringify(outcome.answer) };
  };
  const hears = async () => {
    const call = await LiveCall.dial(await here.address(), somebody(nth).phone);
    await vi.waitFor(() => {
      if (!call.events.some(({ event }) => event === 'listening' || event === 'ended'))
        throw new Error('Nobody speaks.');
    }, WAITS);
    const caller = said(call.events);
    await call.hangUp();
    return { caller };
  };
  return {
    prepares: async () => {
      nth += 1;
      // What is put off comes again in the next minute: not before it is counted what there is.
      await here.centre.moveTo(new Date((Math.floor(here.now().getTime() / 60_000) + 1) * 60_000 + 1000));
    },
    goes: async () => {
      const heard = { ...(await orders('start')), ...(await hears()) };
      // A provider gets a message a second.
      await here.pass(0.5);
      return heard;
    },
    goesOn: async () => (failed ? orders('start') : {}),
    ends: async () => {
      const texts = here.centre.provider.all().filter(({ text }) => text.includes(says()));
      return { traveller: texts.map(({ text }) => text).join('\n') || 'nothing' };
    },
    leaves: async () => {
      await orders('end');
      await here.pass(5);
    },
  };
}
