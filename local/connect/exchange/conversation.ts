import { afterContactWork } from './after-contact-work.ts';
import { idleFromNow, settle } from './agent-status.ts';
import type { Decision } from './decision.ts';
import type { EventOf } from './events.ts';
import { type Exchange, withContact, withoutContact } from './exchange.ts';
import { leave } from './waiting.ts';

/** An agent calls out: nobody waits, and nothing else is offered meanwhile. */
export function placed(state: Exchange, event: EventOf<'placed'>, now: Date): Decision | undefined {
  const { contact: id, agent, queue } = event;
  if (state.contacts.has(id) || !state.agents.has(agent)) return undefined;
  const aged = { priority: 5, agedSeconds: 0, enqueuedAt: now, steps: [], stepsFrom: now, turn: state.turn };
  const stage = { is: 'accepted', agent } as const;
  return { state: withContact(state, { id, channel: 'VOICE', place: { queue }, ...aged, stage }), effects: [] };
}

/** The whispers have played: agent and customer hear each other. */
export function joined(state: Exchange, id: string): Decision | undefined {
  const next = move(state, id, 'accepted', 'connected');
  return next && { state: next.state, effects: [{ effect: 'connected', contact: id, agent: next.agent }] };
}

export function held(state: Exchange, id: string): Decision | undefined {
  const next = move(state, id, 'connected', 'onHold');
  return next && { state: next.state, effects: [] };
}

export function resumed(state: Exchange, id: string): Decision | undefined {
  const next = move(state, id, 'onHold', 'connected');
  return next && { state: next.state, effects: [] };
}

/** The contact is over. Work on it follows only if it was connected; an agent can end only what he has. */
export function ended(before: Exchange, { contact: id, by }: EventOf<'ended'>, now: Date): Decision | undefined {
  const contact = before.contacts.get(id);
  if (!contact) return undefined;
  if (contact.stage.is === 'waiting' || contact.stage.is === 'offered') {
    const left = by === 'agent' ? undefined : leave(before, id, now);
    return left && { state: left.state, effects: [...left.effects, { effect: 'ended', contact: id, by }] };
  }
  const { agent } = contact.stage;
  const state = withoutContact(before, id);
  const after =
    contact.stage.is === 'accepted'
      ? settle(idleFromNow(state, agent), agent, now)
      : afterContactWork(state, contact, agent, now);
  return { state: after.state, effects: [{ effect: 'ended', contact: id, by, agent }, ...after.effects] };
}

type WithAgent = 'accepted' | 'connected' | 'onHold';

function move(state: Exchange, id: string, from: WithAgent, to: WithAgent) {
  const contact = state.contacts.get(id);
  if (contact?.stage.is !== from) return undefined;
  const { agent } = contact.stage;
  return { agent, state: withContact(state, { ...contact, stage: { is: to, agent } }) };
}
