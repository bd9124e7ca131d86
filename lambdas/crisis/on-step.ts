import * as z from 'zod';
import { noticeVariables } from '../notices/settings.ts';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { pageVariables } from './settings.ts';
import { crisisVersion } from './store.ts';
import { tellPage } from './tell-page.ts';

const table = { client: tableClient(), name: environment().tableName };
const { NOTICES, PAGES } = settings(noticeVariables.extend(pageVariables.shape));

const step = z.object({ does: z.literal('tell'), name: z.string(), version: z.int(), page: z.int().nonnegative() });

/** One step of the playbook (docs/decisions/0024-playbook.md): done again, it does nothing twice. Its answer is all that the machine keeps. */
export const handler = handle(step, async ({ name, version, page }) => {
  const crisis = await crisisVersion(table, name, version);
  if (!crisis) throw new Error('There is no such version of the crisis');
  return tellPage(table, crisis, page, { settings: NOTICES, pages: PAGES }, now());
});
