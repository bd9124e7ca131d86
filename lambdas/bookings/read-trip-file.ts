import { CsvError, parse } from 'csv-parse/sync';
import { type Rejection, type TripLine, tripLine } from './trip-line.ts';

export interface TripFile {
  readonly read: number;
  readonly lines: readonly TripLine[];
  readonly rejected: readonly Rejection[];
}

/** Reads a trip file (CSV with a heading, UTF-8). Every line is good or rejected with a reason; none is lost in silence. */
export function readTripFile(text: string): TripFile {
  const lines: TripLine[] = [];
  const rejected: Rejection[] = [];
  const table = rows(text);
  if ('field' in table) return { read: 0, lines, rejected: [table] };
  for (const { record, info } of table) {
    const checked = tripLine.safeParse(record);
    if (checked.success) lines.push(checked.data);
    else
      for (const issue of firstOfEachField(checked.error.issues))
        rejected.push({ line: info.lines, field: issue.field, reason: issue.reason });
  }
  return { read: table.length, lines, rejected };
}

type Row = { readonly record: Record<string, string>; readonly info: { readonly lines: number } };

function rows(text: string): readonly Row[] | Rejection {
  const missing = missingColumns(text);
  if (missing.length > 0)
    return { line: 1, field: missing.join(', '), reason: 'The heading lacks these columns.' };
  try {
    return parse(text, { columns: true, bom: true, info: true, trim: true, skip_empty_lines: true, relax_column_count: true }) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { line: Number(error['lines'] ?? 1), field: 'line', reason: 'This is not CSV: look at its quotes and commas.' };
  }
}

function missingColumns(text: string): readonly string[] {
  const [heading = []] = parse(text, { to_line: 1, bom: true, trim: true, relax_quotes: true }) as string[][];
  return Object.keys(tripLine.shape).filter((column) => !heading.includes(column));
}

function firstOfEachField(issues: readonly { readonly path: PropertyKey[]; readonly message: string }[]) {
  const found = new Map<string, string>();
  for (const issue of issues) {
    const field = String(issue.path[0]);
    if (!found.has(field)) found.set(field, issue.message);
  }
  return [...found].map(([field, reason]) => ({ field, reason }));
}
