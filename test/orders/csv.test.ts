import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvLine } from '../../bin/orders/csv.ts';

const withoutApostrophe = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '');

it('a line can be read again by anything that reads CSV, whatever is in it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (cells) => {
      const [read] = parse(csvLine(cells), { record_delimiter: '\r\n' }) as string[][];
      // An apostrophe before such a sign may be theirs: then there is none of ours.
      expect(read?.map(withoutApostrophe)).toEqual(cells.map(withoutApostrophe));
    }),
  );
});

it.each([
  ['=1+1', "'=1+1"],
  ['+cmd|calc', "'+cmd|calc"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['-200.00', '-200.00'],
  ['Rūta, "the seat"', '"Rūta, ""the seat"""'],
])('%j is written as %j: no spreadsheet takes it for a formula', (cell, written) => {
  expect(csvLine([cell])).toBe(`${written}\r\n`);
});
