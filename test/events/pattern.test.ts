import { describe, expect, it } from 'vitest';
import { failedItems } from '../../local/events/batch-answer.ts';
import { patternOf } from '../../local/events/pattern.ts';
import { afterTry } from '../../local/events/stream-decision.ts';

const EVENT = {
  source: 'aws.connect',
  detail: { eventType: 'QUEUED', waits: 42, tags: ['vip', 'de'], queueInfo: { queueType: 'STANDARD' }, nothing: null },
};

describe('a pattern', () => {
  it.each([
    [{ source: ['aws.connect'] }, true],
    [{ source: ['aws.s3', 'aws.connect'] }, true],
    [{ source: ['aws.s3'] }, false],
    [{ source: ['aws.connect'], detail: { eventType: ['DISCONNECTED'] } }, false],
    [{ detail: { eventType: [{ prefix: 'QUE' }] } }, true],
    [{ detail: { eventType: [{ prefix: 'CON' }, 'QUEUED'] } }, true],
    [{ detail: { eventType: [{ prefix: 'UEU' }] } }, false],
    [{ detail: { eventType: [{ suffix: 'ED' }] } }, true],
    [{ detail: { eventType: [{ suffix: 'UEU' }] } }, false],
    [{ detail: { eventType: [{ 'equals-ignore-case': 'queued' }] } }, true],
    [{ detail: { eventType: [{ 'anything-but': 'QUEUED' }] } }, false],
    [{ detail: { eventType: [{ 'anything-but': ['INITIATED', 'COMPLETED'] }] } }, true],
    [{ detail: { eventType: [{ 'anything-but': { prefix: 'Q' } }] } }, false],
    [{ detail: { missing: [{ 'anything-but': 'x' }] } }, false],
    [{ detail: { missing: [{ exists: false }] } }, true],
    [{ detail: { waits: [{ exists: false }] } }, false],
    [{ detail: { queueInfo: { queueType: [{ exists: true }] } } }, true],
    [{ detail: { agentInfo: { agentArn: ['x'] } } }, false],
    [{ detail: { waits: [{ numeric: ['>', 40, '<=', 42] }] } }, true],
    [{ detail: { waits: [{ numeric: ['<', 42] }] } }, false],
    [{ detail: { waits: ['42'] } }, false],
    [{ detail: { tags: ['vip'] } }, true],
    [{ detail: { nothing: [null] } }, true],
  ])('%j matches: %j', (pattern, matches) => expect(patternOf(pattern)(EVENT)).toBe(matches));

  it.each([
    [{ source: [{ wildcard: 'aws.*' }] }, /\{"wildcard":"aws\.\*"\} in source/],
    [{ detail: { $or: [] } }, /"\$or" in detail/],
    [{ detail: { ip: [{ cidr: '10.0.0.0/8' }] } }, /cidr.* in detail\.ip/],
    [{ source: 'aws.connect' }, /"aws\.connect" in source/],
    [{ detail: { waits: [{ numeric: ['~', 1] }] } }, /numeric/],
  ])('%j is refused, and what is not known is named', (pattern, problem) =>
    expect(() => patternOf(pattern)).toThrow(problem),
  );
});

describe('what a function answers to a batch', () => {
  const sent = ['a', 'b', 'c'];
  it.each([
    [null, []],
    [undefined, []],
    [{}, []],
    [{ batchItemFailures: [] }, []],
    [{ batchItemFailures: null }, []],
    [{ batchItemFailures: [{ itemIdentifier: 'b' }] }, ['b']],
    [{ batchItemFailures: [{ itemIdentifier: '' }] }, sent],
    [{ batchItemFailures: [{ itemIdentifier: null }] }, sent],
    [{ batchItemFailures: [{ id: 'b' }] }, sent],
    [{ batchItemFailures: [{ itemIdentifier: 'z' }] }, sent],
    ['ok', sent],
  ])('%j fails %j', (answer, failed) => expect(failedItems(answer, sent)).toEqual(failed));
});

describe('a batch of a stream behind a try', () => {
  const bounded = { bisect: false, retries: 2 };
  const cut = { bisect: true, retries: 2 };
  it.each([
    ['all went well', afterTry(5, 0, undefined, cut), { step: 'done' }],
    [
      'it waits longer each time',
      afterTry(5, 1, 0, { ...bounded, retries: 9 }),
      { step: 'again', done: 0, tries: 2, seconds: 2 },
    ],
    ['it never waits longer than a minute', afterTry(5, 30, 0, { ...bounded, retries: 99 }), { seconds: 60 }],
    ['enough tries', afterTry(5, 2, 0, bounded), { step: 'give up' }],
    ['it is cut, and that is no try', afterTry(5, 2, 0, cut), { step: 'split', first: 3, tries: 2 }],
    ['one record cannot be cut', afterTry(1, 2, 0, cut), { step: 'give up' }],
    ['what was good in front is done', afterTry(5, 0, 2, bounded), { step: 'again', done: 2, tries: 1 }],
    ['and cut there', afterTry(5, 0, 2, cut), { step: 'again', done: 2, tries: 0, seconds: 0 }],
  ])('%s', (_, step, expected) => expect(step).toMatchObject(expected));
});
