import * as z from 'zod';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { queueClient, sendAll } from '../platform/gateways/sqs.ts';
import { logger } from '../platform/logger.ts';
import { onEachMessage } from '../platform/messages.ts';
import { shard } from './daily/shard.ts';
import { tellShard } from './daily/tell-shard.ts';
import { noticeVariables } from './settings.ts';

const table = { client: tableClient(), name: environment().tableName };
const { SHARDS_QUEUE, NOTICES } = settings(noticeVariables.extend({ SHARDS_QUEUE: z.url() }));
const queue = queueClient();

/** One shard of the day's trips, or of what one of our people's own rules is about: writes what there is to tell, and hands on what is left of a long one. */
export const handler = onEachMessage(shard, async (asked, messageId) => {
  const { rest, ...done } = await tellShard(table, asked, NOTICES, now());
  logger.info('Told of trips', { run: asked.run, date: asked.date, shard: asked.shard, ...done });
  if (!rest) return;
  const unsent = await sendAll(queue, SHARDS_QUEUE, [{ id: messageId, body: JSON.stringify(rest) }]);
  if (unsent.length > 0) throw new Error('The queue did not take the rest of a shard');
});
