import { describe, expect, test } from 'vitest';
import {
  currentStep,
  type Expression,
  meets,
  type RoutingStep,
  readRoutingCriteria,
} from '../../../local/connect/exchange/routing-criteria.ts';
import { agent, at, call, offers, play, status, telephones } from './a-centre.ts';

const speaks = (Value: string, ProficiencyLevel = 3): Expression => ({
  AttributeCondition: { Name: 'Language', Value, ProficiencyLevel, ComparisonOperator: 'NumberGreaterOrEqualTo' },
});
const is = (Name: string, Value: string): Expression => ({
  AttributeCondition: { Name, Value, ComparisonOperator: 'Match' },
});
const named = (...AgentIds: string[]): Expression => ({
  AttributeCondition: { ComparisonOperator: 'Match', MatchCriteria: { AgentsCriteria: { AgentIds } } },
});
const step = (Expression: Expression, seconds?: number): RoutingStep =>
  seconds === undefined ? { Expression } : { Expression, Expiry: { DurationInSeconds: seconds } };

const ana = agent('arn:aws:connect:eu:1:instance/i/agent/ana', 'calls', {
  proficiencies: [
    { name: 'Language', value: 'lt', level: 3 },
    { name: 'Language', value: 'en', level: 5 },
    { name: 'Skill', value: 'visa', level: 1 },
  ],
});

test.each<[string, Expression, boolean]>([
  ['the level', speaks('lt', 3), true],
  ['a level too low', speaks('lt', 4), false],
  ['another value', speaks('fa', 1), false],
  ['the value of another attribute', is('Skill', 'lt'), false],
  ['a match at any level', is('Skill', 'visa'), true],
  ['the agent by id', named('bo', 'ana'), true],
  ['another agent by id', named('bo'), false],
  ['both of AND', { AndExpression: [speaks('lt'), speaks('en', 5)] }, true],
  ['one of AND', { AndExpression: [speaks('lt'), speaks('fa')] }, false],
  ['one of OR', { OrExpression: [speaks('fa'), speaks('lt')] }, true],
  ['none of OR', { OrExpression: [speaks('fa'), speaks('lt', 4)] }, false],
  ['OR inside AND', { AndExpression: [is('Skill', 'visa'), { OrExpression: [speaks('fa'), speaks('en')] }] }, true],
])('%s', (_, expression, expected) => {
  expect(meets(ana, expression)).toBe(expected);
});

test.each([
  [0, 'a'],
  [9.999, 'a'],
  [10, 'b'],
  [14.999, 'b'],
  [15, undefined],
])('at %d s the step is %s', (second, expected) => {
  const steps = [step(speaks('a'), 10), step(speaks('b'), 5)];
  const current = currentStep(steps, at(0), at(second));
  expect(current).toEqual(expected && steps[expected === 'a' ? 0 : 1]);
});

test('a step without expiry lasts, and what stands behind it is never reached', () => {
  const steps = [step(speaks('a'), 10), step(speaks('b')), step(speaks('c'), 5)];
  expect(currentStep(steps, at(0), at(99_999))).toBe(steps[1]);
});

describe('in the queue', () => {
  const bo = agent('bo', 'calls');
  const steps = [step(speaks('fa'), 10), step(speaks('lt'), 10)];

  test('the next step counts when one expires, and behind the last everybody', () => {
    const first = play([0, telephones(bo, ana), status('bo'), status(ana.arn)], [5, call('c1', 5, { steps })], [30]);
    expect(offers(first)).toEqual([`15 c1 ${ana.arn}`]);
    const last = play([0, telephones(bo), status('bo')], [5, call('c1', 5, { steps })], [60]);
    expect(offers(last)).toEqual(['25 c1 bo']);
  });

  test('an older contact whose step nobody meets holds no younger one up', () => {
    const story = play([0, telephones(bo), status('bo')], [5, call('c1', 4, { steps }), call('c2', 5)]);
    expect(offers(story)).toEqual(['5 c2 bo']);
  });

  test('the steps go on while it rings, and start again in another queue', () => {
    const lithuanian = [step(speaks('lt'), 10)];
    const rings = play(
      [0, telephones(ana, bo), status(ana.arn), status('bo')],
      [5, call('c1', 5, { steps: lithuanian })],
      [60],
    );
    expect(offers(rings)).toEqual([`5 c1 ${ana.arn}`, '25 c1 bo']);
    const moved = play(
      [0, telephones(bo), status('bo')],
      [5, call('c1', 5, { steps })],
      [20, call('c1', 20, { steps })],
      [60],
    );
    expect(offers(moved)).toEqual(['40 c1 bo']);
  });

  test('they have no effect in an agent queue', () => {
    const story = play([0, telephones(bo), status('bo')], [5, call('c1', 5, { steps, place: { agent: 'bo' } })]);
    expect(offers(story)).toEqual(['5 c1 bo']);
  });
});

describe('as flows write them', () => {
  const written = (expression: unknown, expiry?: unknown) => ({ Steps: [{ Expression: expression, Expiry: expiry }] });
  const onTheWire = {
    Name: 'Language',
    Value: 'lt',
    ProficiencyLevel: '3',
    ComparisonOperator: 'NumberGreaterOrEqualTo',
  };

  test('numbers are strings', () => {
    expect(readRoutingCriteria(written({ AttributeCondition: onTheWire }, { DurationInSeconds: '30' }))).toEqual([
      step(speaks('lt', 3), 30),
    ]);
  });

  test.each([
    ['no steps', { Steps: [] }],
    ['a level that there is not', written({ AttributeCondition: { ...onTheWire, ProficiencyLevel: '6' } })],
    [
      'an operator that is not imitated',
      written({ AttributeCondition: { ...onTheWire, ComparisonOperator: 'Range' } }),
    ],
    ['two expressions in one', written({ AttributeCondition: onTheWire, AndExpression: [] })],
    ['nothing', undefined],
  ])('%s cannot be read', (_, criteria) => {
    expect(readRoutingCriteria(criteria)).toBeUndefined();
  });
});
