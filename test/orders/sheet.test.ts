import { describe, expect, it } from 'vitest';
import { readSheet } from '../../lambdas/orders/rules.ts';

const PEOPLE = 'Write how many travel as a whole number from 1 to 200, or leave it empty.';

describe('a consultation sheet (S2)', () => {
  it('is what was filled in, without spaces around it; what was left empty is missing', () => {
    const filled = { asked: ' a quiet hotel ', where: 'Nida', when: ' ', people: ' 2 ', budget: null };
    expect(readSheet(filled)).toEqual({ asked: 'a quiet hotel', where: 'Nida', people: 2 });
    const all = { asked: 'the sea', where: 'Nida', when: 'in May', people: '200', budget: '1000 EUR' };
    expect(readSheet(all)).toEqual({ ...all, people: 200 });
    expect(readSheet({ asked: 'the sea', people: '1' })).toEqual({ asked: 'the sea', people: 1 });
  });

  const refusals: readonly (readonly [string, Parameters<typeof readSheet>[0], string])[] = [
    ['nothing asked for', { asked: ' ' }, 'Write what the traveller asks for.'],
    ['nothing at all', {}, 'Write what the traveller asks for.'],
    ['too much', { asked: 'x'.repeat(501) }, 'Shorten what they ask for to 500 characters.'],
    ['too many places', { asked: 'x', where: 'y'.repeat(501) }, 'Shorten where they want to go to 500 characters.'],
    ['too many days', { asked: 'x', when: 'y'.repeat(501) }, 'Shorten when they travel to 500 characters.'],
    ['a budget without end', { asked: 'x', budget: 'y'.repeat(501) }, 'Shorten the budget to 500 characters.'],
    ...['0', '201', '2.5', 'two', '-1', '1e2', '0200', '2 or 3', 'about 2'].map(
      (people) => [`${people} people`, { asked: 'x', people }, PEOPLE] as const,
    ),
  ];
  it.each(refusals)('with %s is refused in words', (_, filled, refused) => {
    expect(readSheet(filled)).toEqual({ refused });
  });

  it('may have five hundred characters in each field', () => {
    const long = 'x'.repeat(500);
    const sheet = { asked: long, where: long, when: long, budget: long };
    expect(readSheet(sheet)).toEqual(sheet);
  });
});
