import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { longDay } from '../../lambdas/calendar/long-day.ts';

it('writes one instant as each place and language has it, whichever was asked for before', () => {
  const at = '2026-12-04T23:30:00Z';
  expect(longDay('en-GB', at)).toBe('Friday 4 December');
  expect(longDay('en-GB', at, 'Europe/Vilnius')).toBe('Saturday 5 December');
  expect(longDay('zh-CN', at, 'Europe/Vilnius')).toBe('12月5日星期六');
  expect(longDay('zh-CN', at)).toBe('12月4日星期五');
  expect(longDay('en-GB', '2026-12-04')).toBe('Friday 4 December');
});

it('writes what one that is made anew would', () => {
  const asked = fc.record({
    locale: fc.constantFrom('en-GB', 'zh-CN', 'lt'),
    zone: fc.constantFrom('UTC', 'Asia/Tokyo', 'America/Lima', 'Europe/Oslo'),
    at: fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
  });
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 8 }), (all) => {
      for (const { locale, zone, at } of all) {
        const fresh = { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone } as const;
        expect(longDay(locale, at.toISOString(), zone)).toBe(at.toLocaleDateString(locale, fresh));
      }
    }),
  );
});
