import { OFFLINE } from './agent-status.ts';
import type { User } from './configuration.ts';
import type { Exchange } from './exchange.ts';
import { type Slot, slotsOf } from './slots.ts';

/** An agent as a dashboard shows him. */
export interface AgentSnapshot {
  readonly user: User;
  readonly status: string;
  readonly statusSince: Date | undefined;
  readonly nextStatus: string | undefined;
  /** On contact, Incoming, After contact work, or else the status, which stays Available during all of these. */
  readonly activity: string;
  readonly slots: readonly Slot[];
}

/** All agents, in the order in which they are configured. */
export const agentSnapshots = (state: Exchange): readonly AgentSnapshot[] =>
  state.configuration.users.map((user) => {
    const agent = state.agents.get(user.arn);
    const slots = slotsOf(state, user.arn);
    const status = agent?.status ?? OFFLINE;
    return {
      user,
      status,
      statusSince: agent?.statusSince,
      nextStatus: agent?.nextStatus,
      activity: activityOf(slots) ?? status,
      slots,
    };
  });

function activityOf(slots: readonly Slot[]): string | undefined {
  const any = (...states: readonly Slot['is'][]) => slots.some(({ is }) => states.includes(is));
  if (any('accepted', 'connected', 'onHold')) return 'On contact';
  if (any('offered')) return 'Incoming';
  return any('afterContactWork') ? 'After contact work' : undefined;
}
