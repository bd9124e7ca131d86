import { cleared, workTimer } from './after-contact-work.ts';
import { OFFLINE, statusSet } from './agent-status.ts';
import type { Configuration } from './configuration.ts';
import { ended, held, joined, placed, resumed } from './conversation.ts';
import type { Decision } from './decision.ts';
import type { ExchangeEvent } from './events.ts';
import type { Exchange, ExchangeAgent } from './exchange.ts';
import { lookAgain, ROUTING_TIMER } from './looking-again.ts';
import { offerAll } from './matching.ts';
import { accept, decline, rangOut, ringTimer } from './offers.ts';
import { enqueued, leave } from './waiting.ts';

/**
 * What an event makes of the exchange: the next state, and what is to be done outside. An event that has come too late,
 * such as an answer to an offer that was withdrawn, leaves the very same state and has no effect.
 */
export function decide(state: Exchange, event: ExchangeEvent, now: Date): Decision {
  const taken = take({ ...state, turn: state.turn + 1 }, event, now);
  if (!taken) return { state, effects: [] };
  const offered = offerAll(taken.state, now);
  const asked = lookAgain(offered.state, now);
  return { state: asked.state, effects: [...taken.effects, ...offered.effects, ...asked.effects] };
}

function take(state: Exchange, event: ExchangeEvent, now: Date): Decision | undefined {
  switch (event.event) {
    case 'configured':
      return configured(state, event.configuration, now);
    case 'statusSet':
      return statusSet(state, event, now);
    case 'enqueued':
      return enqueued(state, event, now);
    case 'dequeued':
      return leave(state, event.contact, now);
    case 'accepted':
      return accept(state, event.contact, event.agent);
    case 'declined':
      return decline(state, event.contact, event.agent, now);
    case 'placed':
      return placed(state, event, now);
    case 'joined':
      return joined(state, event.contact);
    case 'held':
      return held(state, event.contact);
    case 'resumed':
      return resumed(state, event.contact);
    case 'ended':
      return ended(state, event, now);
    case 'cleared':
      return cleared(state, event.contact, event.agent, now);
    case 'timerFired':
      return timerFired(state, event.id, now);
  }
}

/** New users begin Offline; whoever was known keeps his status and his contacts. */
function configured(state: Exchange, configuration: Configuration, now: Date): Decision {
  const fresh: ExchangeAgent = {
    status: OFFLINE,
    statusSince: now,

    idleTurn: state.turn,
    uncleared: [],
  };
  const agents = new Map([...configuration.users.map(({ arn }) => [arn, fresh] as const), ...state.agents]);
  return { state: { ...state, configuration, agents }, effects: [] };
}

function timerFired(state: Exchange, id: string, now: Date): Decision | undefined {
  if (id === ROUTING_TIMER) return { state, effects: [] };
  for (const { id: contact, stage } of state.contacts.values())
    if (stage.is === 'offered' && ringTimer(contact, stage.ringsUntil) === id)
      return rangOut(state, contact, stage.agent, now);
  for (const [arn, { uncleared }] of state.agents)
    for (const { contact, until } of uncleared)
      if (until && workTimer(contact, arn, until) === id) return cleared(state, contact, arn, now);
  return undefined;
}
