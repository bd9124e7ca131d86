import * as z from 'zod';
import { dayAfter } from '../calendar/local-time.ts';
import { itemsUnder } from '../platform/items-under.ts';
import { promiseCounts } from '../platform/promise-keys.ts';
import type { Table } from '../travellers/profile-store.ts';
import { ENDS, type End } from './rules.ts';

const KINDS = ['wait', 'order', 'case'] as const;
type Kind = (typeof KINDS)[number];

const counted = z.object({ kind: z.enum(KINDS), state: z.enum(ENDS), promises: z.number(), late: z.number() });

/** How many promises of one kind came to each end, and by how many seconds the broken ones were late on average. */
export type PromiseCount = { readonly kind: Kind; readonly lateSeconds: number } & { readonly [end in End]: number };

/** What was counted of promises on one day or several, as it lies in the table. */
type Lines = Awaited<ReturnType<typeof itemsUnder>>;

/** What was counted on the days from `from` to `to` (YYYY-MM-DD, the agency's, both included). One query a day. */
export async function promiseLines(
  table: Table,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Lines> {
  const lines: Lines[number][] = [];
  for (let day = from; day <= to; day = dayAfter(day)) lines.push(...(await itemsUnder(table, promiseCounts(day))));
  return lines;
}

/** How promises ended on some days, kind by kind. */
export function countPromises(items: Lines): readonly PromiseCount[] {
  const lines = items.map((item) => counted.parse(item));
  const sum = (kind: Kind, state: End, of: 'promises' | 'late') =>
    lines.filter((line) => line.kind === kind && line.state === state).reduce((all, line) => all + line[of], 0);
  return KINDS.map((kind) => {
    const ended = (state: End) => sum(kind, state, 'promises');
    const broken = ended('broken');
    const lateSeconds = broken === 0 ? 0 : Math.round(sum(kind, 'broken', 'late') / broken);
    return { kind, kept: ended('kept'), early: ended('early'), broken, left: ended('left'), lateSeconds };
  });
}
