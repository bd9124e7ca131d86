import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTripFile } from '../../lambdas/bookings/read-trip-file.ts';

const file = (name: string) => readFileSync(join(import.meta.dirname, 'duffel', name), 'utf8');
const TEXT = file('order.json');
// biome-ignore lint/suspicious/noExplicitAny: tests bend the order in every way.
type Json = any;
const order = (bend: (order: Json) => void = () => {}): Json => {
  const copy = JSON.parse(TEXT);
  bend(copy);
  return copy;
};
const read = (...orders: readonly Json[]) => readTripFile(JSON.stringify(orders));

it('reads an order as a booking of both passengers, with every flight in local time', () => {
  const { read: count, told, rejected } = readTripFile(TEXT);
  expect({ count, rejected }).toEqual({ count: 1, rejected: [] });
  expect(told).toMatchObject([
    {
      lines: [1],
      booking: {
        system: 'duffel',
        locator: 'RZPNX8',
        starts: '2026-12-05',
        segments: [
          {
            kind: 'flight',
            service: 'BA 802',
            from: 'London',
            to: 'Reykjavik',
            departs: '2026-12-05T09:10',
            departsZone: 'Europe/London',
            departsAt: '2026-12-05T09:10:00Z',
            arrivesZone: 'Atlantic/Reykjavik',
            status: 'confirmed',
          },
          { service: 'BA 803', from: 'Reykjavik', to: 'London', departs: '2026-12-12T14:05' },
        ],
        travellers: [
          {
            name: 'Amelia',
            familyName: 'Earhart',
            phone: '+442080160509',
            email: 'amelia@example.com',
            language: 'en',
          },
          { name: 'Edwin', familyName: 'Musick', phone: '+442080160510' },
        ],
      },
    },
  ]);
});

it('refuses the order as published, field by field', () => {
  const { told, rejected } = readTripFile(file('order-as-published.json'));
  expect(told).toEqual([]);
  expect(rejected).toEqual([
    { line: 1, field: 'slices.0.segments.0.arriving_at', reason: expect.stringMatching(/moment of the departure/) },
    { line: 1, field: 'slices.0.segments.0.destination', reason: expect.stringMatching(/starts here/) },
    {
      line: 1,
      field: 'slices.0.segments.0.passengers.0.passenger_id',
      reason: 'The order has no passenger of this id.',
    },
  ]);
});

it("says of an airline's change what to import instead", () => {
  expect(readTripFile(file('airline-initiated-change.json'))).toMatchObject({
    told: [],
    rejected: [{ line: 1, field: 'order_id', reason: expect.stringMatching(/fetch its order again/) }],
  });
});

describe('the shapes that the API and exports have', () => {
  const two = [order(), order((o) => Object.assign(o, { id: 'ord_2', booking_reference: 'ABCDEF' }))];
  it.each([
    ['an array', JSON.stringify(two)],
    ['an envelope', JSON.stringify({ data: two, meta: { after: null } })],
    ['JSON lines', two.map((each) => JSON.stringify(each)).join('\n')],
    ['JSON lines of envelopes', two.map((each) => `${JSON.stringify({ data: each })}\r\n`).join('')],
    ['a byte order mark', `\uFEFF${JSON.stringify(two)}`],
  ])('%s', (_, text) => {
    const { read, told, rejected } = readTripFile(text);
    expect({ read, rejected }).toEqual({ read: 2, rejected: [] });
    expect(told.map(({ booking, lines }) => [booking.locator, lines])).toEqual([
      ['RZPNX8', [1]],
      ['ABCDEF', [2]],
    ]);
  });
  it('a line that is no JSON between good ones is refused alone', () => {
    const text = [JSON.stringify(two[0]), '{"id": ', JSON.stringify(two[1])].join('\n');
    expect(readTripFile(text)).toMatchObject({
      read: 3,
      told: [{ lines: [1] }, { lines: [3] }],
      rejected: [{ line: 2, field: 'order', reason: 'This line is not JSON.' }],
    });
  });
  it('JSON that breaks off is refused once', () => {
    expect(readTripFile(TEXT.slice(0, -200)).rejected).toEqual([
      { line: 1, field: 'order', reason: expect.stringMatching(/Is it whole\?/) },
    ]);
  });
});

describe('a passenger whom nobody can reach is refused alone', () => {
  it.each([
    ['phone_number', null, /country code/],
    ['phone_number', '020 8016 0510', /country code/],
    ['email', 'edwin', /e-mail address/],
    ['family_name', '', /Give the family name/],
    ['given_name', 'x'.repeat(101), /100 characters/],
  ])('%s %j', (field, value, reason) => {
    const { told, rejected } = read(order((o) => Object.assign(o.passengers[1], { [field]: value })));
    expect(told[0]?.booking.travellers.map(({ name }) => name)).toEqual(['Amelia']);
    expect(rejected).toEqual([{ line: 1, field: `passengers.1.${field}`, reason: expect.stringMatching(reason) }]);
  });
  it('and an order whose passengers nobody can reach is refused', () => {
    const none = order((o) => {
      for (const passenger of o.passengers) passenger.phone_number = null;
    });
    expect(read(none)).toMatchObject({ told: [], rejected: [{}, {}] });
  });
  it('but nobody needs an e-mail address', () => {
    expect(read(order((o) => Object.assign(o.passengers[1], { email: null }))).rejected).toEqual([]);
  });
});

