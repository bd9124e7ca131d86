import { HEADING, type Row, rowsOf } from './csv-rows.ts';
import { type Part, type Parts, packed, SIZE } from './part.ts';

/** The parts of a CSV file: each repeats the heading and has all lines of its bookings, wherever in the file they stand. */
export function csvParts(bytes: Buffer, size = SIZE): Parts {
  const [heading, ...rows] = rowsOf(bytes);
  const before = bytes.toString('utf8', 0, heading?.end ?? 0);
  // Without its own two columns in the heading no line is of any booking; the heading alone is enough to be told so.
  const whose = heading?.booking === HEADING ? rows : [];
  const { packs, ...others } = packed(whose, size);
  const parts = (packs.length > 0 ? packs : [[]]).map((pack) => () => partOf(bytes, before, pack));
  return { parts, ...others, unit: 'line' };
}

function partOf(bytes: Buffer, heading: string, rows: readonly Row[]): Part {
  // The parser takes the first line end that it sees for that of the whole file.
  const end = heading.endsWith('\r\n') ? '\r\n' : '\n';
  const ended = (text: string): string => (text.endsWith('\n') ? text : `${text}${end}`);
  const texts = [ended(heading), ...rows.map(({ start, end }) => ended(bytes.toString('utf8', start, end)))];
  // Line 0 is no line: the file as a whole.
  const lines = [0];
  for (const [index, text] of texts.entries()) {
    const first = rows[index - 1]?.line ?? 1;
    for (let n = 0; n < text.split('\n').length - 1; n += 1) lines.push(first + n);
  }
  return {
    text: texts.join(''),
    bytes: rows.reduce((sum, row) => sum + row.bytes, 0),
    lineOf: (line) => lines[line] ?? line,
  };
}
