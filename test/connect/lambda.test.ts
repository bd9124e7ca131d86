import { describe, expect, it } from 'vitest';
import { AnswerBook } from '../../local/connect/answers.ts';
import { BenchInstance } from '../../local/connect/bench-instance.ts';
import { judged } from '../../local/connect/lambda.ts';
import type { CallEvent } from '../../local/connect/transcript.ts';
import { act, flowOf, flowsOf, hangUp } from './tried.ts';

describe('one try of a function', () => {
  const again = 'again';
  const answer = { answer: 1, seconds: 2 };
  const throttle = { error: 'throttle', seconds: 0 } as const;
  const service = { error: 'service', seconds: 1 } as const;
  it.each([
    ['an answer in time', answer, 0, 1, 4, { input: 'answered', answer: 1, seconds: 2 }],
    ['an answer at the last moment', answer, 2, 2, 4, { input: 'answered', answer: 1, seconds: 4 }],
    ['an answer too late', answer, 2.1, 2, 4, { input: 'failed', seconds: 4 }],
    ['a throttle, first', throttle, 0, 1, 4, again],
    ['a throttle, second', throttle, 0.1, 2, 4, again],
    ['a throttle, third', throttle, 0.2, 3, 4, { input: 'failed', seconds: 0.2 }],
    ['a stumble, first', service, 0, 1, 4, again],
    ['a stumble, second', service, 1, 2, 4, again],
    ['a stumble, third', service, 2, 3, 4, { input: 'failed', seconds: 3 }],
    ['a stumble when the time is up', service, 3, 2, 4, { input: 'failed', seconds: 4 }],
    ['a stumble beyond the time', service, 3.5, 2, 4, { input: 'failed', seconds: 4 }],
    ['a function error', { error: 'function', seconds: 1 }, 0, 1, 4, { input: 'failed', seconds: 1 }],
    ['a time-out', { error: 'timeout', seconds: 4 }, 0, 1, 4, { input: 'failed', seconds: 4 }],
    ['a time-out after a stumble', { error: 'timeout', seconds: 4 }, 1, 2, 4, { input: 'failed', seconds: 4 }],
  ] as const)('%s', (_, tried, spent, tries, limit, judgement) => {
    expect(judged(tried, spent, tries, limit)).toEqual(judgement);
  });
});

const ARN = 'arn:aws:lambda:eu-central-1:1:function:trips';
const asking = (name: string, next: string, more: { readonly [name: string]: string } = {}) =>
  act(name, 'InvokeLambdaFunction', { LambdaFunctionARN: ARN, InvocationTimeLimitSeconds: '4', ...more }, next, {
    Errors: [{ ErrorType: 'NoMatchingError', NextAction: `not ${name}` }],
  });
const says = (name: string, Text: string, next: string) => act(name, 'MessageParticipant', { Text }, next);

/** What is said and asked on a call that asks twice, `not first` and `not second` being where a failure leads. */
function callWith(answers: { readonly [name: string]: unknown }, more: { readonly [name: string]: string } = {}) {
  const flow = flowOf('f', [
    asking('first', 'say', more),
    says('say', 'First: $.External.city', 'second'),
    says('not first', 'First failed', 'second'),
    asking('second', 'and', more),
    says('and', 'Second: $.External.city', 'end'),
    says('not second', 'Second failed', 'end'),
    hangUp,
  ]);
  const missed: string[] = [];
  const book = new AnswerBook((name) => missed.push(name));
  for (const [name, answer] of Object.entries(answers)) book.give(name, answer);
  const instance = new BenchInstance({ flows: flowsOf(flow), answers: book, at: new Date(0), seed: '' });
  const session = instance.contact({});
  const events: CallEvent[] = [];
  session.listen((event) => events.push(event));
  session.run('f');
  while (!session.isOver && instance.timeline.step());
  return {
    said: events.flatMap((event) => (event.event === 'prompt' ? [event.says] : [])),
    asked: events.flatMap((event) => (event.event === 'asked' ? [[event.contract, event.outcome, event.ms]] : [])),
    missed,
  };
}
const oslo = { city: 'Oslo' };
const [throttle, service, broken, late] = ['throttle', 'service', 'function', 'timeout'].map((error) => ({ error }));

describe('answers in place of functions', () => {
  it.each([
    ['by the name of the function', { trips: oslo }],
    ['by its ARN', { [ARN]: oslo }],
    ['by block, before the function', { first: oslo, second: oslo, trips: { city: 'Rome' } }],
  ])('are found %s', (_, answers) => {
    expect(callWith(answers)).toMatchObject({ said: ['First: Oslo', 'Second: Oslo'], missed: [] });
  });

  it('are given call by call, and the last goes on being given', () => {
    expect(callWith({ trips: [oslo, { city: 'Rome' }] }).said).toEqual(['First: Oslo', 'Second: Rome']);
    expect(callWith({ trips: [oslo] }).said).toEqual(['First: Oslo', 'Second: Oslo']);
  });

  it.each([
    ['one throttle is tried again', [throttle, oslo, oslo], ['First: Oslo', 'Second: Oslo'], 100],
    ['two stumbles are tried again', [service, throttle, oslo, oslo], ['First: Oslo', 'Second: Oslo'], 200],
    ['three are too many', [throttle, throttle, service, oslo], ['First failed', 'Second: Oslo'], 200],
    ['a function error is not tried again', [broken, oslo], ['First failed', 'Second: Oslo'], 0],
    ['a time-out takes all the time', [late, oslo], ['First failed', 'Second: Oslo'], 4000],
    ['an answer that is none fails', [['a'], oslo], ['First failed', 'Second: Oslo'], 0],
    ['null fails', [null, oslo], ['First failed', 'Second: Oslo'], 0],
  ])('%s', (_, trips, said, ms) => {
    const came = callWith({ trips });
    expect([came.said, came.asked[0]?.[2]]).toEqual([said, ms]);
  });

  it.each([
    ['nothing', {}],
    ['an empty list', { trips: [] }],
  ])('fail and are named where there is %s', (_, answers) => {
    const came = callWith(answers);
    expect([came.said, came.missed]).toEqual([
      ['First failed', 'Second failed'],
      ['trips', 'trips'],
    ]);
    expect(came.asked[0]).toEqual(['trips', 'technicalError', 0]);
  });

  it('are asked for and not waited for where the call is asynchronous', () => {
    const came = callWith({ trips: [late, oslo] }, { InvocationType: 'ASYNCHRONOUS' });
    expect(came.said).toEqual(['First: ', 'Second: ']);
    expect(came.asked).toEqual([
      ['trips', 'technicalError', 0],
      ['trips', 'answered', 0],
    ]);
  });

  it('end a call that asks and asks without ever waiting', () => {
    const flow = flowOf('f', [{ ...asking('round', 'round'), Transitions: { NextAction: 'round' } }]);
    const book = new AnswerBook();
    book.give('trips', oslo);
    const session = new BenchInstance({ flows: flowsOf(flow), answers: book, at: new Date(0), seed: '' }).contact({});
    let asked = 0;
    session.listen(({ event }) => {
      if (event === 'asked') asked += 1;
      if (asked > 5000) throw new Error('It goes round for ever.');
    });
    session.run('f');
    expect([session.isOver, asked]).toEqual([true, 1001]);
  });
});
