import { type ProfileQueue, profileOf, type User } from './configuration.ts';
import type { Decision } from './decision.ts';
import type { ExchangeEffect } from './effects.ts';
import type { Exchange, ExchangeContact } from './exchange.ts';
import { inLine } from './line.ts';
import { offer } from './offers.ts';
import { currentStep, meets } from './routing-criteria.ts';
import { canTake, slotsOf } from './slots.ts';

/** An agent's own queue goes before all of his profile, and at once. */
const OWN_QUEUE = 0;

/** Offers waiting contacts until no agent is left who can take one. */
export function offerAll(before: Exchange, now: Date): Decision {
  let state = before;
  const effects: ExchangeEffect[] = [];
  for (let next = nextOffer(state, now); next; next = nextOffer(state, now)) {
    effects.push(...next.effects);
    state = next.state;
  }
  return { state, effects };
}

function nextOffer(state: Exchange, now: Date): Decision | undefined {
  for (const user of byIdleness(state)) {
    const contact = bestFor(state, user, now);
    if (contact) return offer(state, contact, user, now);
  }
  return undefined;
}

/** The agent with the fewest contacts first, then the one who has been idle the longest. */
function byIdleness(state: Exchange): readonly User[] {
  return state.configuration.users
    .flatMap((user) => {
      const agent = state.agents.get(user.arn);
      return agent ? [{ user, has: slotsOf(state, user.arn).length, agent }] : [];
    })
    .sort(
      (a, b) =>
        a.has - b.has ||
        a.agent.idleSince.getTime() - b.agent.idleSince.getTime() ||
        a.agent.idleTurn - b.agent.idleTurn,
    )
    .map(({ user }) => user);
}

/** The waiting contact that an agent is offered: by his profile's priority of the queue, then by its place in line. */
function bestFor(state: Exchange, user: User, now: Date): ExchangeContact | undefined {
  const concurrency = profileOf(state.configuration, user)?.concurrency ?? [];
  const channels = concurrency.map(({ channel }) => channel).filter((channel) => canTake(state, user, channel));
  return [...(channels.length === 0 ? [] : state.contacts.values())]
    .filter(({ stage, channel }) => stage.is === 'waiting' && channels.includes(channel))
    .flatMap((contact) => {
      const rank = rankFor(state, user, contact, now);
      return rank === undefined ? [] : [{ contact, rank }];
    })
    .sort((a, b) => a.rank - b.rank || inLine(a.contact, b.contact))[0]?.contact;
}

/** How soon an agent who has a free slot should get the contact, 0 first; nothing if not him, or not yet. */
function rankFor(state: Exchange, user: User, contact: ExchangeContact, now: Date): number | undefined {
  if (state.agents.get(user.arn)?.uncleared.some((slot) => slot.contact === contact.id)) return undefined;
  if ('agent' in contact.place) return contact.place.agent === user.arn ? OWN_QUEUE : undefined;
  const served = servedBy(state, user, contact);
  if (!served || now < delayEnds(contact, served)) return undefined;
  const step = currentStep(contact.steps, contact.stepsFrom, now);
  return step && !meets(user, step.Expression) ? undefined : served.priority;
}

const servedBy = (state: Exchange, user: User, { place, channel }: ExchangeContact): ProfileQueue | undefined =>
  profileOf(state.configuration, user)?.queues.find(
    (each) => 'queue' in place && each.queue === place.queue && each.channel === channel,
  );

/** When agents whose profile serves the queue so may be offered the contact. */
export const delayEnds = (contact: ExchangeContact, { delaySeconds }: ProfileQueue): Date =>
  new Date(contact.enqueuedAt.getTime() + delaySeconds * 1000);
