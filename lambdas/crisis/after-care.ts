import { type CaseDesk, reportCase } from '../cases/report-case.ts';
import type { Chosen } from '../notices/daily/notices-of-matters.ts';
import { notice } from '../notices/notice.ts';
import { crisisPartition, toldPagePrefix } from '../platform/crisis-keys.ts';
import { itemsAt } from '../platform/items-at.ts';
import { itemsUnder } from '../platform/items-under.ts';
import { noticeKey } from '../platform/table.ts';
import type { Profile } from '../travellers/profile.ts';
import { profilesOf, type Table } from '../travellers/profile-store.ts';
import type { Crisis } from './crisis.ts';
import type { TouchedTrip } from './manifest.ts';
import { needsCare } from './rules/after-care.ts';
import { notMeantBy } from './telling.ts';
import { isToldToItsEnd, toldPage } from './told-page.ts';

/** The newest versions of which it is looked whether a message arrived, and the cases that are opened at one time. */
const [VERSIONS, AT_ONCE] = [10, 8];

/**
 * Behind a crisis somebody phones those whom no message of it reached: a case at the front desk for each such trip, once (S60). Whoever was in danger
 * has a case and a call of their own (S66). Answers how many trips have one. One read a hundred messages, and some writes for each case.
 */
export async function afterCare(
  desk: CaseDesk,
  crisis: Crisis,
  { trips, chosen }: { readonly trips: readonly TouchedTrip[]; readonly chosen: readonly Chosen[] },
  now: Date,
): Promise<number> {
  const everybody = await wasTold(desk.table, crisis);
  const states = await statesBefore(desk.table, crisis, chosen);
  const unreached = trips.filter(({ travellers }) => {
    const points = new Set(
      chosen.flatMap(({ notice: { to }, profile }) => (travellers.includes(profile.traveller) ? [to] : [])),
    );
    return needsCare({ points: points.size, states: [...points].flatMap((to) => states.get(to) ?? []) }, everybody);
  });
  const people = await profilesOf(
    desk.table,
    unreached.flatMap(({ travellers }) => travellers),
  );
  const meant = unreached.flatMap(({ about, travellers }) => {
    const first = travellers
      .flatMap((traveller) => people.get(traveller) ?? [])
      .find((profile) => notMeantBy(crisis)(profile) === undefined);
    return first ? [{ about, first }] : [];
  });
  for (let n = 0; n < meant.length; n += AT_ONCE)
    await Promise.all(meant.slice(n, n + AT_ONCE).map(({ about, first }) => opened(desk, crisis, about, first, now)));
  return meant.length;
}

/** What became of the messages that went to each contact point before, the newest versions of them. */
async function statesBefore(table: Table, { version }: Crisis, chosen: readonly Chosen[]) {
  const versions = Array.from({ length: Math.min(VERSIONS, version - 1) }, (_, n) => version - 1 - n);
  const keys = chosen.flatMap(({ notice: written }) =>
    versions.map((before) => noticeKey({ ...written, occasion: `version ${before}` })),
  );
  const once = [...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values()];
  const read = notice.pick({ to: true, state: true });
  const states = (await itemsAt(table, once, ['to', 'state'])).map((item) => read.parse(item));
  return new Map([...Map.groupBy(states, ({ to }) => to)].map(([to, all]) => [to, all.map(({ state }) => state)]));
}

/** Whether the version before went through everybody: of a crisis that ends as it begins, most are no news to phone about. */
async function wasTold(table: Table, { name, version }: Crisis): Promise<boolean> {
  const pages = await itemsUnder(table, crisisPartition(name), toldPagePrefix(version - 1));
  return isToldToItsEnd(pages.map((page) => toldPage.parse(page)));
}

const opened = (desk: CaseDesk, { name }: Crisis, about: string, { traveller, language }: Profile, now: Date) => {
  const [locator, departs] = about.split(' ').slice(-2);
  const says = `After-care: phone them. The crisis ${name} is over, and no message of ours reached them. Ask how they are and what they still need, and write it down.`;
  const report = { kind: 'other', way: 'aftercare', id: `${name} ${about}`, about: says, quiet: true } as const;
  return reportCase(desk, { ...report, traveller, language, locator, departs, at: now.toISOString() }, now);
};
