import { CsvError, parse } from 'csv-parse/sync';
import { impossibleTime, type Rejection, type TripLine, tripLine } from './trip-line.ts';

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
    if (info.error) {
      rejected.push({ line: info.lines, field: 'line', reason: WRONG_COUNT });
      continue;
    }
    const problems = problemsOf(record);
    if ('system' in problems) lines.push(problems);
    else rejected.push(...problems.map((problem) => ({ line: info.lines, ...problem })));
  }
  const inOrder = [...unreadable, ...rejected].sort((a, b) => a.line - b.line);
  return { read: rows.length + unreadable.filter(({ line }) => line > 1).length, lines, rejected: inOrder };
}

type Row = {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number; readonly error?: unknown };
};
type Rows = { readonly rows: readonly Row[]; readonly unreadable: readonly Rejection[] };

const OPTIONS = { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true } as const;
const WRONG_COUNT =
  'This line has more or fewer fields than the heading: a comma inside a field needs quotes around it.';

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
      for (const { record, info } of parse(physical, {
        ...OPTIONS,
        columns: [...heading],
        info: true,
      }) as unknown as Row[])
        rows.push({ record, info: { ...info, lines: line } });
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

/** The line as it is meant, or what is wrong with it, once a field. */
function problemsOf(record: Record<string, string>): TripLine | readonly Omit<Rejection, 'line'>[] {
  const checked = tripLine.safeParse(record);
  if (!checked.success) return firstOfEachField(checked.error.issues);
  const impossible = impossibleTime(checked.data);
  return impossible ? [impossible] : checked.data;
}

function firstOfEachField(issues: readonly { readonly path: PropertyKey[]; readonly message: string }[]) {
  const found = new Map<string, string>();
  for (const issue of issues) {
    const field = String(issue.path[0]);
    if (!found.has(field)) found.set(field, issue.message);
  }
  return [...found].map(([field, reason]) => ({ field, reason }));
}
