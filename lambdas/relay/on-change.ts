import * as z from 'zod';
import { toComeAgain } from '../platform/batch.ts';
import { admittedJson } from '../platform/door.ts';
import { settings } from '../platform/environment.ts';
import { queueClient, sendAll } from '../platform/gateways/sqs.ts';
import { handle } from '../platform/handle.ts';
import { lettersFor } from './rules.ts';
import { streamRecord } from './stream-record.ts';

const { SUBSCRIPTIONS } = settings(z.object({ SUBSCRIPTIONS: z.string() }));
const subscriptions = admittedJson(
  z.array(z.object({ queue: z.url(), what: z.array(z.string().min(1)).min(1), having: z.string().optional() })),
  SUBSCRIPTIONS,
);
const client = queueClient();

/** The table's stream: tells each consumer's queue what happened; what a queue did not take comes again. */
export const handler = handle(z.object({ Records: z.array(streamRecord) }), async ({ Records }) => {
  const unsent = await Promise.all(
    [...lettersFor(Records, subscriptions)].map(([queue, letters]) =>
      sendAll(
        client,
        queue,
        letters.map(({ id, told }) => ({ id, body: JSON.stringify(told) })),
      ),
    ),
  );
  return toComeAgain([...new Set(unsent.flat())]);
});
