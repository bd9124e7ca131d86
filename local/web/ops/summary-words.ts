import type { Desk, Queue } from '../live/messages.ts';
import { lengthOf } from '../shell/times.ts';

/** How it stands in two sentences: who waits, and who is there for them. `now` in milliseconds since 1970. */
export function summary(
  { queues, desks }: { readonly queues: readonly Queue[]; readonly desks: readonly Desk[] },
  now: number,
): string {
  const waiting = queues.reduce((sum, queue) => sum + queue.waiting, 0);
  const oldest = queues.flatMap(({ oldestAt }) => (oldestAt === null ? [] : [Date.parse(oldestAt)]));
  const longest = lengthOf((now - Math.min(...oldest)) / 1000);
  const here = desks.filter(({ status }) => status !== 'Offline').length;
  const free = desks.filter(({ status, activity }) => status === 'Available' && activity === status).length;
  const waits =
    waiting === 0 ? 'Nobody waits.' : `${waiting} ${waiting === 1 ? 'waits' : 'wait'}, the longest for ${longest}.`;
  const there =
    here === 0
      ? 'No agent is here.'
      : `${here} ${here === 1 ? 'agent is' : 'agents are'} here, ${free === 0 ? 'none' : free} free.`;
  return `${waits} ${there}`;
}
