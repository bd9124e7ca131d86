/** A row of the coverage page, as programs read it. */
export interface CoverageRow {
  /** `S1` to `S108`, or `idea 1` to `idea 12`. */
  readonly row: string;
  readonly state: 'done' | 'part' | 'open';
  /** Scenarios, by their paths in the checkout. */
  readonly tests: readonly string[];
  /** What is deployed for it: `flow NAME`, or `function NAME` without the environment in front. */
  readonly resources: readonly string[];
}

const ROWS = 108;
const IDEAS = 12;

/** Reads the table of docs/coverage.md; rows that it leaves out are open. @throws an Error that names a line which cannot be read. */
export function coverageRows(page: string): readonly CoverageRow[] {
  const written = new Map(page.split('\n').flatMap(rowsOf));
  const all = [...upTo('S', ROWS), ...upTo('idea ', IDEAS)];
  const strange = [...written.keys()].filter((row) => !all.includes(row));
  if (strange.length > 0) throw new Error(`docs/coverage.md: there is no row ${strange.join(', ')}.`);
  return all.map((row) => ({ row, ...(written.get(row) ?? { state: 'open', tests: [], resources: [] }) }));
}

const upTo = (word: string, last: number): readonly string[] =>
  Array.from({ length: last }, (_, index) => `${word}${index + 1}`);

function rowsOf(line: string): readonly (readonly [string, Omit<CoverageRow, 'row'>])[] {
  const cells = line.split('|').map((cell) => cell.trim());
  const [, rows = '', , said = '', tests = '', resources = ''] = cells;
  if (!/^(S|idea )\d/.test(rows)) return [];
  const state = /^(done|part|open)(:|$)/.exec(said)?.[1] as CoverageRow['state'] | undefined;
  if (cells.length !== 7 || !state) throw new Error(`docs/coverage.md: this row cannot be read: ${line}`);
  const row = {
    state,
    tests: [...tests.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, path]) => String(path)),
    resources: resources.split(';').flatMap((each) => (each.trim() === '' ? [] : [each.trim()])),
  };
  return rows.split(',').map((each) => [each.trim(), row] as const);
}
