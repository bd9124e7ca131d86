import type { Block } from '../block.ts';
import type { QueueFacts } from '../exchange/queue-facts.ts';
import { text, textOrNothing } from '../references.ts';
import { byCondition, byError } from '../transitions.ts';

/** Check staffing, Check queue status. The age is compared in milliseconds, as the console writes it. */
export const checkMetricData: Block = {
  begin: (contact, action, facts) => {
    const queue = textOrNothing(contact, action.Parameters['QueueId']) ?? contact.targetQueue;
    const ofAgent = action.Parameters['AgentId'] !== undefined;
    const found = queue === undefined || ofAgent ? undefined : facts.queue(queue);
    if (!found) return byError(contact, action, 'NoMatchingError');
    const value = METRICS[text(contact, action.Parameters['MetricType'])]?.(found);
    return value === undefined
      ? byError(contact, action, 'NoMatchingCondition')
      : byCondition(contact, action, String(value));
  },
};

const METRICS: { readonly [metric: string]: (queue: QueueFacts) => number | undefined } = {
  NumberOfAgentsAvailable: ({ available }) => available,
  NumberOfAgentsStaffed: ({ staffed }) => staffed,
  NumberOfAgentsOnline: ({ online }) => online,
  NumberOfContactsInQueue: ({ waiting }) => waiting,
  OldestContactInQueueAgeSeconds: ({ oldestSeconds }) => (oldestSeconds === undefined ? 0 : oldestSeconds * 1000),
};
