import type { Chronicle } from './chronicle.ts';
import { readRoutingCriteria } from './exchange/routing-criteria.ts';
import type { Floor } from './floor.ts';
import type { Instance } from './instance.ts';
import type { Session } from './session.ts';

/** Takes contacts to the queue, or to the agent's own, that their flow has chosen. */
export class Queueing {
  private readonly queues: Instance['queues'];
  private readonly floor: Floor;
  private readonly chronicle: Chronicle;

  constructor(queues: Instance['queues'], floor: Floor, chronicle: Chronicle) {
    this.queues = queues;
    this.floor = floor;
    this.chronicle = chronicle;
  }

  enqueue(session: Session): void {
    // Whoever had it, or made it, has it no longer.
    const { agent: _, ...waiting } = session.contact;
    session.contact = waiting;
    const { targetQueue, targetAgent = '', channel, priority, aged, routingCriteria, attributes } = session.contact;
    const enqueuedAt = session.now();
    const name = this.nameOf(targetQueue, targetAgent);
    const type = targetQueue === undefined ? 'AGENT' : 'STANDARD';
    this.chronicle.queued(session.contact, targetQueue ?? targetAgent, name, type, enqueuedAt);
    const place = targetQueue === undefined ? { agent: targetAgent } : { queue: targetQueue };
    const steps = readRoutingCriteria(routingCriteria) ?? [];
    this.floor.take(
      { event: 'enqueued', contact: session.id, channel, place, priority, agedSeconds: aged, enqueuedAt, steps },
      () => {
        const position = this.floor.position(session.id) ?? 1;
        session.tell({ who: 'queue', event: 'queued', queue: name, position, ...toldWait(attributes) });
      },
    );
  }

  private nameOf(queue: string | undefined, agent: string): string {
    if (queue !== undefined) return this.queues.get(queue)?.name ?? queue;
    return this.floor.state.configuration.users.find(({ arn }) => arn === agent)?.userName ?? '';
  }
}

/** The wait that the flow has told the caller, in seconds: what it remembered on the contact. */
const toldWait = ({ waitLowSeconds, waitHighSeconds }: { readonly [name: string]: string }) => ({
  lowSeconds: waitLowSeconds === undefined ? null : Number(waitLowSeconds),
  highSeconds: waitHighSeconds === undefined ? null : Number(waitHighSeconds),
});
