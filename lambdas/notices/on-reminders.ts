import * as z from 'zod';
import { dateIn } from '../calendar/local-time.ts';
import { settings } from '../platform/environment.ts';
import { queueClient, sendAll } from '../platform/gateways/sqs.ts';
import { handle } from '../platform/handle.ts';
import { DAY_SHARDS } from '../platform/table.ts';
import { run } from './daily/shard.ts';
import { noticeVariables } from './settings.ts';

const { SHARDS_QUEUE, NOTICES } = settings(noticeVariables.extend({ SHARDS_QUEUE: z.url() }));
const queue = queueClient();

/**
 * The clock, at 17:00 and at 12:00: hands the day's trips out, one message a shard. `at` is the instant that was scheduled, and says which
 * day is meant however late this runs. Run again, it does no harm.
 */
export const handler = handle(z.object({ run, at: z.iso.datetime() }), async ({ run, at }) => {
  const date = dateIn(NOTICES.zone, new Date(at));
  const shards = Array.from({ length: DAY_SHARDS }, (_, number) => ({ run, date, shard: number }));
  const letters = shards.map((each) => ({ id: String(each.shard), body: JSON.stringify(each) }));
  const unsent = await sendAll(queue, SHARDS_QUEUE, letters);
  if (unsent.length > 0) throw new Error('The queue did not take all shards of the day');
});
