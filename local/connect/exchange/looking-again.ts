import type { Decision } from './decision.ts';
import type { Exchange } from './exchange.ts';
import { delayEnds } from './matching.ts';
import { stepEnds } from './routing-criteria.ts';

/** The timer at which waiting contacts are looked at again, because a delay or a routing step is over. */
export const ROUTING_TIMER = 'routing';

/** Asks for the timer, unless one that is early enough has been asked for. */
export function lookAgain(state: Exchange, now: Date): Decision {
  const at = nextChange(state, now);
  const asked = state.looksAgainAt;
  if (at === undefined || (asked && asked > now && asked.getTime() <= at)) return { state, effects: [] };
  const looksAgainAt = new Date(at);
  return {
    state: { ...state, looksAgainAt },
    effects: [{ effect: 'timer', id: ROUTING_TIMER, at: looksAgainAt }],
  };
}

/** The next instant, in epoch milliseconds, at which time alone lets somebody be offered a contact. */
function nextChange({ contacts, configuration }: Exchange, now: Date): number | undefined {
  const instants = [...contacts.values()].flatMap((contact) => {
    const { place } = contact;
    if (contact.stage.is !== 'waiting' || 'agent' in place) return [];
    const delays = configuration.profiles
      .flatMap(({ queues }) => queues)
      .filter(({ queue, channel }) => queue === place.queue && channel === contact.channel)
      .map((served) => delayEnds(contact, served));
    return [...stepEnds(contact.steps, contact.stepsFrom), ...delays];
  });
  const later = instants.map((instant) => instant.getTime()).filter((instant) => instant > now.getTime());
  return later.length === 0 ? undefined : later.reduce((a, b) => Math.min(a, b));
}
