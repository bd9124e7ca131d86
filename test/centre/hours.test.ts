import { describe, expect, it } from 'vitest';
import { type Hours, isOpen } from '../../local/connect/hours.ts';
import { synthesizedCentre } from './synthesized-centre.ts';

const everyDay = (blocks: readonly (readonly [string, string])[]) =>
  Object.fromEntries(
    ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((day) => [day, blocks]),
  );

const hoursOf = (changed: object = {}) => {
  const all = synthesizedCentre(changed).all('HoursOfOperation');
  const named = (name: string) => all.find(({ Name }) => Name === name) as unknown as Hours;
  return { office: named('Office hours'), always: named('Always open') };
};
const open = (hours: Hours, instant: string) => isOpen(hours, new Date(instant));

describe('the office', () => {
  const { office, always } = hoursOf();

  // Vilnius is two hours ahead of UTC in winter.
  it.each([
    ['a Tuesday morning', '2026-12-15T07:00:00Z', true],
    ['the minute before it opens', '2026-12-15T05:59:00Z', false],
    ['lunch', '2026-12-15T10:30:00Z', false],
    ['the afternoon', '2026-12-15T10:45:00Z', true],
    ['the evening', '2026-12-15T16:00:00Z', false],
    ['Saturday morning', '2026-12-19T08:00:00Z', true],
    ['Sunday', '2026-12-20T09:00:00Z', false],
    ['Christmas Eve, a Thursday', '2026-12-24T09:00:00Z', false],
    ['Christmas Day, a Friday', '2026-12-25T09:00:00Z', false],
    ['the Monday behind', '2026-12-28T09:00:00Z', true],
  ])('is open or not: %s', (_, instant, is) => {
    expect(open(office, instant)).toBe(is);
  });

  it('closes, and the lines for emergencies and for everybody do not (S17)', () => {
    for (const instant of [
      '2026-12-24T22:30:00Z',
      '2026-12-25T09:00:00Z',
      '2026-12-20T21:59:59Z',
      '2026-12-20T22:00:00Z',
    ])
      expect([instant, open(always, instant), open(office, instant)]).toEqual([instant, true, false]);
  });

  it('may be open until midnight', () => {
    const { office: late } = hoursOf({
      openingHours: everyDay([['12:00', '24:00']]),
      timeZone: 'Europe/London',
      holidays: [],
    });
    // Connect has no hour 24.
    expect(new Set(late.Config.map(({ EndTime }) => EndTime.Hours))).toEqual(new Set([0]));
    expect(['11:59', '12:00', '23:59'].map((time) => open(late, `2026-12-15T${time}:00Z`))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

it('names a closed day once, whatever it is called', () => {
  const holidays = [
    { date: '2026-12-25', name: 'Christmas' },
    { date: '2027-12-25', name: 'Christmas' },
  ];
  const overrides = (hoursOf({ holidays }).office.HoursOfOperationOverrides ?? []) as readonly {
    OverrideName?: string;
  }[];
  expect(overrides.map(({ OverrideName }) => OverrideName)).toEqual(['2026-12-25 Christmas', '2027-12-25 Christmas']);
});
