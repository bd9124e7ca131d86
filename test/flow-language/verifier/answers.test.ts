import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Question } from '../../../contact-flows/flow-language/ask.ts';
import { drawn, say, type Ways } from './drawn-flow.ts';
import { documentOf, endIn, judge, loggingOff, type Wire } from './judged-flow.ts';

const weather: Question = {
  capability: 'weather',
  question: 'how is the weather',
  asks: z.object({}),
  answers: { fair: z.object({ degrees: z.string() }), storm: z.object({ until: z.string() }) },
};
const berth: Question = {
  capability: 'ports',
  question: 'where does the ship lie',
  asks: z.object({}),
  answers: { moored: z.object({ berth: z.string() }) },
};

const asking = (identifier: string, question: string | undefined, ways: Ways): Wire => {
  const block = drawn(identifier, 'InvokeLambdaFunction', ways);
  if (question !== undefined) block.Parameters['LambdaInvocationAttributes'] = { question };
  return block;
};
const saying = (identifier: string, Text: string, next = 'end'): Wire => ({
  ...say(identifier, next),
  Parameters: { Text },
});
const byOutcome = (branches: { readonly [outcome: string]: string }, ComparisonValue = '$.External.outcome'): Wire => ({
  ...drawn('by outcome', 'Compare', { next: 'sorry', branches, errors: { NoMatchingCondition: 'sorry' } }),
  Parameters: { ComparisonValue },
});
const asked = (...blocks: readonly Wire[]) => {
  const start = { ...loggingOff, Transitions: { NextAction: blocks[0]?.Identifier ?? '' } };
  return judge(documentOf([start, ...blocks, saying('sorry', 'Sorry.'), endIn(undefined)]), 'CONTACT_FLOW', {
    questions: [weather, berth],
  })
    .filter(({ rule }) => rule === 'unknown-answer')
    .map(({ block, severity, problem }) => `${severity} at ${block}: ${problem}`);
};
const unknown = (block: string, field: string, which = "'how is the weather'") =>
  `warning at ${block}: $.External.${field} is read, but the answer to ${which} has no '${field}'.`;
const WEATHER = 'how is the weather';
const ways = { next: 'tell', errors: { NoMatchingError: 'sorry' } };

