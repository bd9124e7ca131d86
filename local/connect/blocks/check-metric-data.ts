import type { Block } from '../block.ts';
import type { AgentFacts, QueueFacts } from '../exchange/queue-facts.ts';
import { text, textOrNothing } from '../references.ts';
import { byCondition, byError } from '../transitions.ts';

/** Check staffing, Check queue status. The age is compared in milliseconds, as the console writes it. */
export const checkMetricData: Block = {
  begin: (contact, action, facts) => {
    const queue = textOrNothing(contact, action.Parameters['QueueId']) ?? contact.targetQueue;
    const agent = textOrNothing(contact, action.Parameters['AgentId']);
    const metric = text(contact, action.Parameters['MetricType']);
    const agents = agent === undefined ? undefined : facts.agent?.(agent);
    const found = queue === undefined || agent !== undefined ? undefined : facts.queue(queue);
    if (!agents && !found) return byError(contact, action, 'NoMatchingError');
    const value = found ? METRICS[metric]?.(found) : agents && OF_AGENTS[metric]?.(agents);
    return value === undefined
      ? byError(contact, action, 'NoMatchingCondition')
      : byCondition(contact, action, String(value));
  },
};

const OF_AGENTS: { readonly [metric: string]: (agents: AgentFacts) => number } = {
  NumberOfAgentsAvailable: ({ available }) => available,
  NumberOfAgentsStaffed: ({ staffed }) => staffed,
  NumberOfAgentsOnline: ({ online }) => online,
};
const METRICS: { readonly [metric: string]: (queue: QueueFacts) => number | undefined } = {
  ...OF_AGENTS,
  NumberOfContactsInQueue: ({ waiting }) => waiting,
  OldestContactInQueueAgeSeconds: ({ oldestSeconds }) => (oldestSeconds === undefined ? 0 : oldestSeconds * 1000),
};
