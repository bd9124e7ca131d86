import * as z from 'zod';
import { noticeVariables } from '../notices/settings.ts';
import { bellHere } from '../orders/telling/bell.ts';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { ringLeaders } from './ring-leaders.ts';
import { pageVariables } from './settings.ts';
import { crisisVersion } from './store.ts';
import { tellPage } from './tell-page.ts';

const table = { client: tableClient(), name: environment().tableName };
const { NOTICES, PAGES } = settings(noticeVariables.extend(pageVariables.shape));
const bell = bellHere();

const version = { name: z.string(), version: z.int().positive() };
const step = z.discriminatedUnion('does', [
  z.object({ does: z.literal('tell'), ...version, page: z.int().nonnegative() }),
  z.object({ does: z.literal('ring'), ...version }),
]);

/** One step of the playbook: done again, it does nothing twice. Its answer is all that the machine keeps, and names nobody. */
export const handler = handle(step, async (asked) => {
  const crisis = await crisisVersion(table, asked.name, asked.version);
  if (!crisis) throw new Error('There is no such version of the crisis');
  switch (asked.does) {
    case 'tell':
      return tellPage(table, crisis, asked.page, { settings: NOTICES, pages: PAGES }, now());
    case 'ring':
      await ringLeaders(bell, crisis);
      return {};
  }
});
