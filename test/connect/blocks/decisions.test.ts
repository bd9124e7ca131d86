import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../local/connect/contact.ts';
import { factsOf } from '../../../local/connect/facts.ts';
import { contactWith, type Tried, tried } from '../tried.ts';

const comparing = (branches: NonNullable<Tried['branches']>, value: string | undefined): string =>
  tried({
    type: 'Compare',
    parameters: { ComparisonValue: '$.Attributes.x' },
    errors: ['NoMatchingCondition'],
    branches,
    contact: { attributes: value === undefined ? {} : { x: value } },
  }).way;

describe('Compare', () => {
  it.each([
    ['Equals', 'gold', ['gold'], ['Gold', 'gold ', 'golden']],
    ['Equals', ' ', [' '], ['', '  ']],
    ['TextStartsWith', 'go', ['go', 'gold'], ['Gold', 'ago']],
    ['TextEndsWith', 'ld', ['gold'], ['LD', 'ldx']],
    ['TextContains', 'ol', ['gold', 'ol'], ['gOld', 'l']],
    ['NumberGreaterThan', '10', ['11', '10.5', ' 12 '], ['10', '9', 'eleven', '']],
    ['NumberGreaterOrEqualTo', '10', ['10', '10.0', '11'], ['9.99', '-10']],
    ['NumberLessThan', '10', ['9', '-11', '9.99'], ['10', '10.1', '']],
    ['NumberLessOrEqualTo', '10', ['10', '9'], ['10.01', 'x']],
  ] as const)('%s %s', (operator, operand, holds, fails) => {
    for (const value of holds)
      expect([value, comparing([[operator, operand]], value)]).toEqual([value, `${operator} ${operand}`]);
    for (const value of fails)
      expect([value, comparing([[operator, operand]], value)]).toEqual([value, 'NoMatchingCondition']);
  });

  it.each([
    [{ trip: { to: 'Oslo' } }, 'KeyExists trip'],
    [{ trip: null }, 'KeyExists trip'],
    [{ other: '1' }, 'NoMatchingCondition'],
    [{ list: [{ trip: 1 }] }, 'NoMatchingCondition'],
  ])('KeyExists asks for a field of %j', (references, way) => {
    expect(tried(keyIn(references)).way).toBe(way);
  });

  it('takes the first condition that holds, in the order of the flow, KeyExists among them', () => {
    const references = { visa: 'x' };
    const both = [
      ['TextContains', 'vis'],
      ['KeyExists', 'visa'],
    ] as const;
    expect(tried({ ...keyIn(references), branches: both }).way).toBe('TextContains vis');
    expect(tried({ ...keyIn(references), branches: both.toReversed() }).way).toBe('KeyExists visa');
  });

  it.each(['Equals', 'TextContains', 'NumberLessThan', 'KeyExists', 'toString', 'Or'])(
    'falls to NoMatchingCondition on a missing path: %s',
    (operator) => {
      expect(comparing([[operator, '5']], undefined)).toBe('NoMatchingCondition');
    },
  );
});

const keyIn = (references: Contact['references']): Tried => ({
  type: 'Compare',
  parameters: { ComparisonValue: '$.References' },
  errors: ['NoMatchingCondition'],
  branches: [['KeyExists', 'trip']],
  contact: { references },
});

const loop: Tried = {
  type: 'Loop',
  branches: [
    ['Equals', 'ContinueLooping'],
    ['Equals', 'DoneLooping'],
  ],
};

describe('Loop', () => {
  const rounds = (count: string, times: number, errors: readonly string[] = []): readonly string[] => {
    const ways: string[] = [];
    let loops: Contact['loops'] = {};
    for (let round = 0; round < times; round += 1) {
      const came = tried({
        ...loop,
        parameters: { LoopCount: count },
        errors,
        contact: { loops, attributes: { n: '2' } },
      });
      loops = came.contact.loops;
      ways.push(came.way.replace('Equals ', ''));
    }
    return ways;
  };
  const [again, done] = ['ContinueLooping', 'DoneLooping'];

  it.each([
    ['0', [done, done]],
    ['1', [again, done, again]],
    ['3', [again, again, again, done, again, again, again, done]],
    ['$.Attributes.n', [again, again, done, again]],
    ['$.Attributes.none', [done, done]],
  ])('goes round %s times, is done once, and counts anew', (count, ways) => {
    expect(rounds(count, ways.length)).toEqual(ways);
  });

  it('takes an error where the count is no number and the flow has a path for it', () => {
    expect(rounds('$.Attributes.none', 1, ['NoMatchingError'])).toEqual(['NoMatchingError']);
  });
});

const chances = (percent: readonly number[]): Tried => ({
  type: 'DistributeByPercentage',
  errors: ['NoMatchingCondition'],
  branches: percent.map((_, index) => [
    'NumberLessThan',
    String(1 + percent.slice(0, index + 1).reduce((sum, each) => sum + each, 0)),
  ]),
});
const DRAWS = 10_000;
const shares = (seed: string): { readonly [way: string]: number } => {
  const { chance } = factsOf(
    { queues: new Map(), hours: new Map() },
    () => undefined,
    () => false,
    seed,
    new Date(0),
  );
  const counts: { [way: string]: number } = {};
  let draws = 0;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const { way, contact } = tried({ ...chances([3, 6, 8]), facts: { chance }, contact: { draws } });
    draws = contact.draws;
    counts[way] = (counts[way] ?? 0) + 1;
  }
  return counts;
};

describe('DistributeByPercentage', () => {
  it.each([
    [1, 'NumberLessThan 4'],
    [3, 'NumberLessThan 4'],
    [4, 'NumberLessThan 10'],
    [9, 'NumberLessThan 10'],
    [10, 'NumberLessThan 18'],
    [17, 'NumberLessThan 18'],
    [18, 'NoMatchingCondition'],
    [100, 'NoMatchingCondition'],
  ])('takes a draw of %i to %s', (drawn, way) => {
    expect(tried({ ...chances([3, 6, 8]), facts: { chance: () => drawn } }).way).toBe(way);
  });

  it('falls as often as the flow says in 10,000 draws, within four standard deviations', () => {
    const counts = shares('seed');
    const asked = { 'NumberLessThan 4': 3, 'NumberLessThan 10': 6, 'NumberLessThan 18': 8, NoMatchingCondition: 83 };
    for (const [way, percent] of Object.entries(asked)) {
      const expected = (DRAWS * percent) / 100;
      const deviation = Math.sqrt(expected * (1 - percent / 100));
      expect(Math.abs((counts[way] ?? 0) - expected), way).toBeLessThan(4 * deviation);
    }
  });

  it('falls the same for the same seed, and differently for another', () => {
    expect(shares('one')).toEqual(shares('one'));
    expect(shares('one')).not.toEqual(shares('another'));
  });

  it('draws whole numbers from 1 to 100', () => {
    const { chance } = factsOf(
      { queues: new Map(), hours: new Map() },
      () => undefined,
      () => false,
      's',
      new Date(0),
    );
    const drawn = Array.from({ length: 5000 }, (_, draws) => chance(contactWith({ draws })));
    expect([Math.min(...drawn), Math.max(...drawn), drawn.every(Number.isInteger)]).toEqual([1, 100, true]);
  });
});
