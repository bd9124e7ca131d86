import { describe, expect, it } from 'vitest';
import { readWhen } from '../../local/events/schedule-expression.ts';

/** The first times behind an instant at which a schedule falls due, in UTC without seconds. */
const times = (expression: string, after: string, zone = 'UTC', count = 3) => {
  const when = readWhen({ expression, zone, created: new Date(after) });
  if (!when) return 'refused';
  const found: string[] = [];
  for (let at = when.next(new Date(after)); at && found.length < count; at = when.next(at))
    found.push(at.toISOString().slice(0, 16));
  return found;
};

describe('cron', () => {
  it.each([
    ['0/15 * ? * MON-FRI *', ['2026-12-04T23:45', '2026-12-07T00:00', '2026-12-07T00:15']],
    ['0 9 ? * FRI-MON *', ['2026-12-05T09:00', '2026-12-06T09:00', '2026-12-07T09:00']],
    ['0 9 ? * 6L *', ['2026-12-25T09:00', '2027-01-29T09:00', '2027-02-26T09:00']],
    ['0 9 ? * MON#1 *', ['2026-12-07T09:00', '2027-01-04T09:00', '2027-02-01T09:00']],
    ['0 9 ? * L *', ['2026-12-05T09:00', '2026-12-12T09:00', '2026-12-19T09:00']],
    ['0 9 L * ? *', ['2026-12-31T09:00', '2027-01-31T09:00', '2027-02-28T09:00']],
    // 14 August 2027 is a Saturday, 14 November a Sunday.
    ['0 9 14W 8,11 ? 2027', ['2027-08-13T09:00', '2027-11-15T09:00']],
    // 1 May 2027 is a Saturday, 31 October a Sunday: the nearest working day stays in its month.
    ['0 9 1W 5 ? 2027', ['2027-05-03T09:00']],
    ['0 9 31W 10 ? 2027', ['2027-10-29T09:00']],
    ['30 8,17 1 JAN,JUL ? *', ['2027-01-01T08:30', '2027-01-01T17:30', '2027-07-01T08:30']],
    ['0 0 29 2 ? *', ['2028-02-29T00:00', '2032-02-29T00:00', '2036-02-29T00:00']],
    ['10-20/5 6 ? * * 2027', ['2027-01-01T06:10', '2027-01-01T06:15', '2027-01-01T06:20']],
    ['0 0 29 2 ? 2027', []],
  ])('%s', (fields, expected) => expect(times(`cron(${fields})`, '2026-12-04T23:30:00Z')).toEqual(expected));

  it.each([
    '0 9 * * * *',
    '0 9 ? * ? *',
    '0 9 * * ?',
    '60 9 * * ? *',
    '0 24 * * ? *',
    '0 9 32 * ? *',
    '0 9 0W * ? *',
    '0 9 ? * 8 *',
    '0 9 ? * MON#6 *',
    '0 9 ? FOO MON *',
    '0/0 9 * * ? *',
    '0 9 * * ? 1969',
  ])('%s is refused', (fields) => expect(times(`cron(${fields})`, '2026-12-04T12:00:00Z')).toBe('refused'));
});

describe('over the changes of the clocks', () => {
  it('a time of day stays that time of day', () => {
    expect(times('cron(0 17 * * ? *)', '2027-03-27T00:00:00Z', 'Europe/Vilnius')).toEqual([
      '2027-03-27T15:00',
      '2027-03-28T14:00',
      '2027-03-29T14:00',
    ]);
  });
  it('a time that the clocks skip in spring is skipped', () => {
    expect(times('cron(30 3 * * ? *)', '2027-03-27T00:00:00Z', 'Europe/Vilnius')).toEqual([
      '2027-03-27T01:30',
      '2027-03-29T00:30',
      '2027-03-30T00:30',
    ]);
  });
  it('a time that the clocks show twice in autumn counts once, the first time', () => {
    expect(times('cron(30 3 * * ? *)', '2026-10-23T12:00:00Z', 'Europe/Vilnius')).toEqual([
      '2026-10-24T00:30',
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ]);
  });
  it('a zone that changes at midnight has its days', () => {
    expect(times('cron(0 0 * * ? *)', '2026-09-04T12:00:00Z', 'America/Santiago', 4)).toEqual([
      '2026-09-05T04:00',
      '2026-09-07T03:00',
      '2026-09-08T03:00',
      '2026-09-09T03:00',
    ]);
  });
});

describe('rate and at', () => {
  it.each([
    ['rate(5 minutes)', ['2026-12-04T12:05', '2026-12-04T12:10', '2026-12-04T12:15']],
    ['rate(1 hour)', ['2026-12-04T13:00', '2026-12-04T14:00', '2026-12-04T15:00']],
    ['at(2026-12-05T09:00:00)', ['2026-12-05T09:00']],
    ['at(2026-12-03T09:00:00)', []],
    ['rate(0 minutes)', 'refused'],
    ['rate(5 weeks)', 'refused'],
    ['at(2026-02-30T09:00:00)', 'refused'],
    ['at(tomorrow)', 'refused'],
    ['every(5 minutes)', 'refused'],
  ])('%s', (expression, expected) => expect(times(expression, '2026-12-04T12:00:00Z')).toEqual(expected));
});
