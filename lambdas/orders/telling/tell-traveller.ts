import { noticesTo } from '../../notices/compose.ts';
import type { NoticeSettings } from '../../notices/settings.ts';
import { writeOnce } from '../../notices/write-once.ts';
import { profileOf, type Table } from '../../travellers/profile-store.ts';
import type { OrderHappened } from './happened.ts';

/**
 * Tells the traveller how their order stands (S87, S89), once for each step, at every contact point that may hear of it. Answers
 * whether there is one.
 */
export async function tellTraveller(
  table: Table,
  settings: NoticeSettings,
  { order, version, news, travellers }: OrderHappened,
  now: Date,
): Promise<'told' | 'cannot be told' | 'no news'> {
  if (news === undefined) return 'no news';
  const profile = await profileOf(table, travellers[0]);
  if (!profile) return 'no news';
  const expected = profile.orders?.find((each) => each.order === order)?.expected;
  const facts = { order, now: news, ...(expected === undefined ? {} : { expected }) };
  const content = { template: 'order-progress', facts } as const;
  const notices = noticesTo({ profile, content, occasion: `order ${order} ${version}` }, settings, now);
  await writeOnce(table, notices, settings.keepDays);
  return notices.length > 0 ? 'told' : 'cannot be told';
}