it.each([
  ['booking_reference', (o: Json) => Object.assign(o, { booking_reference: null }), /5 to 8/],
  ['slices', (o: Json) => Object.assign(o, { slices: [] }), /at least one slice/],
  ['passengers', (o: Json) => Object.assign(o, { passengers: {} }), /Give the passengers/],
  ['slices.0.segments', (o: Json) => Object.assign(o.slices[0], { segments: [] }), /at least one segment/],
  [
    'slices.1.segments.0.departing_at',
    (o: Json) => Object.assign(o.slices[1].segments[0], { departing_at: '2026-12-12T14:05:00Z' }),
    /without an offset/,
  ],
  [
    'slices.1.segments.0.departing_at',
    (o: Json) => Object.assign(o.slices[1].segments[0], { departing_at: '2026-02-30T14:05:00' }),
    /no calendar/,
  ],
  [
    'slices.1.segments.0.arriving_at',
    (o: Json) => Object.assign(o.slices[1].segments[0], { arriving_at: '2026-12-12T13:05:00' }),
    /before the departure/,
  ],
  [
    'slices.0.segments.0.origin.time_zone',
    (o: Json) => Object.assign(o.slices[0].segments[0].origin, { time_zone: 'London' }),
    /IANA/,
  ],
  [
    'slices.0.segments.0.destination',
    (o: Json) => Object.assign(o.slices[0].segments[0], { destination: null }),
    /Give the place/,
  ],
])('refuses a wrong %s, and keeps the next order', (field, bend, reason) => {
  const { told, rejected } = read(order(bend), order());
  expect(told).toMatchObject([{ lines: [2] }]);
  expect(rejected).toEqual([{ line: 1, field, reason: expect.stringMatching(reason) }]);
});

it.each([
  ['cancelled', { cancelled_at: '2026-11-03T10:00:00Z' }, 'cancelled'],
  ['whose cancellation is confirmed', { cancellation: { confirmed_at: '2026-11-03T10:00:00Z' } }, 'cancelled'],
  ['whose cancellation is but an offer', { cancellation: { confirmed_at: null } }, 'confirmed'],
])('keeps an order %s', (_, fields, status) => {
  const { told } = read(order((o) => Object.assign(o, fields)));
  expect(told[0]?.booking.segments.map((segment) => segment.status)).toEqual([status, status]);
});

it('lets the version hold that was synced last, wherever it stands', () => {
  const older = order((o) =>
    Object.assign(o, { synced_at: '2026-11-01T10:12:14Z', cancelled_at: '2026-11-01T00:00:00Z' }),
  );
  for (const versions of [
    [older, order()],
    [order(), older],
  ]) {
    const { told } = read(...versions);
    expect(told).toMatchObject([{ lines: [1, 2], booking: { segments: [{ status: 'confirmed' }, {}] } }]);
  }
});

describe('hostile JSON', () => {
  it.each([
    ['deep arrays', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['deep data', `${'{"data":'.repeat(100_000)}{}${'}'.repeat(100_000)}`],
    ['prototype keys', '{"__proto__": {"slices": []}, "constructor": null}'],
    ['a huge string', `{"booking_reference": "${'A'.repeat(3_000_000)}", "slices": "${'B'.repeat(3_000_000)}"}`],
    ['numbers', '[1, 2e400, -0]'],
    ['nothing', '[]'],
    ['an open brace', '{'],
  ])('%s: every order is accounted for, and the report stays small', (_, text) => {
    const { read, told, rejected } = readTripFile(text);
    expect(told).toEqual([]);
    expect(new Set(rejected.map(({ line }) => line)).size).toBe(read);
    expect(JSON.stringify(rejected).length).toBeLessThan(10_000);
  });

  it('never crashes, wherever anything is put into an order', () => {
    const paths = [
      'slices',
      'passengers',
      'slices.0',
      'slices.0.segments.0',
      'slices.0.segments.0.origin',
      'passengers.0',
    ].flatMap((path) =>
      ['', '.segments', '.passengers', '.id', '.time_zone', '.phone_number', '.departing_at'].map((f) => path + f),
    );
    const put = (path: string, value: unknown) =>
      order((o) => {
        const keys = path.split('.');
        const last = keys.pop() ?? '';
        const parent = keys.reduce((at, key) => at?.[key], o);
        if (typeof parent === 'object' && parent !== null) parent[last] = value;
      });
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const { read: count, told, rejected } = read(put(path, value), order());
        expect(count).toBe(2);
        const accounted = new Set([...told.flatMap(({ lines }) => lines), ...rejected.map(({ line }) => line)]);
        expect([...accounted].sort()).toEqual([1, 2]);
        for (const { reason } of rejected) expect(reason).toMatch(/^[A-Z].*[.?]$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('never crashes, whatever JSON the file is', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const wrapped = readTripFile(`[${text}]`);
        expect(new Set(wrapped.rejected.map(({ line }) => line)).size).toBe(wrapped.read);
      }),
      { numRuns: 500 },
    );
  });
});
