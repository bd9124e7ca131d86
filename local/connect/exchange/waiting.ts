import { settle } from './agent-status.ts';
import type { Decision } from './decision.ts';
import type { EventOf } from './events.ts';
import { type Exchange, withContact, withoutContact } from './exchange.ts';

/** Puts a contact in line. One that waits already loses its place there; one that an agent has stays with him. */
export function enqueued(before: Exchange, event: EventOf<'enqueued'>, now: Date): Decision | undefined {
  const { event: _, contact: id, ...given } = event;
  const left = before.contacts.has(id) ? leave(before, id, now) : { state: before, effects: [] };
  return (
    left && {
      state: withContact(left.state, { ...given, id, stepsFrom: now, turn: before.turn, stage: { is: 'waiting' } }),
      effects: left.effects,
    }
  );
}

/** Takes a contact that waits or rings out of the exchange. */
export function leave(before: Exchange, id: string, now: Date): Decision | undefined {
  const stage = before.contacts.get(id)?.stage;
  const state = withoutContact(before, id);
  if (stage?.is === 'waiting') return { state, effects: [] };
  if (stage?.is !== 'offered') return undefined;
  const settled = settle(state, stage.agent, now);
  return {
    state: settled.state,
    effects: [{ effect: 'offerWithdrawn', contact: id, agent: stage.agent }, ...settled.effects],
  };
}
