import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvParts } from '../../bin/trip-files/csv-parts.ts';
import { orderParts } from '../../bin/trip-files/order-parts.ts';
import type { Parts } from '../../bin/trip-files/part.ts';
import { partsOf } from '../../bin/trip-files/trip-file.ts';
import { readTripFile } from '../../lambdas/bookings/read-trip-file.ts';
import { COLUMNS, madeTrips } from '../bookings/made-trips.ts';

/** What the import reads of all parts, in the file's own lines. */
function readInParts({ parts, rejected }: Parts) {
  const read = parts.map((make) => {
    const part = make();
    const file = readTripFile(part.text);
    return {
      read: file.read,
      told: file.told.map(({ booking, lines }) => ({ booking, lines: lines.map(part.lineOf) })),
      rejected: file.rejected.map((each) => ({ ...each, line: part.lineOf(each.line) })),
    };
  });
  const first = ({ lines }: { readonly lines: readonly number[] }) => lines[0] ?? 0;
  return {
    read: read.reduce((sum, each) => sum + each.read, rejected.length),
    told: read.flatMap(({ told }) => told).sort((a, b) => first(a) - first(b)),
    rejected: [...rejected, ...read.flatMap((each) => each.rejected)].sort((a, b) => a.line - b.line),
  };
}

const SMALL = { bytes: 700, lines: 4 };
const csv = (text: string, size = SMALL) => csvParts(Buffer.from(text), size);

describe('a CSV file in parts', () => {
  const good = madeTrips(0, 6);
  const line = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...good) },
    fc.constantFrom(
      '',
      'a,b',
      good[0]?.replace('WL 100', '"Hotel\r\n""Sun"", Nida"') ?? '',
      good[1]?.replace('+44', 'x') ?? '',
    ),
    fc.array(fc.constantFrom('x', ',', ' ', 'ė'), { maxLength: 20 }).map((characters) => characters.join('')),
  );

  it('says the same as the whole, in the lines of the file, wherever the lines of a booking stand', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 40 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (lines, end, marked) => {
          const text = `${marked ? '\uFEFF' : ''}${[COLUMNS, ...lines].join(end)}`;
          expect(readInParts(csv(text))).toEqual(readTripFile(text));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('loses no line where quotes do not close', () => {
    const lines = [...good, good[2]?.replace('WL', '"WL') ?? '', ...good];
    const text = [COLUMNS, ...lines].join('\n');
    expect(readInParts(csv(text))).toEqual(readTripFile(text));
    expect(csv(text).parts.length).toBeGreaterThan(1);
  });

  it('sends the heading alone where the heading lacks the columns of a booking', () => {
    const { parts } = csv(['name,phone', ...good].join('\n'));
    expect(parts).toHaveLength(1);
    expect(readTripFile(parts[0]?.().text ?? '').rejected).toMatchObject([{ line: 1 }]);
  });

  it('keeps parts below their size, and refuses a booking that no part can hold, line by line', () => {
    const large = Array.from({ length: 20_000 }, (_, n) => (good[0] ?? '').replace('Guest 0', `Guest ${n}`));
    const { parts, rejected } = partsOf(Buffer.from([COLUMNS, ...large, ...madeTrips(1, 5000)].join('\n')));
    expect(rejected).toHaveLength(20_000);
    expect(rejected[0]).toEqual({ line: 2, field: 'locator', reason: expect.stringMatching(/more than 2\.4 MB/) });
    for (const make of parts) expect(Buffer.byteLength(make().text)).toBeLessThan(257_000);
    expect(parts.length).toBeGreaterThan(2);
  });
});

describe('orders in parts', () => {
  const order = (reference: string, more = {}) => ({ id: `ord_${reference}`, booking_reference: reference, ...more });
  const versions = [order('AAAAAA'), order('BBBBBB'), order('CCCCCC'), order('AAAAAA', { cancelled_at: 'now' })];
  const size = { bytes: 150, lines: 2 };

  it.each([
    ['an array', JSON.stringify(versions, null, 2)],
    ['an envelope', JSON.stringify({ data: versions })],
    ['JSON lines', versions.map((each) => JSON.stringify(each)).join('\n')],
  ])('of %s have every version of an order together, by its place in the file', (_, text) => {
    const { parts, rejected } = orderParts(text, size);
    expect(rejected).toEqual([]);
    const made = parts.map((make) => make());
    expect(
      made.map((part) => (JSON.parse(part.text) as { id: string }[]).map(({ id }, n) => `${id} ${part.lineOf(n + 1)}`)),
    ).toEqual([
      ['ord_AAAAAA 1', 'ord_AAAAAA 4'],
      ['ord_BBBBBB 2', 'ord_CCCCCC 3'],
    ]);
    expect(readInParts(orderParts(text, size))).toEqual(readTripFile(text));
  });

  it('say the same as the whole of a line that is no JSON', () => {
    const text = [...versions.map((each) => JSON.stringify(each)), '{"id":'].join('\n');
    const { rejected } = readInParts(orderParts(text, size));
    expect(rejected.filter(({ line }) => line === 5)).toEqual([
      { line: 5, field: 'order', reason: 'This is no order.' },
    ]);
  });

  it('say the same as the whole of JSON that breaks off', () => {
    const text = JSON.stringify(versions, null, 2).slice(0, -20);
    expect(readInParts(orderParts(text, size))).toEqual(readTripFile(text));
  });

  it('refuse an order that is nested too deep to be sent on', () => {
    const deep = `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    const { parts, rejected } = orderParts(`[${deep},${JSON.stringify(versions[0])}]`, size);
    expect(rejected).toEqual([{ line: 1, field: 'order', reason: 'This order is nested too deep.' }]);
    expect(parts[0]?.().lineOf(1)).toBe(2);
  });
});
