import type { Resolve } from '../assembly/resolve.ts';
import type { Assembly } from '../assembly/resources.ts';
import type { QueueEngine } from '../aws/queue-engine.ts';
import { queueTemplates } from '../events/from-assembly.ts';

/** A queue of what has failed for good, and how many messages lie in it and wait for a person. */
export interface Failed {
  readonly queue: string;
  readonly messages: number;
}

/** Counts, whenever it is asked, what lies in the queues that no function reads. */
export function failedMessages(assembly: Assembly, resolve: Resolve, engine: QueueEngine): () => readonly Failed[] {
  const read = new Set(
    assembly.resources
      .filter(({ type }) => type === 'AWS::Lambda::EventSourceMapping')
      .map((resource) => String(resolve(resource)['EventSourceArn'])),
  );
  const queues = queueTemplates(assembly, resolve).filter(({ arn }) => !read.has(arn));
  return () => queues.map(({ arn, name }) => ({ queue: name, messages: messagesIn(engine, arn) }));
}

function messagesIn(engine: QueueEngine, arn: string): number {
  const held = engine.find(arn)?.inspectMessages();
  return held ? held.ready.length + held.delayed.length + held.inflight.length : 0;
}
