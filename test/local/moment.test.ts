import { expect, it } from 'vitest';
import { instantOf } from '../../local/moment.ts';

// Half past one in the afternoon in Vilnius.
const NOW = new Date('2026-12-04T11:30:00Z');

it.each([
  ['17:00', '2026-12-04T15:00:00.000Z'],
  ['9:00', '2026-12-05T07:00:00.000Z'],
  ['13:30', '2026-12-05T11:30:00.000Z'],
  ['PT2H', '2026-12-04T13:30:00.000Z'],
  // A day is a day by the calendar, also the one on which the clocks change.
  ['P120D', '2027-04-03T10:30:00.000Z'],
  ['2026-12-04T12:00:00+02:00', '2026-12-04T10:00:00.000Z'],
])('%s is %s', (meant, at) => expect(instantOf(meant, NOW, 'Europe/Vilnius')).toEqual(new Date(at)));

it.each(['', 'P', '25:00', 'noon', '2026-12-04', '-PT2H'])('says how a moment is written, instead of %s', (meant) =>
  expect(instantOf(meant, NOW, 'Europe/Vilnius')).toEqual({ wrong: expect.stringMatching(/^Give a time of day/) }),
);

it('says that a duration leads too far', () => {
  expect(instantOf('P999999Y', NOW, 'Europe/Vilnius')).toEqual({ wrong: expect.stringMatching(/beyond every/) });
});
