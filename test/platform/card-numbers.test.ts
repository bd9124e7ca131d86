import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasCard, withoutCards } from '../../lambdas/platform/card-numbers.ts';
import { bare, cards } from '../a-card.ts';

const REMOVED = '[card number removed]';

describe('the number of a card', () => {
  it('is removed from any text, in whichever groups it is written', () => {
    fc.assert(
      fc.property(cards, fc.constantFrom('my card ', 'No.', '', 'on 4.12. with\n'), (card, before) => {
        const left = withoutCards(`${before}${card}, until 12/28`);
        expect(left).toContain(REMOVED);
        expect(bare(left)).not.toContain(bare(card));
        expect(hasCard(left)).toBe(false);
      }),
    );
  });

  it('is no locator, telephone number, number of a case or of a ticket: all of these stay', () => {
    const digits = (length: number) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });
    const ticket = digits(13).map((all) => `${all.slice(0, 3).join('')}-${all.slice(3).join('')}`);
    const phone = fc
      .tuple(fc.constantFrom('370', '44', '1', '86', '4'), fc.integer({ min: 6, max: 11 }).chain(digits))
      .map(([country, rest]) => `+${country}${rest.join('')}`.slice(0, 16));
    // Up to fifteen digits are no card behind a plus, though they may be one by all else.
    const likeOne = cards
      .map(bare)
      .filter(({ length }) => length <= 15)
      .map((number) => `+${number}`);
    const stays = fc.oneof(
      likeOne,
      ...[ticket, ticket.map(bare), phone, digits(8).map((all) => all.join(''))],
      ...[fc.constantFrom('RASA24', '+370 612 34567', '2026-12-04 10:00', 'LT12 1000 0111 0100 1000')],
    );
    fc.assert(
      fc.property(stays, (text) => {
        expect(withoutCards(`before ${text}, behind`)).toBe(`before ${text}, behind`);
      }),
      { numRuns: 1000 },
    );
  });
});

it('is looked for in no more time than a text has letters: nobody stops us with a page of digits', () => {
  const long = '1 '.repeat(20_000);
  const card = '4111 1111 1111 1111';
  const began = process.cpuUsage();
  expect(withoutCards(long)).toBe(long);
  expect(withoutCards(`${long}${card}`)).toBe(`${long}${REMOVED}`);
  expect(withoutCards(`${card} `.repeat(2000))).toBe(`${REMOVED} `.repeat(2000));
  const { user } = process.cpuUsage(began);
  // Each pair of groups looked at would be 10^8 of them.
  expect(user / 1000).toBeLessThan(2000);
});
