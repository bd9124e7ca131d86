import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTripLines } from '../../lambdas/bookings/read-trip-lines.ts';
import { bookingsOf } from '../../lambdas/bookings/rules.ts';

const COLUMNS =
  'system,locator,family_name,given_name,phone,email,language,kind,service,from,to,departs,departs_zone,arrives,arrives_zone,status';
const GOOD =
  'demo,RASA24,Petraitytė,Rasa,+37061234567,rasa@example.com,lt,flight,BT 341,Vilnius,Oslo,2026-12-05T07:40,Europe/Vilnius,2026-12-05T08:35,Europe/Oslo,confirmed';
const columns = COLUMNS.split(',');
const withField = (field: string, value: string) => GOOD.split(',').with(columns.indexOf(field), value).join(',');
const read = (...lines: readonly string[]) => readTripLines([COLUMNS, ...lines].join('\n'));

it('reads a good line', () => {
  expect(read(GOOD)).toMatchObject({ read: 1, rejected: [], lines: [{ locator: 'RASA24', kind: 'flight' }] });
});

it.each([
  ['locator', 'AB', /5 to 8 letters and digits/],
  ['phone', '0612345', /country code, such as \+37061234567/],
  ['email', 'rasa', /e-mail address, or leave it empty/],
  ['language', 'lithuanian', /two letters/],
  ['kind', 'rocket', /flight, ship, train/],
  ['departs', '2026-02-30T07:40', /YYYY-MM-DDTHH:MM/],
  ['departs', 'tomorrow', /YYYY-MM-DDTHH:MM/],
  ['arrives_zone', 'Oslo time', /IANA time zone/],
  ['arrives', '2026-12-05T06:30', /before the departure/],
  ['status', 'maybe', /confirmed or cancelled/],
  ['family_name', '', /Give the family name/],
])('rejects a wrong %s by line, field and reason, and keeps the rest', (field, value, reason) => {
  const file = read(GOOD, withField(field, value), GOOD);
  expect(file.lines).toHaveLength(2);
  expect(file.rejected).toEqual([{ line: 3, field, reason: expect.stringMatching(reason) }]);
});

it.each([
  [
    'skipped',
    '2027-03-28T03:30',
    [expect.objectContaining({ field: 'departs', reason: expect.stringMatching(/skip this hour/) })],
  ],
  ['repeated', '2026-10-25T03:30', []],
])(
  'asks again for a time in the hour that daylight saving has %s only where it never happens',
  (_, departs, rejected) => {
    expect(read(withField('departs', departs).replace('2026-12-05T08:35', '2027-12-05T08:35')).rejected).toEqual(
      rejected,
    );
  },
);

it.each([
  ['more', `${GOOD},extra`],
  ['fewer', GOOD.split(',').slice(0, 9).join(',')],
])('says that a line with %s fields than the heading has a comma too many or too few', (_, line) => {
  expect(read(GOOD, line)).toMatchObject({
    lines: [{}],
    rejected: [{ line: 3, field: 'line', reason: expect.stringMatching(/a comma inside a field needs quotes/) }],
  });
});

it('says which columns are missing', () => {
  expect(readTripLines('system,locator\ndemo,ABCDEF').rejected).toMatchObject([
    {
      line: 1,
      field: expect.stringMatching(/^family_name, given_name, phone/),
      reason: 'The heading lacks these columns.',
    },
  ]);
});

it('takes quotes, a byte order mark, empty lines and Windows line ends', () => {
  const quoted = withField('service', '"Hotel ""Sun"", Nida"');
  expect(readTripLines(`\uFEFF${COLUMNS}\r\n\r\n${quoted}\r\n`)).toMatchObject({
    rejected: [],
    lines: [{ service: 'Hotel "Sun", Nida' }],
  });
});

it('keeps the good lines of a file whose quotes do not close', () => {
  const file = read(GOOD, withField('service', '"BT'), GOOD);
  expect(file.lines).toHaveLength(2);
  expect(file).toMatchObject({
    read: 3,
    rejected: [{ line: 3, field: 'line', reason: expect.stringMatching(/quotes/) }],
  });
});

it('names a row over several lines by the one where it begins, and counts Windows line ends inside quotes once', () => {
  const spread = withField('service', '"Hotel\r\nSun"');
  const text = [COLUMNS, spread, withField('locator', 'AB'), '', withField('phone', '1'), spread].join('\r\n');
  const file = readTripLines(text);
  expect(file.rejected).toMatchObject([{ line: 4 }, { line: 6 }]);
  expect(file.lines.map(({ line }) => line)).toEqual([2, 7]);
});

it('never throws, and accounts for every line, whatever the file holds', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('"', ',', '\n', '+37061234567', '2026-12-05T07:40'),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 17 }).map((cells) => cells.join(','))),
      fc.boolean(),
      (lines, headed) => {
        const file = readTripLines([...(headed ? [COLUMNS] : []), ...lines].join('\n'));
        const rejectedLines = new Set(file.rejected.map(({ line }) => line)).size;
        expect(file.lines.length + rejectedLines).toBeGreaterThanOrEqual(file.read);
      },
    ),
    { numRuns: 500 },
  );
});

describe('bookings', () => {
  it('gather segments and travellers by system and locator, in order of departure', () => {
    const back = withField('departs', '2026-12-01T10:00');
    const jonas = withField('given_name', 'Jonas');
    const [found, ...others] = bookingsOf(read(GOOD, back, jonas).lines);
    expect(others).toEqual([]);
    expect(found?.lines).toEqual([2, 3, 4]);
    const booking = found?.booking;
    expect(booking?.starts).toBe('2026-12-01');
    expect(booking?.segments.map(({ departsAt }) => departsAt)).toEqual([
      '2026-12-01T08:00:00Z',
      '2026-12-05T05:40:00Z',
    ]);
    expect(booking?.travellers.map(({ name }) => name)).toEqual(['Rasa', 'Jonas']);
  });
});
