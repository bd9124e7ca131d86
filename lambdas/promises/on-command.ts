import * as z from 'zod';
import { daysAfter } from '../calendar/local-time.ts';
import { dayAsked } from '../platform/day-asked.ts';
import { environment } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { countPromises, promiseLines } from './count-promises.ts';

const table = { client: tableClient(), name: environment().tableName };

const asked = z.object({
  does: z.literal('counts', { error: 'Say what to do: counts.' }),
  from: dayAsked,
  to: dayAsked,
});

/** As many days as are counted at once. */
const DAYS_MOST = 400;

/** How what was told ended, for whoever leads: by direct invocation, IAM says who may. */
export const handler = handle(asked, async ({ from, to }) => {
  if (to < from) return { refused: 'The last day is before the first one.' };
  if (to >= daysAfter(from, DAYS_MOST))
    return { refused: `Ask for ${DAYS_MOST} days at most; older promises are gone.` };
  return { counts: countPromises(await promiseLines(table, { from, to })) };
});
