import * as z from 'zod';
import { dateIn } from '../calendar/local-time.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { queueClient, sendAll } from '../platform/gateways/sqs.ts';
import { handle } from '../platform/handle.ts';
import { goesAtOnce } from './own/preview-rule.ts';
import { ownRulesOn } from './own/store.ts';
import { partsOfRule } from './own/telling-of-rule.ts';
import { noticeVariables } from './settings.ts';

const table = { client: tableClient(), name: environment().tableName };
const { SHARDS_QUEUE, NOTICES } = settings(noticeVariables.extend({ SHARDS_QUEUE: z.url() }));
const queue = queueClient();

/**
 * The clock, at 10:00: hands out what every rule that is on has to tell, one message a shard (S95). `at` is the instant that was scheduled, and
 * says which day is meant however late this runs. Run again, it does no harm.
 */
export const handler = handle(z.object({ at: z.iso.datetime() }), async ({ at }) => {
  const date = dateIn(NOTICES.zone, new Date(at));
  const rules = (await ownRulesOn(table)).filter((rule) => !goesAtOnce(rule));
  const letters = rules.flatMap((rule) =>
    Array.from({ length: partsOfRule(rule) }, (_, shard) => ({
      id: `${rule.rule} ${shard}`,
      body: JSON.stringify({ run: 'rule', rule: rule.rule, date, shard }),
    })),
  );
  const unsent = await sendAll(queue, SHARDS_QUEUE, letters);
  if (unsent.length > 0) throw new Error('The queue did not take all shards of the rules');
});
