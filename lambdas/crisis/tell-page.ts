import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { forgottenAt } from '../calendar/expiry.ts';
import type { CaseDesk } from '../cases/report-case.ts';
import { type Chosen, noticesOfMatters } from '../notices/daily/notices-of-matters.ts';
import { countOf } from '../notices/daily/tell-shard.ts';
import type { Notice } from '../notices/notice.ts';
import type { NoticeSettings } from '../notices/settings.ts';
import { writeOnce } from '../notices/write-once.ts';
import { crisisPageKey } from '../platform/crisis-keys.ts';
import { itemsAt } from '../platform/items-at.ts';
import { EXPIRES, noticeKey } from '../platform/table.ts';
import type { Table } from '../travellers/profile-store.ts';
import { afterCare } from './after-care.ts';
import type { Crisis } from './crisis.ts';
import { firstPlace, type Place, type TouchedTrip, touchedFrom } from './manifest.ts';
import { matterOf, notMeantBy, type Pages } from './telling.ts';
import { type ToldPage, toldPage } from './told-page.ts';

/** As many trips as one step of the playbook goes through, and as many queries, so that it stays within its time where few are touched. */
const [TRIPS, QUERIES] = [1000, 400];

const KEPT_DAYS = 400;

/**
 * Writes what the travellers of one page are told, and where the next begins; pages are worked on one behind the other from 0. Who is away
 * comes first, then the soonest departure (S45, S49). The last version also finds whom none of them reached. A step that is done twice tells nobody twice.
 */
export async function tellPage(
  desk: CaseDesk,
  crisis: Crisis,
  page: number,
  { settings, pages }: { readonly settings: NoticeSettings; readonly pages: Pages },
  now: Date,
): Promise<{ readonly page: number; readonly done: boolean }> {
  const { table } = desk;
  let place: Place | undefined = await beginOf(table, crisis, page);
  let read = 0;
  const all: { readonly trips: TouchedTrip[]; readonly chosen: Chosen[] } = { trips: [], chosen: [] };
  const messages = new Set<string>();
  const skipped: string[] = [];
  const telling = { template: 'crisis' as const, notMeant: notMeantBy(crisis) };
  for (let queries = 0; place && read < TRIPS && queries < QUERIES; queries += 1) {
    const found = await touchedFrom(table, crisis.scope, place);
    const matters = found.trips.map(matterOf(crisis, pages));
    const { chosen, skipped: not } = await noticesOfMatters(table, telling, matters, settings, now);
    const notices = chosen.map(({ notice }) => ({ ...notice, page }));
    if (!crisis.drill) for (const name of await written(table, notices, page, settings.keepDays)) messages.add(name);
    read += found.read;
    all.trips.push(...found.trips);
    all.chosen.push(...chosen);
    skipped.push(...not);
    place = found.next;
  }
  const told = { messages: messages.size, trips: all.trips.length, skipped: countOf(skipped) };
  const care = crisis.state === 'over' && !crisis.drill ? { care: await afterCare(desk, crisis, all, now) } : {};
  await keep(table, crisis, page, { ...told, ...care, ...(place ? { next: place } : {}) }, now);
  return { page: page + 1, done: place === undefined };
}

/** Writes notices and names those that are of this page, now or when it was worked on before: one number may be on trips of several pages. */
async function written(
  table: Table,
  notices: readonly Notice[],
  page: number,
  keepDays: number,
): Promise<readonly string[]> {
  const own = [...new Map(notices.map((notice) => [nameOf(noticeKey(notice)), notice])).values()];
  if ((await writeOnce(table, own, keepDays)) === own.length) return own.map((notice) => nameOf(noticeKey(notice)));
  const there = await itemsAt(table, own.map(noticeKey), ['pk', 'sk', 'page']);
  return there.filter((notice) => notice['page'] === page).map(nameOf);
}

const nameOf = ({ pk, sk }: { readonly pk?: unknown; readonly sk?: unknown }): string => `${pk} ${sk}`;

async function beginOf(table: Table, { name, version, scope }: Crisis, page: number): Promise<Place | undefined> {
  if (page === 0) return firstPlace(scope);
  const [before] = await itemsAt(table, [crisisPageKey(name, version, page - 1)]);
  if (!before) throw new Error(`Page ${page - 1} of the crisis is not done`);
  return toldPage.parse(before).next;
}

async function keep(table: Table, { name, version }: Crisis, page: number, told: ToldPage, now: Date): Promise<void> {
  const expires = forgottenAt(now, KEPT_DAYS);
  const Item = { ...crisisPageKey(name, version, page), ...told, [EXPIRES]: expires };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
}
