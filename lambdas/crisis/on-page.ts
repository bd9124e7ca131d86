import * as z from 'zod';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { shelf } from '../platform/gateways/s3.ts';
import { later, laterVariables } from '../platform/gateways/scheduler.ts';
import { handle } from '../platform/handle.ts';
import { keepPresent } from './page/keep-present.ts';
import { lookAgain } from './page/look-again.ts';
import { publishVariables } from './settings.ts';
import { crisisNow } from './store.ts';

const table = { client: tableClient(), name: environment().tableName };
const { PUBLISHES, ...starts } = settings(publishVariables.extend(laterVariables.shape));
const pages = shelf(PUBLISHES.bucket);

const again = later(starts);

/** When the page is made, once a day, and each hour of a crisis: what stands there is what has to, with the waits of now. */
export const handler = handle(z.object({ does: z.literal('keep') }), async () => {
  const crisis = await crisisNow(table);
  const kept = await keepPresent(table, pages, PUBLISHES, crisis, now());
  await lookAgain(again, crisis, now());
  return kept;
});
