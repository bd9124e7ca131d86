import { localAt } from '../local-at.ts';
import { csvLine } from '../orders/csv.ts';

/** A rescue as the centre answers it: instants ISO 8601 in UTC, minutes from when it arrived, null where it was not yet. */
export interface RescueRow {
  readonly case: string;
  readonly arrived: string;
  readonly way: string;
  readonly answered: number | null;
  readonly confirmed: number | null;
  readonly place: string | null;
  readonly sent: number | null;
  readonly resolved: number | null;
  readonly told: 'message' | 'call' | null;
  readonly care: 'done' | 'due' | 'overdue' | 'not yet';
  readonly missing: readonly string[];
}

const MOMENTS = ['answered', 'confirmed', 'sent'] as const;
type Moment = (typeof MOMENTS)[number];

/** Of those where it came to that: how many, the median and the longest, in minutes; of none there is neither. */
interface Measured {
  readonly of: number;
  readonly median: number | null;
  readonly worst: number | null;
}

type Count = 'rescues' | 'complete' | 'untouched' | 'due' | 'overdue';

export type Totals = { readonly [C in Count]: number } & {
  readonly [M in Moment]: Measured;
};

/**
 * How soon rescues were answered, found and helped altogether. `complete` lack nothing; for `untouched` nobody confirmed where they are or sent help;
 * `due` are to be phoned the day after and were not, of which `overdue` should have been by now.
 */
export function totalsOf(rows: readonly RescueRow[]): Totals {
  const measured = (moment: Moment): Measured => {
    const minutes = rows.flatMap((row) => row[moment] ?? []).sort((a, b) => a - b);
    return { of: minutes.length, median: medianOf(minutes), worst: minutes.at(-1) ?? null };
  };
  return {
    rescues: rows.length,
    complete: rows.filter(({ missing }) => missing.length === 0).length,
    untouched: rows.filter(({ confirmed, sent }) => confirmed === null && sent === null).length,
    due: rows.filter(({ care }) => care === 'due' || care === 'overdue').length,
    overdue: rows.filter(({ care }) => care === 'overdue').length,
    ...{ answered: measured('answered'), confirmed: measured('confirmed'), sent: measured('sent') },
  };
}

/** Of an even number the mean of the two in the middle. */
function medianOf(sorted: readonly number[]): number | null {
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

const CARE: { readonly [C in RescueRow['care']]: string } = {
  done: 'phoned the day after',
  due: 'to be phoned the day after',
  overdue: 'NOT phoned the day after',
  'not yet': '',
};

/** A rescue for people, in a few lines; when it arrived is in `zone`, the agency's. */
export function shownRescue(
  { case: number, arrived, way, place, told, care, missing, ...at }: RescueRow,
  zone: string,
): string {
  const after = (words: string, minutes: number | null) => (minutes === null ? [] : [`${words} after ${minutes} min`]);
  const went = [
    ...after('answered', at.answered),
    ...after('confirmed', at.confirmed).map((words) => `${words} (${oneLine(place ?? '')})`),
    ...after('help sent', at.sent),
    ...after('resolved', at.resolved),
    ...(told === null ? [] : [`told by ${told}`]),
    ...(CARE[care] === '' ? [] : [CARE[care]]),
  ];
  return [
    `${number}  ${localAt(arrived, zone)} by ${way}\n`,
    `          ${went.length === 0 ? 'nothing was done' : went.join(', ')}\n`,
    ...(missing.length === 0 ? [] : [`          MISSING: ${missing.join(', ')}\n`]),
  ].join('');
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 80);

/** The totals for people. */
export function shownTotals(totals: Totals, from: string, to: string): string {
  const line = (words: string, { of, median, worst }: Measured) =>
    `${words.padEnd(10)}${of === 0 ? 'none' : `median ${median} min, worst ${worst} min, ${of} of ${totals.rescues}`}\n`;
  return [
    `${totals.rescues === 1 ? '1 rescue' : `${totals.rescues} rescues`} from ${from} to ${to}: ${[
      `${totals.complete} ${totals.complete === 1 ? 'lacks' : 'lack'} nothing`,
      `${totals.untouched} that nobody confirmed or sent help for`,
      `${totals.due} to be phoned the day after${totals.overdue === 0 ? '' : ` (${totals.overdue} overdue)`}`,
    ].join(', ')}\n`,
    line('answered', totals.answered),
    line('confirmed', totals.confirmed),
    line('help sent', totals.sent),
  ].join('');
}

const CELLS = ['case', 'arrived', 'way', 'answered', 'confirmed', 'place', 'sent', 'resolved', 'told', 'care'] as const;

export const rescueHeading = (): string => csvLine([...CELLS, 'missing']);

/** A rescue as a line of CSV; minutes are whole numbers. */
export const rescueCells = (row: RescueRow): string =>
  csvLine([...CELLS.map((cell) => String(row[cell] ?? '')), row.missing.join('; ')]);
