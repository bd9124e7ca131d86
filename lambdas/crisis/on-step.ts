import * as z from 'zod';
import { noticeVariables } from '../notices/settings.ts';
import { calendarVariables } from '../orders/settings.ts';
import { bellHere } from '../orders/telling/bell.ts';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { shelf } from '../platform/gateways/s3.ts';
import { later, laterVariables } from '../platform/gateways/scheduler.ts';
import { handle } from '../platform/handle.ts';
import { id } from '../platform/id.ts';
import { random } from '../platform/random.ts';
import { knownBeside } from './page/known.ts';
import { lookAgain } from './page/look-again.ts';
import { publish } from './page/publish.ts';
import { ringLeaders } from './ring-leaders.ts';
import { pageVariables, publishVariables } from './settings.ts';
import { crisisVersion, keepPublished } from './store.ts';
import { tellPage } from './tell-page.ts';

const table = { client: tableClient(), name: environment().tableName };
const { NOTICES, PAGES, PUBLISHES, CALENDAR, ...starts } = settings(
  noticeVariables
    .extend(pageVariables.shape)
    .extend(publishVariables.shape)
    .extend(laterVariables.shape)
    .extend({ CALENDAR: calendarVariables }),
);
const desk = { table, random, ...CALENDAR };
const pages = shelf(PUBLISHES.bucket);
const bell = bellHere();
const again = later(starts);

const of = { name: id, version: z.int().positive() };
const step = z.discriminatedUnion('does', [
  z.object({ does: z.literal('publish'), ...of }),
  z.object({ does: z.literal('ring'), ...of }),
  z.object({ does: z.literal('tell'), ...of, page: z.int().nonnegative() }),
]);

/** One step of the playbook (docs/decisions/0030-playbook.md): done again, it does nothing twice. Its answer is all that the machine keeps, and names nobody. */
export const handler = handle(step, async (asked) => {
  const crisis = await crisisVersion(table, asked.name, asked.version);
  if (!crisis) throw new Error('There is no such version of the crisis');
  switch (asked.does) {
    case 'publish': {
      const published = await publish(pages, PUBLISHES, crisis, await knownBeside(table, crisis, PUBLISHES, now()));
      await keepPublished(table, crisis);
      await lookAgain(again, crisis, now());
      return { published };
    }
    case 'ring':
      await ringLeaders(bell, crisis);
      return {};
    case 'tell':
      return tellPage(desk, crisis, asked.page, { settings: NOTICES, pages: PAGES }, now());
  }
});
