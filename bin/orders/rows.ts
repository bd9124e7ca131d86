import { Failure } from '../failure.ts';
import { invoke } from '../invoke.ts';
import type { Reached } from '../reach.ts';

/** An order of a list; amounts are minor units of its currency. */
export interface Row {
  readonly order: string;
  readonly stage: string;
  readonly creator: string;
  readonly assigner: string | null;
  readonly owner: string | null;
  readonly currency: string;
  readonly receivable: number;
  readonly received: number;
  readonly refunded: number;
  readonly cost: number;
  readonly profit: number;
}

type Page = { readonly orders: readonly Row[]; readonly next?: object } | { readonly refused: string };

/** The orders that were begun from one day (YYYY-MM-DD) to another, page by page. @throws Failure 1 where the period is none. */
export async function* rows(
  centre: Reached,
  { from, to }: { readonly from: string; readonly to: string },
): AsyncGenerator<Row> {
  for (let place: object | undefined | 'first' = 'first'; place; ) {
    const wish: object = { does: 'list', from, to, ...(place === 'first' ? {} : { place }) };
    const page: Page = await invoke<Page>(centre, 'orders-on-command', wish);
    if ('refused' in page) throw new Failure(1, page.refused);
    yield* page.orders;
    place = page.next;
  }
}
