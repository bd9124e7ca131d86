import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../contact-flows/flow-language/catalogue.ts';
import { breaksOf } from './breaks.ts';
import { around, documentOf, judge, PLACES, verdict, wire } from './judged-flow.ts';
import { SMALLEST, titleOf } from './smallest-actions.ts';

const titled = SMALLEST.map((action) => [titleOf(action), action] as const);

describe('the smallest actions', () => {
  it('are there for all 66 types, and for no other', () => {
    const types = new Set(SMALLEST.map(({ type }) => type));
    expect(types.size).toBe(66);
    expect([...types].sort()).toEqual(Object.keys(CATALOGUE).sort());
  });

  it('have a title each', () => {
    expect(new Set(titled.map(([title]) => title)).size).toBe(SMALLEST.length);
  });
});

describe.each(titled)('%s', (_, action) => {
  const stands = PLACES.filter((place) => action.places === 'all' || action.places.includes(place));
  const standsElsewhere = PLACES.filter((place) =>
    SMALLEST.some(({ type, places }) => type === action.type && (places === 'all' || places.includes(place))),
  );
  const [home] = stands;

  it.each(stands)('is accepted in %s', (place) => {
    expect(verdict(wire(action), place)).toEqual([]);
  });

  it('is accepted where the type of the flow is not known, and in flows for campaigns', () => {
    const onlyInModules = action.type === 'EndFlowModuleExecution' ? 'MODULE' : undefined;
    expect(verdict(wire(action), onlyInModules)).toEqual([]);
    expect(verdict(wire(action), 'CAMPAIGN')).toEqual([]);
  });

  it.each([...action.doubtfulPlaces])('is doubted, and not refused, in %s', (place) => {
    const judged = judge(documentOf(around(wire(action), place)), place).filter(({ block }) => block === 'block');
    expect(judged).toEqual([
      {
        block: 'block',
        rule: 'doubtful-place',
        severity: 'warning',
        problem: `AWS's pages differ on whether ${action.type} may stand in ${place}.`,
      },
    ]);
  });

  it.each(PLACES.filter((place) => !standsElsewhere.includes(place) && !action.doubtfulPlaces.includes(place)))(
    'is refused in %s',
    (place) => {
      expect(verdict(wire(action), place)).toEqual([
        {
          block: 'block',
          rule: 'flow-type',
          severity: 'refused',
          problem: `Invalid Action type. Type: ${action.type} (it does not belong in ${place})`,
        },
      ]);
    },
  );

  it.each(breaksOf(action))('is refused $name', ({ broken, says, rule, more }) => {
    const found = verdict(broken, home);
    expect(found).toContainEqual({ block: 'block', rule, severity: 'refused', problem: says });
    expect(new Set(found.map(({ block }) => block))).toEqual(new Set(['block']));
    if (!more) expect(found).toHaveLength(1);
  });

  it.each(action.mayHave.map((error) => ({ error })))('is accepted with a path for $error', ({ error }) => {
    const block = wire(action);
    block.Transitions.Errors?.push({ ErrorType: error, NextAction: 'end' });
    expect(verdict(block, home)).toEqual([]);
  });
});
