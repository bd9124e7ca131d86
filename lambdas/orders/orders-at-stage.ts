import { type Place, pageOf } from '../platform/page-of.ts';
import { DUE_INDEX, stagePartition } from '../platform/table.ts';
import type { Table } from '../travellers/profile-store.ts';
import { type Order, order, type Stage } from './order.ts';

/** As many orders as one page has. */
const PAGE = 50;

/** The attributes by which an order lies among those that came to its stage on one of the agency's days (`YYYY-MM-DD`). */
export const inStageIndex = ({ stage, since, order }: Pick<Order, 'stage' | 'since' | 'order'>, day: string) => ({
  [DUE_INDEX.partition]: stagePartition(stage, day),
  [DUE_INDEX.order]: `${since}#${order}`,
});

/** Which orders: their stage, and the agency's day on which they came to it. */
interface Asked {
  readonly stage: Stage;
  readonly day: string;
}

/** A page of the orders that came to a stage on a day and are there still, the first first: one query of an index, and one read. */
export async function ordersAtStage(
  table: Table,
  { stage, day }: Asked,
  behind: Place | undefined,
): Promise<{ readonly orders: readonly Order[]; readonly behind: Place | undefined }> {
  const { items, next } = await pageOf(table, {
    ...{ index: DUE_INDEX, partition: stagePartition(stage, day), from: behind, most: PAGE },
  });
  const orders = items
    .map((item) => order.parse(item))
    .filter((each) => each.stage === stage)
    .sort((a, b) => a.since.localeCompare(b.since));
  return { orders, behind: next };
}