describe('what a flow reads of an answer', () => {
  it('is good where some outcome of the question has it', () => {
    expect(
      asked(asking('ask', WEATHER, ways), saying('tell', 'It is $.External.degrees until $.External.until.')),
    ).toEqual([]);
  });

  it('is told where no outcome has it, once for each name', () => {
    const tell = saying('tell', '$.External.wind, $.External.wind and $.External.rain');
    expect(asked(asking('ask', WEATHER, ways), tell)).toEqual([unknown('tell', 'wind'), unknown('tell', 'rain')]);
  });

  it.each(["$.External['wind']", '$.External["wind"]', '$.External.wind.speed', 'strong $.External.wind!'])(
    'is found in %s',
    (text) => {
      expect(asked(asking('ask', WEATHER, ways), saying('tell', text))).toEqual([unknown('tell', 'wind')]);
    },
  );

  it.each(['constructor', 'toString', '__proto__'])('is told of %s, which every object has', (field) => {
    expect(asked(asking('ask', WEATHER, ways), saying('tell', `$.External.${field}`))).toEqual([
      unknown('tell', field),
    ]);
  });

  it('is found deep inside parameters', () => {
    const view = drawn('tell', 'ShowView');
    view.Parameters['ViewData'] = { Sections: [{ Items: ['$.External.wind', '$.External.degrees'] }] };
    expect(asked(asking('ask', WEATHER, ways), view)).toEqual([unknown('tell', 'wind')]);
  });

  it('may always be the outcome', () => {
    expect(asked(asking('ask', WEATHER, ways), saying('tell', '$.External.outcome'))).toEqual([]);
  });

  it('is narrower behind a branch on the outcome', () => {
    const choose = byOutcome({ fair: 'fair', storm: 'storm' });
    const found = asked(
      asking('ask', WEATHER, { ...ways, next: 'by outcome' }),
      choose,
      saying('fair', '$.External.degrees'),
      saying('storm', '$.External.degrees'),
    );
    expect(found).toEqual([unknown('storm', 'degrees', "'how is the weather' with outcome 'storm'")]);
  });

  it('is not narrower behind a branch on anything else, or behind no branch', () => {
    const choose = byOutcome({ fair: 'fair', storm: 'fair' }, '$.External.degrees');
    expect(
      asked(asking('ask', WEATHER, { ...ways, next: 'by outcome' }), choose, saying('fair', '$.External.until')),
    ).toEqual([]);
    const others = byOutcome({ fair: 'fair' });
    others.Transitions.Errors = [{ ErrorType: 'NoMatchingCondition', NextAction: 'storm' }];
    const found = asked(
      asking('ask', WEATHER, { ...ways, next: 'by outcome' }),
      others,
      saying('fair', '$.External.degrees'),
      saying('storm', '$.External.degrees and $.External.wind'),
    );
    expect(found).toEqual([unknown('storm', 'wind')]);
  });

  it('is nothing behind an outcome that the contract has not', () => {
    const found = asked(
      asking('ask', WEATHER, { ...ways, next: 'by outcome' }),
      byOutcome({ constructor: 'fog' }),
      saying('fog', '$.External.degrees'),
    );
    expect(found).toEqual([unknown('fog', 'degrees', "'how is the weather' with outcome 'constructor'")]);
  });

  it('is kept through blocks that ask nothing', () => {
    const note = drawn('note', 'UpdateContactAttributes', { next: 'tell', errors: { NoMatchingError: 'sorry' } });
    const found = asked(asking('ask', WEATHER, { ...ways, next: 'note' }), note, saying('tell', '$.External.wind'));
    expect(found).toEqual([unknown('tell', 'wind')]);
  });

  it('is the newest answer', () => {
    const blocks = [
      asking('ask', WEATHER, { ...ways, next: 'ask again' }),
      asking('ask again', 'where does the ship lie', ways),
      saying('tell', '$.External.berth and $.External.degrees'),
    ];
    expect(asked(...blocks)).toEqual([unknown('tell', 'degrees', "'where does the ship lie'")]);
  });

  it('is the answer before where the newest question failed', () => {
    const blocks = [
      asking('ask', WEATHER, { ...ways, next: 'ask again' }),
      asking('ask again', 'where does the ship lie', { next: 'sorry', errors: { NoMatchingError: 'tell' } }),
      saying('tell', '$.External.berth and $.External.degrees'),
    ];
    expect(asked(...blocks)).toEqual([unknown('tell', 'berth')]);
  });

  it('is told where one of two ways brings an answer without it', () => {
    const blocks = [
      { ...byOutcome({ a: 'ask', b: 'ask again' }, '$.Attributes.way') },
      asking('ask', WEATHER, ways),
      asking('ask again', 'where does the ship lie', ways),
      saying('tell', '$.External.berth'),
    ];
    expect(asked(...blocks)).toEqual([unknown('tell', 'berth')]);
  });

  it('is not judged where the question is not known, or nothing was asked', () => {
    expect(asked(asking('ask', 'what is the time', ways), saying('tell', '$.External.wind'))).toEqual([]);
    expect(asked(asking('ask', undefined, ways), saying('tell', '$.External.wind'))).toEqual([]);
    expect(asked(saying('tell', '$.External.wind'))).toEqual([]);
    expect(asked(asking('ask', WEATHER, { ...ways, next: 'end' }), saying('tell', '$.External.wind'))).toEqual([]);
  });

  it('is judged by the question, not by the name of the block that asks', () => {
    expect(asked(asking(WEATHER, 'what is the time', ways), saying('tell', '$.External.wind'))).toEqual([]);
    expect(asked(asking(WEATHER, undefined, ways), saying('tell', '$.Attributes.wind'))).toEqual([]);
  });

  it('is found round a loop, and does not hold it up', () => {
    const again = asking('ask', WEATHER, { next: 'tell', errors: { NoMatchingError: 'ask' } });
    expect(asked(saying('tell', '$.External.wind', 'ask'), again)).toEqual([unknown('tell', 'wind')]);
  });
});
