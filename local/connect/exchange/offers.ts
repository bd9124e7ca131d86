import { changeStatus, DECLINED, idleFromNow, MISSED, settle } from './agent-status.ts';
import type { Channel, User } from './configuration.ts';
import type { Decision } from './decision.ts';
import { type Exchange, type ExchangeContact, withAgent, withContact } from './exchange.ts';

/** Seconds that an agent has to accept. */
export const RINGS_SECONDS = 20;

/** The timer that ends an offer. */
export const ringTimer = (contact: string, ringsUntil: Date): string => `ring:${contact}:${ringsUntil.toISOString()}`;

/** Rings at the agent; with auto-accept he has it at once. */
export function offer(state: Exchange, contact: ExchangeContact, user: User, now: Date): Decision {
  const ringsUntil = new Date(now.getTime() + RINGS_SECONDS * 1000);
  const pair = { contact: contact.id, agent: user.arn };
  const offered = withContact(state, { ...contact, stage: { is: 'offered', agent: user.arn, ringsUntil } });
  const rings = { effect: 'offer', ...pair, ringsUntil } as const;
  const accepted = user.autoAccept ? accept(offered, contact.id, user.arn, now) : undefined;
  return accepted
    ? { state: accepted.state, effects: [rings, ...accepted.effects] }
    : { state: offered, effects: [rings, { effect: 'timer', id: ringTimer(contact.id, ringsUntil), at: ringsUntil }] };
}

/** The agent takes what rings at him. */
export function accept(state: Exchange, id: string, agent: string, now: Date): Decision | undefined {
  const contact = ringing(state, id, agent);
  return (
    contact && {
      state: idleFromNow(withContact(state, { ...contact, stage: { is: 'accepted', agent } }), agent, now),
      effects: [{ effect: 'accepted', contact: id, agent }],
    }
  );
}

/** The agent lets it ring out: he is not routable until he says so, and the contact keeps its place. */
export function rangOut(before: Exchange, id: string, agent: string, now: Date): Decision | undefined {
  const state = requeue(before, id, agent);
  return state && notAnswered(unroutable(state, agent, MISSED, now), id, agent, 'rangOut');
}

/** The agent declines. A call makes him not routable; a chat or a task takes up its slot until he closes it. */
export function decline(before: Exchange, id: string, agent: string, now: Date): Decision | undefined {
  const state = requeue(before, id, agent);
  const channel = before.contacts.get(id)?.channel;
  if (!state || !channel) return undefined;
  const declined =
    channel === 'VOICE'
      ? unroutable(state, agent, DECLINED, now)
      : { state: slotTaken(state, id, channel, agent), effects: [] };
  return notAnswered(declined, id, agent, 'declined');
}

const ringing = (state: Exchange, id: string, agent: string): ExchangeContact | undefined => {
  const contact = state.contacts.get(id);
  return contact?.stage.is === 'offered' && contact.stage.agent === agent ? contact : undefined;
};

const requeue = (state: Exchange, id: string, agent: string): Exchange | undefined => {
  const contact = ringing(state, id, agent);
  return contact && withContact(state, { ...contact, stage: { is: 'waiting' } });
};

/** A next status that he has chosen already goes before the one that not answering gives him. */
const unroutable = (state: Exchange, agent: string, status: string, now: Date): Decision =>
  state.agents.get(agent)?.nextStatus === undefined
    ? changeStatus(state, agent, status, now)
    : settle(state, agent, now);

const slotTaken = (state: Exchange, contact: string, channel: Channel, arn: string): Exchange =>
  withAgent(state, arn, (agent) => ({
    ...agent,
    uncleared: [...agent.uncleared, { contact, channel, because: 'declined' }],
  }));

const notAnswered = (
  { state, effects }: Decision,
  contact: string,
  agent: string,
  how: 'rangOut' | 'declined',
): Decision => ({
  state,
  effects: [{ effect: 'missed', contact, agent, how }, { effect: 'requeued', contact }, ...effects],
});
