import * as z from 'zod';
import { eachByItself } from '../platform/batch.ts';
import { now } from '../platform/clock.ts';
import { admittedJson } from '../platform/door.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { queueClient, sendAll } from '../platform/gateways/sqs.ts';
import { handle } from '../platform/handle.ts';
import { logger } from '../platform/logger.ts';
import { tellShard } from './daily/tell-shard.ts';
import { shard } from './daily/trips-of-day.ts';
import { noticeVariables } from './settings.ts';

const table = { client: tableClient(), name: environment().tableName };
const { SHARDS_QUEUE, NOTICES } = settings(noticeVariables.extend({ SHARDS_QUEUE: z.url() }));
const queue = queueClient();

const messages = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/** One shard of the day's trips: writes what there is to tell, and hands on what is left of a long one. */
export const handler = handle(messages, ({ Records }) =>
  eachByItself(
    Records,
    ({ messageId }) => messageId,
    async ({ messageId, body }) => {
      const asked = admittedJson(shard, body);
      const { rest, ...done } = await tellShard(table, asked, NOTICES, now());
      logger.info('Told of trips', { run: asked.run, date: asked.date, shard: asked.shard, ...done });
      if (!rest) return;
      const unsent = await sendAll(queue, SHARDS_QUEUE, [{ id: messageId, body: JSON.stringify(rest) }]);
      if (unsent.length > 0) throw new Error('The queue did not take the rest of a shard');
    },
  ),
);
