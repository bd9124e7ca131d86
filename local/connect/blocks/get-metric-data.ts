import type { Block } from '../block.ts';
import { type DataMap, inFrame } from '../contact.ts';
import type { QueueFacts } from '../exchange/queue-facts.ts';
import { textOrNothing } from '../references.ts';
import { byError, onwards } from '../transitions.ts';

/** Get queue metrics: how the queue stands, as `$.Metrics`; null where the centre is idle. */
export const getMetricData: Block = {
  begin: (contact, action, facts) => {
    const queue = textOrNothing(contact, action.Parameters['QueueId']) ?? contact.targetQueue;
    const ofAgent = action.Parameters['AgentId'] !== undefined;
    const found = queue === undefined || ofAgent ? undefined : facts.queue(queue);
    if (!found || queue === undefined) return byError(contact, action, 'NoMatchingError');
    return onwards(inFrame(contact, { metrics: metricsOf(queue, found) }), action);
  },
};

function metricsOf(arn: string, queue: QueueFacts): DataMap {
  const idle = queue.waiting === 0 && queue.online === 0;
  const count = (value: number) => ({ Count: idle ? null : String(value) });
  return {
    Queue: {
      Name: queue.name,
      ARN: arn,
      Size: idle ? null : String(queue.waiting),
      OldestContactAge: queue.oldestSeconds === undefined ? null : String(queue.oldestSeconds),
    },
    Agents: { Online: count(queue.online), Available: count(queue.available), Staffed: count(queue.staffed) },
  };
}
