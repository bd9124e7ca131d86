import type { Decision } from './decision.ts';
import type { EventOf } from './events.ts';
import { agentOf, type Exchange, withAgent } from './exchange.ts';

export const AVAILABLE = 'Available';
export const OFFLINE = 'Offline';
/** He let it ring out. Not routable until he sets another status. */
export const MISSED = 'Missed';
/** He declined a call. Likewise. */
export const DECLINED = 'Declined';

/** Whether anything takes up a slot of the agent: an offer, a contact, or one that he has not cleared. */
const busy = (state: Exchange, arn: string): boolean =>
  (state.agents.get(arn)?.uncleared.length ?? 0) > 0 ||
  [...state.contacts.values()].some((contact) => agentOf(contact) === arn);

/** Gives the agent a status at once. */
export function changeStatus(state: Exchange, arn: string, to: string, now: Date): Decision {
  const from = state.agents.get(arn)?.status;
  const changed = withAgent(state, arn, ({ nextStatus: _, ...agent }) => ({
    ...agent,
    status: to,
    ...(from === to ? {} : { statusSince: now }),
  }));
  if (from === undefined || from === to) return { state: changed, effects: [] };
  return {
    state: to === AVAILABLE ? idleFromNow(changed, arn, now) : changed,
    effects: [{ effect: 'statusChanged', agent: arn, from, to }],
  };
}

/** Sends the agent to the end of the line of those who wait for work. */
export const idleFromNow = (state: Exchange, arn: string, now: Date): Exchange =>
  withAgent(state, arn, (agent) => ({ ...agent, idleSince: now, idleTurn: state.turn }));

/** Lets a next status come true if the last slot is clear. */
export function settle(state: Exchange, arn: string, now: Date): Decision {
  const next = state.agents.get(arn)?.nextStatus;
  return next === undefined || busy(state, arn) ? { state, effects: [] } : changeStatus(state, arn, next, now);
}

/** The agent chooses a status. Away from Available it waits for his contacts; declined ones are closed by any choice. */
export function statusSet(
  before: Exchange,
  { agent: arn, status }: EventOf<'statusSet'>,
  now: Date,
): Decision | undefined {
  const agent = before.agents.get(arn);
  if (!agent) return undefined;
  const closed = agent.uncleared.filter(({ because }) => because === 'declined');
  const state = withAgent(before, arn, (each) => ({
    ...each,
    uncleared: each.uncleared.filter(({ because }) => because !== 'declined'),
  }));
  const cleared = closed.map(({ contact }) => ({ effect: 'cleared', contact, agent: arn }) as const);
  if (status !== AVAILABLE && agent.status === AVAILABLE && busy(state, arn))
    return { state: withAgent(state, arn, (each) => ({ ...each, nextStatus: status })), effects: cleared };
  const changed = changeStatus(state, arn, status, now);
  return { state: changed.state, effects: [...cleared, ...changed.effects] };
}
