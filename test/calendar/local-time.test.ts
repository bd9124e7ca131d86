import { expect, it } from 'vitest';
import { dateIn, nearDay } from '../../lambdas/calendar/local-time.ts';

const at = (instant: string) => new Date(instant);

it('says each place its own date, whatever was asked before', () => {
  const asked = ['2026-12-04T10:30:00Z', '2026-12-04T10:30:00Z', '2026-12-03T22:30:00Z', '2026-12-04T10:30:00Z'].map(
    at,
  );
  const zones = ['Pacific/Kiritimati', 'Europe/Vilnius', 'Pacific/Pago_Pago'];
  expect(asked.map((now) => zones.map((zone) => dateIn(zone, now)))).toEqual([
    ['2026-12-05', '2026-12-04', '2026-12-03'],
    ['2026-12-05', '2026-12-04', '2026-12-03'],
    ['2026-12-04', '2026-12-04', '2026-12-03'],
    ['2026-12-05', '2026-12-04', '2026-12-03'],
  ]);
});

it.each([
  ['2026-12-04', 'Europe/Vilnius', '2026-12-03T22:00:00Z', 'today'],
  ['2026-12-04', 'Europe/Vilnius', '2026-12-03T21:59:59Z', 'tomorrow'],
  ['2026-12-05', 'Europe/Vilnius', '2026-12-03T21:59:59Z', undefined],
  ['2026-12-03', 'Europe/Vilnius', '2026-12-03T22:00:00Z', undefined],
  // The clocks go back in between: the day has 25 hours.
  ['2026-10-26', 'Europe/Vilnius', '2026-10-24T21:00:00Z', 'tomorrow'],
  ['2027-01-01', 'Pacific/Auckland', '2026-12-31T10:59:00Z', 'tomorrow'],
  ['2028-02-29', 'America/New_York', '2028-02-28T12:00:00Z', 'tomorrow'],
  ['2028-03-01', 'America/New_York', '2028-02-28T12:00:00Z', undefined],
])('%s in %s at %s is %s', (date, zone, now, near) => expect(nearDay(date, zone, at(now))).toBe(near));
