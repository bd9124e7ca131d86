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
  const { rows, unreadable } = rowsOf(text);
  for (const { record, info } of rows) {
    const checked = tripLine.safeParse(record);
    if (checked.success) lines.push(checked.data);
    else
      for (const { field, reason } of firstOfEachField(checked.error.issues))
        rejected.push({ line: info.lines, field, reason });
  }
  const inOrder = [...unreadable, ...rejected].sort((a, b) => a.line - b.line);
  return { read: rows.length + unreadable.filter(({ line }) => line > 1).length, lines, rejected: inOrder };
}

type Row = { readonly record: Record<string, string>; readonly info: { readonly lines: number } };
type Rows = { readonly rows: readonly Row[]; readonly unreadable: readonly Rejection[] };

const OPTIONS = { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true } as const;

/** All rows at once, where quotes may span lines; where the quotes do not close, line by line, so that the good ones are kept. */
function rowsOf(text: string): Rows {
  const heading = headingOf(text);
  const missing = Object.keys(tripLine.shape).filter((column) => !heading.includes(column));
  if (missing.length > 0)
    return {
      rows: [],
      unreadable: [{ line: 1, field: missing.join(', '), reason: 'The heading lacks these columns.' }],
    };
  try {
    return { rows: parse(text, { ...OPTIONS, columns: true, info: true }) as unknown as Row[], unreadable: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return rowsByLine(text, heading);
  }
}

function rowsByLine(text: string, heading: readonly string[]): Rows {
  const rows: Row[] = [];
  const unreadable: Rejection[] = [];
  text.split(/\r?\n/).forEach((physical, index) => {
    if (index === 0) return;
    const line = index + 1;
    try {
      for (const record of parse(physical, { ...OPTIONS, columns: [...heading] }) as Record<string, string>[])
        rows.push({ record, info: { lines: line } });
    } catch {
      unreadable.push({ line, field: 'line', reason: 'This is not CSV: look at its quotes and commas.' });
    }
  });
  return { rows, unreadable };
}

function headingOf(text: string): readonly string[] {
  try {
    return (parse(text.split(/\r?\n/, 1)[0] ?? '', OPTIONS) as string[][])[0] ?? [];
  } catch {
    return [];
  }
}

function firstOfEachField(issues: readonly { readonly path: PropertyKey[]; readonly message: string }[]) {
  const found = new Map<string, string>();
  for (const issue of issues) {
    const field = String(issue.path[0]);
    if (!found.has(field)) found.set(field, issue.message);
  }
  return [...found].map(([field, reason]) => ({ field, reason }));
}
