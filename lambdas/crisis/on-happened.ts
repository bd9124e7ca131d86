import * as z from 'zod';
import { bellHere } from '../orders/telling/bell.ts';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { eachMessage, messages } from '../platform/messages.ts';
import { askLeaders } from './noticing/ask-leaders.ts';
import { comingOfCall, comingOfCase, ended, told } from './noticing/coming.ts';
import { countComing, keepSince } from './noticing/count-coming.ts';
import { lookAtMatter } from './noticing/look-at-matter.ts';
import { crisisNow } from './store.ts';

const table = { client: tableClient(), name: environment().tableName };
const { AGENCY_ZONE } = settings(z.object({ AGENCY_ZONE: z.string().min(1) }));
const bell = bellHere();
let since: Promise<void> | undefined;

const stoodOut = z.object({ what: z.literal('crisis.noticed'), matter: z.string(), quarter: z.string() });

/**
 * Who comes to us, from the relay (docs/decisions/0032-noticing-a-crisis.md): each is counted by its matter and quarter-hour, then each of these is
 * looked at once a batch; where that fails the batch comes again, and is not counted twice. What stood out rings.
 */
export const handler = handle(messages, async (batch) => {
  since ??= keepSince(table, AGENCY_ZONE, now());
  await since.catch((error: unknown) => {
    since = undefined;
    throw error;
  });
  const running = await crisisNow(table);
  const counted = new Map<string, { readonly matter: string; readonly quarter: string }>();
  const answer = await eachMessage(batch, z.union([told, ended, stoodOut]), async (happened) => {
    if (happened.what === 'crisis.noticed') return askLeaders(table, bell, happened);
    const coming =
      happened.what === 'contact.ended'
        ? await comingOfCall(table, happened, AGENCY_ZONE)
        : await comingOfCase(table, happened);
    if (!coming) return;
    const { matter } = coming;
    const quarter = await countComing(table, coming, running, AGENCY_ZONE);
    counted.set(`${quarter} ${matter}`, { matter, quarter });
  });
  for (const { matter, quarter } of counted.values()) await lookAtMatter(table, matter, quarter, now());
  return answer;
});
