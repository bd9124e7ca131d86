import { describe, expect, it } from 'vitest';
import { type Hours, isOpen } from '../../local/connect/hours.ts';

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];
const at = (time: string) => ({ Hours: Number(time.slice(0, 2)), Minutes: Number(time.slice(3)) });
const block = (Day: string, from: string, to: string) => ({ Day, StartTime: at(from), EndTime: at(to) });
const office = (TimeZone: string, more: Partial<Hours> = {}): Hours => ({
  TimeZone,
  Config: WEEKDAYS.map((day) => block(day, '09:00', '17:00')),
  ...more,
});
const open = (hours: Hours, instant: string) => isOpen(hours, new Date(instant));

describe('hours of operation', () => {
  it.each([
    ['Europe/Vilnius', '2026-12-04T06:59:59Z', false],
    ['Europe/Vilnius', '2026-12-04T07:00:00Z', true],
    ['Europe/Vilnius', '2026-12-04T14:59:59Z', true],
    ['Europe/Vilnius', '2026-12-04T15:00:00Z', false],
    ['America/New_York', '2026-12-04T13:59:00Z', false],
    ['America/New_York', '2026-12-04T14:00:00Z', true],
    ['Asia/Kathmandu', '2026-12-04T03:14:00Z', false],
    ['Asia/Kathmandu', '2026-12-04T03:15:00Z', true],
    // Friday evening in London is Saturday on Kiritimati.
    ['Pacific/Kiritimati', '2026-12-04T20:00:00Z', false],
    ['Europe/Vilnius', '2026-12-05T10:00:00Z', false],
  ])('are those of the zone %s at %s: %s', (zone, instant, is) => {
    expect(open(office(zone), instant)).toBe(is);
  });

  it.each([
    ['a holiday without hours', '2026-12-24T10:00:00Z', false],
    ['the day before', '2026-12-23T10:00:00Z', true],
    ['the last of the holidays', '2026-12-26T10:00:00Z', false],
    ['the day behind', '2026-12-28T10:00:00Z', true],
    ['a day with other hours, within them', '2026-12-31T08:00:00Z', true],
    ['a day with other hours, where it used to be open', '2026-12-31T12:00:00Z', false],
    ['a holiday that has begun here and not yet in London', '2026-12-23T22:30:00Z', false],
  ])('give way to %s', (_, instant, is) => {
    const hours = office('Europe/Vilnius', {
      Config: [...WEEKDAYS.map((day) => block(day, '09:00', '17:00')), block('THURSDAY', '00:00', '09:00')],
      HoursOfOperationOverrides: [
        { EffectiveFrom: '2026-12-24', EffectiveTill: '2026-12-26' },
        {
          EffectiveFrom: '2026-12-31',
          EffectiveTill: '2026-12-31',
          OverrideConfig: [block('THURSDAY', '09:00', '12:00')],
        },
      ],
    });
    expect(open(hours, instant)).toBe(is);
  });

  it.each([
    ['before the clocks go forward', '2026-03-27T07:00:00Z', true],
    ['before the clocks go forward, an hour earlier', '2026-03-27T06:00:00Z', false],
    ['after the clocks went forward', '2026-03-30T06:00:00Z', true],
    ['before the clocks go back', '2026-10-23T06:00:00Z', true],
    ['after the clocks went back', '2026-10-26T06:00:00Z', false],
    ['after the clocks went back, an hour later', '2026-10-26T07:00:00Z', true],
  ])('follow the clocks of the zone %s', (_, instant, is) => {
    expect(open(office('Europe/Vilnius'), instant)).toBe(is);
  });

  it('never come in the hour that the clocks leave out, and come twice in the one that they repeat', () => {
    const night = { TimeZone: 'Europe/Vilnius', Config: [block('SUNDAY', '03:15', '03:45')] };
    const openMinutes = (from: string) =>
      Array.from({ length: 300 }, (_, minute) => Date.parse(from) + minute * 60_000).filter((time) =>
        isOpen(night, new Date(time)),
      ).length;
    expect(openMinutes('2026-03-28T23:00:00Z')).toBe(0);
    expect(openMinutes('2026-10-24T23:00:00Z')).toBe(60);
    expect(openMinutes('2026-11-01T00:00:00Z')).toBe(30);
  });

  it.each([
    [
      '00:00',
      '00:00',
      ['2026-12-07T00:00:00Z', '2026-12-07T23:59:59Z'],
      ['2026-12-06T23:59:00Z', '2026-12-08T00:00:00Z'],
    ],
    [
      '18:00',
      '00:00',
      ['2026-12-07T18:00:00Z', '2026-12-07T23:59:00Z'],
      ['2026-12-07T17:59:00Z', '2026-12-08T00:00:00Z'],
    ],
    ['18:00', '18:00', ['2026-12-07T18:00:00Z', '2026-12-07T23:59:00Z'], ['2026-12-07T17:59:00Z']],
    ['10:00', '23:59', ['2026-12-07T23:58:59Z'], ['2026-12-07T23:59:00Z']],
  ])('from %s to %s may be a whole day or last to midnight', (from, to, within, without) => {
    const hours = { TimeZone: 'UTC', Config: [block('MONDAY', from, to)] };
    expect(within.filter((instant) => !open(hours, instant))).toEqual([]);
    expect(without.filter((instant) => open(hours, instant))).toEqual([]);
  });

  it('may have several blocks a day, and a break between', () => {
    const hours = { TimeZone: 'UTC', Config: [block('MONDAY', '08:00', '12:00'), block('MONDAY', '13:00', '17:00')] };
    expect(['11:59', '12:00', '12:59', '13:00'].map((time) => open(hours, `2026-12-07T${time}:00Z`))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});
