import { idleFromNow, settle } from './agent-status.ts';
import type { Decision } from './decision.ts';
import { type Exchange, type ExchangeContact, withAgent } from './exchange.ts';

/** The timer that ends after-contact work. */
export const workTimer = (contact: string, agent: string, until: Date): string =>
  `after-contact-work:${contact}:${agent}:${until.toISOString()}`;

/** Begins the work after a contact, which keeps its slot. It ends by itself where the agent's settings say when. */
export function afterContactWork(state: Exchange, contact: ExchangeContact, arn: string, now: Date): Decision {
  const seconds = state.configuration.users.find((user) => user.arn === arn)?.afterContactWorkSeconds ?? 0;
  const until = seconds > 0 ? new Date(now.getTime() + seconds * 1000) : undefined;
  const slot = { contact: contact.id, channel: contact.channel, because: 'afterContactWork' as const };
  return {
    state: withAgent(state, arn, (agent) => ({
      ...agent,
      uncleared: [...agent.uncleared, until ? { ...slot, until } : slot],
    })),
    effects: until ? [{ effect: 'timer', id: workTimer(contact.id, arn, until), at: until }] : [],
  };
}

/** Clears a slot: the agent is idle from now, and goes to his next status when it was the last. */
export function cleared(before: Exchange, contact: string, arn: string, now: Date): Decision | undefined {
  if (!before.agents.get(arn)?.uncleared.some((slot) => slot.contact === contact)) return undefined;
  const state = withAgent(before, arn, (agent) => ({
    ...agent,
    uncleared: agent.uncleared.filter((slot) => slot.contact !== contact),
  }));
  const settled = settle(idleFromNow(state, arn, now), arn, now);
  return { state: settled.state, effects: [{ effect: 'cleared', contact, agent: arn }, ...settled.effects] };
}
