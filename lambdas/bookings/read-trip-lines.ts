import { CsvError, parse } from 'csv-parse/sync';
import { impossibleTime, type Rejection, type ToldLine, type TripLine, tripLine } from './trip-line.ts';

interface TripLines {
  readonly read: number;
  readonly lines: readonly ToldLine[];
  readonly rejected: readonly Rejection[];
}

/** Reads CSV with a heading. Every line is good or rejected with a reason. A row over several lines is where it begins. */
export function readTripLines(text: string): TripLines {
  const lines: ToldLine[] = [];
  const rejected: Rejection[] = [];
  const { rows, unreadable } = rowsOf(text);
  for (const { record, line, wrongCount } of rows) {
    if (wrongCount) {
      rejected.push({ line, field: 'line', reason: WRONG_COUNT });
      continue;
    }
    const problems = problemsOf(record);
    if ('system' in problems) lines.push({ ...problems, line });
    else rejected.push(...problems.map((problem) => ({ line, ...problem })));
  }
  const inOrder = [...unreadable, ...rejected].sort((a, b) => a.line - b.line);
  return { read: rows.length + unreadable.filter(({ line }) => line > 1).length, lines, rejected: inOrder };
}

type Row = { readonly record: Record<string, string>; readonly line: number; readonly wrongCount: boolean };
type Parsed = {
  readonly record: Record<string, string>;
  readonly info: { readonly bytes: number; readonly error?: unknown };
};
type Rows = { readonly rows: readonly Row[]; readonly unreadable: readonly Rejection[] };

const OPTIONS = { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true } as const;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
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
    return { rows: wholeRows(text, heading), unreadable: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return rowsByLine(text, heading);
  }
}

/** Rows with the line at which each begins. The parser's own count takes a Windows line end inside quotes for two. */
function wholeRows(text: string, heading: readonly string[]): readonly Row[] {
  const bytes = Buffer.from(text);
  const parsed = parse(bytes, { ...OPTIONS, columns: [...heading], info: true }) as unknown as Parsed[];
  let at = 0;
  let line = 1;
  const rows = parsed.map(({ record, info }) => {
    for (; bytes[at] === LINE_FEED || bytes[at] === CARRIAGE_RETURN; at += 1) if (bytes[at] === LINE_FEED) line += 1;
    const row = { record, line, wrongCount: info.error !== undefined };
    for (; at < info.bytes; at += 1) if (bytes[at] === LINE_FEED) line += 1;
    return row;
  });
  return rows.slice(1);
}

function rowsByLine(text: string, heading: readonly string[]): Rows {
  const rows: Row[] = [];
  const unreadable: Rejection[] = [];
  text.split(/\r?\n/).forEach((physical, index) => {
    if (index === 0) return;
    const line = index + 1;
    try {
      const parsed = parse(physical, { ...OPTIONS, columns: [...heading], info: true }) as unknown as Parsed[];
      for (const { record, info } of parsed) rows.push({ record, line, wrongCount: info.error !== undefined });
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
