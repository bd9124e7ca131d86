import { dateIn, daysAfter } from '../calendar/local-time.ts';
import type { Table } from '../travellers/profile-store.ts';
import { promiseLines } from './count-promises.ts';
import { type MeasuredRange, measuredIn } from './measured.ts';

/** How long people waited for a person of ours, by channel, on the last `days` of the agency's `zone`, today included (S32, S33). One query a day. */
export async function measuredLately(
  table: Table,
  zone: string,
  days: number,
  now: Date,
): Promise<readonly MeasuredRange[]> {
  const to = dateIn(zone, now);
  return measuredIn(await promiseLines(table, { from: daysAfter(to, 1 - days), to }));
}
