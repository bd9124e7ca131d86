import { AVAILABLE, OFFLINE } from './agent-status.ts';
import { profileOf } from './configuration.ts';
import type { Exchange } from './exchange.ts';
import { line } from './line.ts';
import { canTake, slotsOf } from './slots.ts';

/** What a flow can ask about a queue. The agents are those whose profile serves it. */
export interface QueueFacts {
  readonly name: string;
  readonly waiting: number;
  /** Since the oldest was enqueued; nothing while nobody waits. */
  readonly oldestSeconds: number | undefined;
  readonly full: boolean;
  /** Agents who could be offered a contact of this queue now. */
  readonly available: number;
  /** Agents who are Available, or have a contact or work after one. */
  readonly staffed: number;
  /** Agents who are not Offline. */
  readonly online: number;
}

/** What a flow can ask about one agent: each is 0 or 1, and means what it means of a queue's agents. */
export type AgentFacts = Pick<QueueFacts, 'available' | 'staffed' | 'online'>;

/** The facts about an agent, by their ARN; nothing where there is no such agent. `available` is for calls. */
export function agentFacts(state: Exchange, arn: string): AgentFacts | undefined {
  const user = state.configuration.users.find((each) => each.arn === arn);
  if (!user) return undefined;
  return {
    available: Number(canTake(state, user, 'VOICE')),
    staffed: Number(isStaffed(state, arn)),
    online: Number(isOnline(state, arn)),
  };
}

const statusOf = (state: Exchange, arn: string): string => state.agents.get(arn)?.status ?? OFFLINE;
const isOnline = (state: Exchange, arn: string): boolean => statusOf(state, arn) !== OFFLINE;
const isStaffed = (state: Exchange, arn: string): boolean =>
  statusOf(state, arn) === AVAILABLE || slotsOf(state, arn).some(busy);

const busy = ({ is }: { readonly is: string }): boolean => is !== 'declined' && is !== 'offered';

/** The facts about a queue, by its ARN; nothing where there is no such queue. */
export function queueFacts(state: Exchange, arn: string, now: Date): QueueFacts | undefined {
  const { queues, users } = state.configuration;
  const queue = queues.find((each) => each.arn === arn);
  if (!queue) return undefined;
  const waiting = line(state, { queue: arn });
  const oldest = waiting.reduce((least, { enqueuedAt }) => Math.min(least, enqueuedAt.getTime()), Infinity);
  const serving = users.flatMap((user) => {
    const served = profileOf(state.configuration, user)?.queues.filter((each) => each.queue === arn) ?? [];
    return served.length === 0 ? [] : [{ user, served }];
  });
  return {
    name: queue.name,
    waiting: waiting.length,
    oldestSeconds: waiting.length === 0 ? undefined : Math.max(0, Math.floor((now.getTime() - oldest) / 1000)),
    full: queue.maxContacts !== undefined && waiting.length >= queue.maxContacts,
    available: serving.filter(({ user, served }) => served.some(({ channel }) => canTake(state, user, channel))).length,
    staffed: serving.filter(({ user }) => isStaffed(state, user.arn)).length,
    online: serving.filter(({ user }) => isOnline(state, user.arn)).length,
  };
}
