import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { smsParts } from '../../../lambdas/notices/rules/sms-parts.ts';
import { arnsIn } from '../../../local/assembly/identity.ts';
import { readAssembly } from '../../../local/assembly/resources.ts';
import type { Centre } from '../../../local/centre.ts';
import type { Meter } from '../../bookings/meter.ts';

/** What was used of AWS so far: counts, `logBytes` in bytes, reads and writes in request units of DynamoDB. */
export interface Counts {
  /** How often each function ran, by its name without `wayline-dev-`. */
  readonly invocations: { readonly [name: string]: number };
  readonly logBytes: number;
  readonly reads: number;
  readonly writes: number;
  /** Messages put into queues. */
  readonly queued: number;
  readonly smsParts: number;
  readonly emails: number;
  /** Contacts of Connect that began, by channel: VOICE, TASK, CHAT (guides are chats). */
  readonly contacts: { readonly [channel: string]: number };
  /** Records that Connect wrote into the stream. */
  readonly records: number;
}

/** Counts on an open centre from here on; `data` is its folder, `table` stands before its table. Answers what was counted so far. */
export function countOn(centre: Centre, table: Meter, data: string): () => Counts {
  const invocations = countInvocations(centre);
  const messages = countMessages(centre);
  const queued = countQueued(centre, data);
  const [log, records, begun] = ['functions.log', 'contact-records.ndjson', 'contact-events.ndjson'].map((file) =>
    tailOf(join(data, file)),
  ) as [Tail, Tail, Tail];
  const before = table.used();
  return () => ({
    invocations: { ...invocations },
    logBytes: Buffer.byteLength(log()),
    reads: table.used().reads - before.reads,
    writes: table.used().writes - before.writes,
    queued: queued(),
    ...messages,
    contacts: begunIn(begun()),
    records: linesOf(records()).length,
  });
}

type Tail = () => string;

/** What comes into a file from now on. */
function tailOf(file: string): Tail {
  const read = () => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const before = read().length;
  return () => read().slice(before);
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

function begunIn(events: string): Counts['contacts'] {
  const counts: { [channel: string]: number } = {};
  for (const line of linesOf(events)) {
    const { detail } = JSON.parse(line) as { detail: { eventType: string; channel: string } };
    if (detail.eventType === 'INITIATED') counts[detail.channel] = (counts[detail.channel] ?? 0) + 1;
  }
  return counts;
}

function countInvocations({ functions }: Centre): Counts['invocations'] {
  const counts: { [name: string]: number } = {};
  for (const [arn, pool] of functions) {
    const name = arn.replace(/^.*:function:wayline-dev-/, '');
    const invoke = pool.invoke.bind(pool);
    pool.invoke = (...given) => {
      counts[name] = (counts[name] ?? 0) + 1;
      return invoke(...given);
    };
  }
  return counts;
}

function countMessages({ provider }: Centre): { smsParts: number; emails: number } {
  const counts = { smsParts: 0, emails: 0 };
  const take = provider.take.bind(provider);
  provider.take = (message) => {
    if (message.provider === 'SES') counts.emails += 1;
    else counts.smsParts += smsParts(message.text).parts;
    return take(message);
  };
  return counts;
}

interface Spy {
  addMessage: (message: { readonly status: string }) => unknown;
}

/** Every queue tells the same spy what comes into it. */
function countQueued({ queues }: Centre, data: string): () => number {
  const assembly = readAssembly(join(data, 'assembly'));
  const [one] = assembly.resources.filter(({ type }) => type === 'AWS::SQS::Queue');
  const spy = one && (queues.find(arnsIn(assembly.region)(one)) as unknown as { readonly spy: Spy }).spy;
  if (!spy) throw new Error('The assembly has no queue.');
  let count = 0;
  const { addMessage } = spy;
  spy.addMessage = (message) => {
    if (message.status === 'published') count += 1;
    return addMessage(message);
  };
  return () => count;
}
