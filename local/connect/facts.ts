import { createHash } from 'node:crypto';
import type { Facts } from './block.ts';
import type { QueueFacts } from './exchange/queue-facts.ts';
import { isOpen } from './hours.ts';
import type { Instance } from './instance.ts';

/** What blocks may know of an instance at `now`. `seed` makes chance repeatable. */
export const factsOf = (
  instance: Pick<Instance, 'queues' | 'hours'>,
  standing: (queue: string, now: Date) => QueueFacts | undefined,
  agentExists: (agent: string) => boolean,
  seed: string,
  now: Date,
): Facts => ({
  now,
  open: (hours, queue) => {
    const named = hours ?? (queue === undefined ? undefined : instance.queues.get(queue)?.hours);
    const found = named === undefined ? undefined : instance.hours.get(named);
    return found && isOpen(found, now);
  },
  queue: (queue) => standing(queue, now),
  agentExists,
  chance: ({ initialContactId, draws }) =>
    (createHash('sha256').update(`${seed} ${initialContactId} ${draws}`).digest().readUInt32BE() % 100) + 1,
});
