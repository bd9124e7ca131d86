import type { Role } from '../../lambdas/agents/contract.ts';
import type { Department, QueueName } from './queues.ts';

/** One queue that a role serves on one channel. */
export interface Served {
  readonly queue: QueueName;
  readonly channel: 'VOICE' | 'CHAT' | 'TASK';
  /** 1 is served first; of equal ones, who has waited longest. */
  readonly priority: number;
  /** Seconds that a contact waits before this role is offered it. */
  readonly delay: number;
}

/** What an agent can have at once. Guides are chats beside the contact; an open task keeps nobody from a call. */
export const CONCURRENCY = [
  { channel: 'VOICE', concurrency: 1, also: 'ROUTE_CURRENT_CHANNEL_ONLY' },
  { channel: 'CHAT', concurrency: 2, also: 'ROUTE_ANY_CHANNEL' },
  { channel: 'TASK', concurrency: 5, also: 'ROUTE_ANY_CHANNEL' },
] as const;

/** Whoever answers calls of a queue answers its chats too. */
const people = (queue: QueueName, priority: number, delay = 0): readonly Served[] =>
  (['VOICE', 'CHAT'] as const).map((channel) => ({ queue, channel, priority, delay }));
const own = (department: Department, priority: number): readonly Served[] => [
  ...people(department, priority),
  { queue: department, channel: 'TASK', priority, delay: 0 },
];

/**
 * Which queues each role serves. Emergencies come first; who is not there for calls catches them after a few seconds
 * (S62: the calm and experienced). Surge is served at all times, so that a crisis changes no profile.
 */
export const ROUTING: { readonly [R in Role]: readonly Served[] } = {
  seat: [...people('emergency', 1), ...people('general', 2), ...people('surge', 2)],
  teamLead: [
    ...people('emergency', 1, 15),
    ...own('teamLead', 2),
    ...people('general', 3, 60),
    ...people('surge', 3, 60),
  ],
  planner: [...people('emergency', 1, 30), ...own('planner', 2), ...people('surge', 3, 120)],
  frontDesk: [...own('frontDesk', 1), ...people('surge', 2, 120)],
  finance: own('finance', 1),
  management: [...people('emergency', 1, 60), ...own('management', 2)],
};
