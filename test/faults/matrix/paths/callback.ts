import { vi } from 'vitest';
import { notSaved } from '../../../../contact-flows/travellers/words.guide.en.ts';
import { LiveCall } from '../../../scenarios/live-call.ts';
import { said } from '../../../scenarios/running-centre.ts';
import type { World } from '../a-world.ts';
import { somebody } from '../travellers.ts';
import type { Heard, Walk } from '../walk.ts';
import { atTheirDesk, WAITS } from './desk.ts';

/** The shortest time ahead that may be chosen, in minutes, and one more. */
const AHEAD = 6;

/** How often it is looked whether a phone rings, each half a minute behind the other. */
const STEPS = 6;

/** A caller asks to be called at a time, which an agent writes down; they read when that is, and their phone rings then. */
export async function callback(world: World): Promise<Walk> {
  const { here } = world;
  const { contact } = await atTheirDesk(world, 'ruta');
  let [nth, phone, at] = [0, '', here.now()];
  let [agent, rang] = ['', false];
  const asks = async (): Promise<string> => {
    const local = here.in(AHEAD).toISOString();
    at = new Date(`${local.slice(0, 16)}:05Z`);
    const when = { day: local.slice(0, 10), time: local.slice(11, 16), zone: 'Etc/UTC', number: phone };
    const Parameters = { question: 'call back at', contact, traveller: 'none', ...when };
    const outcome = await here.pool('waiting-agent').invoke({ Details: { Parameters } });
    // What the guide shows where nothing came of it.
    return ('answer' in outcome && (outcome.answer as { says?: string }).says) || notSaved;
  };
  const rings = () => here.centre.switchboard.phones.all().find(({ to }) => to === phone);
  /** A phone rings for a minute: at the time that they chose, or as soon as what failed is done again. */
  const rung = async () => {
    if (at > here.now()) await here.centre.moveTo(at);
    for (let steps = 0; steps < STEPS && !rings(); steps += 1) await here.pass(0.5);
    return rings();
  };
  const picksUp = async (): Promise<Heard> => {
    const ringing = await rung();
    rang = ringing !== undefined;
    if (!ringing) return {};
    const url = await here.address();
    const call = LiveCall.follow(url, ringing.contact);
    await call.does({ answer: true });
    const is = (event: string) => call.events.some((each) => each['event'] === event);
    await vi.waitFor(() => {
      if (!is('queued') && !is('ended')) throw new Error('They are not in line.');
    }, WAITS);
    const caller = said(call.events);
    await call.hangUp();
    return { caller };
  };
  return {
    prepares: async () => {
      phone = somebody(nth).phone;
      nth += 1;
    },
    goes: async () => {
      agent = await asks();
      return { agent, ...(await picksUp()) };
    },
    goesOn: async () => {
      if (agent !== notSaved) return rang ? {} : picksUp();
      agent = await asks();
      return { agent, ...(await picksUp()) };
    },
    ends: async () => {
      const texts = here.centre.provider.all().filter(({ to }) => to === phone);
      return { traveller: texts.map(({ text }) => text).join('\n') || 'nothing' };
    },
  };
}
