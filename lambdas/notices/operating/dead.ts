import type { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { type Lying, letLie, lyingIn, takeAway } from '../../platform/gateways/failure-queue.ts';
import { sendAll } from '../../platform/gateways/sqs.ts';
import { FAILED_PARTITION } from '../../platform/table.ts';
import type { Table } from '../../travellers/profile-store.ts';
import { referenceOf } from '../dispatching/reference.ts';
import { listedUnder, type Placed, requeue } from '../requeue.ts';

/** A queue of what the path of messages gave up, and the queue that tries it again. */
interface FailureQueue {
  readonly name: string;
  readonly url: string;
  readonly again: string;
}

/** Where the dead are looked for. */
export interface Graveyard {
  readonly table: Table;
  readonly client: SQSClient;
  readonly queues: readonly FailureQueue[];
}

/** Messages that failed, and what lies in the failure queues; a hundred of each at most. */
export async function dead({ table, client, queues }: Graveyard) {
  const failed = await listedUnder(table, FAILED_PARTITION, 'failed');
  const lying: { readonly key: string; readonly at: string; readonly queue: string }[] = [];
  for (const { name, url } of queues) {
    const found = await lyingIn(client, url);
    await letLie(client, url, found);
    lying.push(...found.map(({ id, at }) => ({ key: id, at, queue: name })));
  }
  return { failed: failed.map(shown), lying };
}

/** Tries again what failed and what lies in failure queues: all, or what begins with a key. Answers how many. */
export async function redrive(
  { table, client, queues }: Graveyard,
  keys: readonly string[] | 'all',
  now: Date,
): Promise<{ readonly redriven: number } | { readonly refused: string }> {
  const meant = (key: string) => keys === 'all' || keys.some((one) => key.startsWith(one));
  let redriven = 0;
  const failed = await listedUnder(table, FAILED_PARTITION, 'failed');
  for (const one of failed.filter(({ key }) => meant(referenceOf(key))))
    if (await requeue(table, one, now)) redriven += 1;
  for (const { url, again } of queues) {
    const found = await lyingIn(client, url);
    const chosen = found.filter(({ id }) => meant(id));
    const unsent = new Set(await sendAll(client, again, chosen.map(letterOf)));
    const sent = chosen.filter(({ id }) => !unsent.has(id));
    for (const message of sent) await takeAway(client, url, message);
    await letLie(
      client,
      url,
      found.filter((message) => !sent.includes(message)),
    );
    redriven += sent.length;
  }
  if (redriven === 0 && keys !== 'all')
    return { refused: 'Nothing that failed has such a key. See: wayline notices dead' };
  return { redriven };
}

/** What a function failed at stands in a record about that; the scheduler and queues leave it as it was. */
const invocation = z.object({ requestPayload: z.unknown() });

function letterOf({ id, body }: Lying): { readonly id: string; readonly body: string } {
  try {
    const read = invocation.safeParse(JSON.parse(body));
    return { id, body: read.success ? JSON.stringify(read.data.requestPayload) : body };
  } catch {
    return { id, body };
  }
}

const shown = ({ key, notice: { at, to, channel, template, class: type, attempts = 0, reason = '' } }: Placed) => ({
  key: referenceOf(key),
  at,
  to,
  channel,
  template,
  class: type,
  attempts,
  reason,
});
