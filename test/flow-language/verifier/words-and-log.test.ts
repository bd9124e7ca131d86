import { describe, expect, it } from 'vitest';
import { drawn, say, warned } from './drawn-flow.ts';
import { documentOf, endIn, judge, loggingOff } from './judged-flow.ts';

describe('words in languages', () => {
  const inLanguages = (identifier: string, next: string, ...languages: readonly string[]) =>
    drawn(identifier, 'Compare', {
      next,
      errors: { NoMatchingCondition: next },
      branches: Object.fromEntries(languages.map((language) => [language, next])),
    });

  it('are told where one is missing', () => {
    const both = [inLanguages('hello', 'bye', 'en', 'lt'), inLanguages('bye', 'sorry', 'en'), say('sorry')];
    expect(warned(both)).toEqual(['missing-language at bye']);
    const [problem] = judge(
      documentOf([{ ...loggingOff, Transitions: { NextAction: 'hello' } }, ...both, endIn(undefined)]),
      'CONTACT_FLOW',
    );
    expect(problem?.problem).toBe("There are no words in 'lt' here, and there are elsewhere in this flow.");
  });

  it('are not told where all places have the same', () => {
    expect(
      warned([inLanguages('hello', 'bye', 'en', 'lt'), inLanguages('bye', 'sorry', 'lt', 'en'), say('sorry')]),
    ).toEqual([]);
  });

  it('are told of the language alone', () => {
    const tier = inLanguages('tier', 'sorry', 'gold');
    tier.Parameters = { ComparisonValue: '$.Attributes.tier' };
    expect(warned([inLanguages('hello', 'tier', 'en', 'lt'), tier, say('sorry')])).toEqual([]);
    const other = drawn('other', 'UpdateFlowLoggingBehavior', { next: 'sorry' });
    other.Parameters['ComparisonValue'] = '$.Attributes.language';
    expect(warned([inLanguages('hello', 'other', 'en', 'lt'), other, say('sorry')])).toEqual([
      'parameter-name at other',
    ]);
  });
});

describe('the flow log', () => {
  const beginning = (start: { readonly [key: string]: unknown }, place: 'CONTACT_FLOW' | 'MODULE' = 'CONTACT_FLOW') =>
    judge(documentOf([{ ...loggingOff, ...start, Transitions: { NextAction: 'end' } }, endIn(place)]), place);
  const told = [
    {
      block: 'log off',
      rule: 'logging-on',
      severity: 'warning',
      problem: 'Begin with Set logging behavior, Disabled: the flow log would hold what Lambdas send and receive.',
    },
  ];

  it('is switched off first', () => {
    expect(beginning({})).toEqual([]);
    expect(beginning({ Parameters: { FlowLoggingBehavior: 'Enabled' } })).toEqual(told);
    expect(beginning({ Type: 'MessageParticipant', Parameters: { Text: 'Hello.' } })).toEqual(told);
  });

  it('is not switched off by another block with such a parameter', () => {
    const rules = beginning({
      Type: 'MessageParticipant',
      Parameters: { Text: 'Hi.', FlowLoggingBehavior: 'Disabled' },
    });
    expect(rules.map(({ rule }) => rule)).toEqual(['parameter-name', 'logging-on']);
  });

  it('is not the business of a module', () => {
    expect(beginning({ Parameters: { FlowLoggingBehavior: 'Enabled' } }, 'MODULE')).toEqual([]);
  });

  it('is judged at the start, wherever that stands in the file', () => {
    const late = [endIn(undefined), say('hello', 'end'), { ...loggingOff, Transitions: { NextAction: 'hello' } }];
    expect(judge(documentOf(late), 'CONTACT_FLOW')).toEqual([]);
    const swapped = judge(documentOf(late, { StartAction: 'hello' }), 'CONTACT_FLOW').map(
      ({ rule, block }) => `${rule} at ${block}`,
    );
    expect(swapped).toEqual(['logging-on at hello', 'unreachable at log off']);
  });
});
