import { CsvError, parse } from 'csv-parse/sync';
import type { Piece } from './part.ts';

/** A row of a CSV file: `start` and `end` are bytes, `line` is where it begins. */
export interface Row extends Piece {
  readonly start: number;
  readonly end: number;
}

/** Whose booking a heading tells that has the columns of a booking. */
export const HEADING = 'system LOCATOR';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const OPTIONS = { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true } as const;

/** Where the rows of a CSV file are, the heading first. Where quotes do not close, each line is a row, as the import has it. */
export function rowsOf(bytes: Buffer): readonly Row[] {
  try {
    const rows = collector(bytes);
    parse(bytes, {
      ...OPTIONS,
      on_record: (record: readonly string[], { bytes: end }) => {
        rows.add(record, end);
        return null;
      },
    });
    return rows.found;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return linesOf(bytes);
  }
}

function linesOf(bytes: Buffer): readonly Row[] {
  const rows = collector(bytes);
  for (let at = 0; at < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, at);
    const end = feed === -1 ? bytes.length : feed + 1;
    const text = bytes.toString('utf8', at, end);
    if (text.trim() !== '') rows.add(cellsOf(text), end);
    at = end;
  }
  return rows.found;
}

function cellsOf(line: string): readonly string[] | undefined {
  try {
    return (parse(line, OPTIONS) as string[][])[0];
  } catch {
    return undefined;
  }
}

/** Collects rows from their cells and where they end. A row that cannot be read is a booking of its own. */
function collector(bytes: Buffer) {
  const found: Row[] = [];
  let [system, locator] = [-1, -1];
  let at = 0;
  let line = 1;
  const bookingOf = (cells: readonly string[] | undefined, at: number): string =>
    cells ? `${cells[system]} ${cells[locator]?.toUpperCase()}` : `line ${at}`;
  const add = (cells: readonly string[] | undefined, end: number): void => {
    if (found.length === 0) [system, locator] = [cells?.indexOf('system') ?? -1, cells?.indexOf('locator') ?? -1];
    for (; bytes[at] === LINE_FEED || bytes[at] === CARRIAGE_RETURN; at += 1) if (bytes[at] === LINE_FEED) line += 1;
    found.push({ start: at, end, bytes: end - at, line, booking: bookingOf(cells, line) });
    for (; at < end; at += 1) if (bytes[at] === LINE_FEED) line += 1;
  };
  return { found, add };
}
