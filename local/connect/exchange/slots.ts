import { AVAILABLE } from './agent-status.ts';
import { type Channel, profileOf, type User } from './configuration.ts';
import type { Exchange, Stage, Uncleared } from './exchange.ts';

/** A contact that takes up part of an agent's capacity. */
export interface Slot {
  readonly contact: string;
  readonly channel: Channel;
  readonly is: Exclude<Stage['is'], 'waiting'> | Uncleared['because'];
}

/** All that an agent has at hand: what rings, what he talks on, what he has not cleared. */
export const slotsOf = (state: Exchange, arn: string): readonly Slot[] => [
  ...[...state.contacts.values()].flatMap(({ id: contact, channel, stage }) =>
    stage.is !== 'waiting' && stage.agent === arn ? [{ contact, channel, is: stage.is }] : [],
  ),
  ...(state.agents.get(arn)?.uncleared ?? []).map(({ contact, channel, because }) => ({
    contact,
    channel,
    is: because,
  })),
];

/** Whether any agent has this contact at hand. */
export const hasContact = ({ contacts, agents }: Exchange, id: string): boolean => {
  const stage = contacts.get(id)?.stage.is ?? 'waiting';
  return (
    stage !== 'waiting' || [...agents.values()].some(({ uncleared }) => uncleared.some((each) => each.contact === id))
  );
};

/**
 * Whether the agent can be offered one more contact of the channel: he is Available and goes nowhere next, nothing
 * rings, a slot is free, and every other channel that he has contacts of lets him take any channel.
 */
export function canTake(state: Exchange, user: User, channel: Channel): boolean {
  const agent = state.agents.get(user.arn);
  if (agent?.status !== AVAILABLE || agent.nextStatus !== undefined) return false;
  const slots = slotsOf(state, user.arn);
  if (slots.some(({ is }) => is === 'offered')) return false;
  const allowed = profileOf(state.configuration, user)?.concurrency ?? [];
  const setting = (of: Channel) => allowed.find((each) => each.channel === of);
  return (
    slots.filter((slot) => slot.channel === channel).length < (setting(channel)?.contacts ?? 0) &&
    slots.every((slot) => slot.channel === channel || setting(slot.channel)?.crossChannel === 'ROUTE_ANY_CHANNEL')
  );
}
