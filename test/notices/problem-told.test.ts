import { describe, expect, it } from 'vitest';
import { caseAnswered, isForPeople, problemIn } from '../../lambdas/notices/rules/problem-told.ts';
import type { Sent } from '../../lambdas/notices/rules/replying.ts';

const NOW = new Date('2026-12-06T12:00:00Z');
const daysAgo = (days: number): string => new Date(NOW.getTime() - days * 86_400_000).toISOString();

describe('an SMS that tells of a problem', () => {
  it.each([
    ['PROBLEM the hotel is closed', 'the hotel is closed'],
    ['Case: I paid twice.', 'I paid twice.'],
    ['  complaint - nobody came', 'nobody came'],
    ['Problema: viešbutis uždarytas', 'viešbutis uždarytas'],
    ['SKUNDAS kambarys šaltas', 'kambarys šaltas'],
    ['问题：酒店关门了', '酒店关门了'],
    ['投诉酒店', '酒店'],
    ['مشکل: هتل بسته است', 'هتل بسته است'],
    ['شكايت دارم', 'دارم'],
    ['ＰＲＯＢＬＥＭ the hotel', 'the hotel'],
    ['Problem', undefined],
    ['Problem!!! 123', undefined],
    ['problematic hotel', undefined],
    ['Casey is here', undefined],
    ['مشکلات زیاد', undefined],
    ['I have a problem with the hotel', undefined],
    ['', undefined],
  ])('%s', (text, told) => expect(problemIn(text)).toBe(told));
});

it('an end, a freeze and a call that is not wanted are for people, also in a problem', () => {
  expect([['stop'], ['freeze'], ['help', 'noCall']].map((mentions) => isForPeople(mentions as never))).toEqual([
    ...[true, true, true],
  ]);
  expect([[], ['help'], ['status', 'start']].map((mentions) => isForPeople(mentions as never))).toEqual([
    ...[false, false, false],
  ]);
});

describe('the case that an SMS goes on with', () => {
  const cases = [
    { case: '12345674', kind: 'refund', arrived: NOW.toISOString(), with: 'finance', expected: '2026-12-11' },
  ];
  const sent = (template: string, days: number, occasion = 'case 87654323 v2'): Sent => ({
    ...{ template, class: 'operational', traveller: 'ana', about: '', occasion, at: daysAgo(days) },
  });
  const by = (text: string, ...all: readonly Sent[]) => caseAnswered(text, [{ cases }, {}], all, NOW);

  it('is one of theirs that it names, and no other that it names', () => {
    expect(by('my case 1234-5674 please')).toBe('12345674');
    expect(by('my case 87654323 please')).toBeUndefined();
  });

  it('is that of which they were told last, for a week, whatever we answered since', () => {
    expect(by('the blue one', sent('case-asked', 1))).toBe('87654323');
    expect(by('the blue one', sent('case-asked', 1), sent('status', 0), sent('help', 0))).toBe('87654323');
    expect(by('the blue one', sent('case-asked', 7))).toBe('87654323');
    expect(by('the blue one', sent('case-asked', 7.01))).toBeUndefined();
    expect(by('the blue one', sent('case-asked', 2), sent('reminder', 1))).toBeUndefined();
    expect(by('the blue one', sent('reminder', 2), sent('case-resolved', 1))).toBe('87654323');
    expect(by('the blue one', sent('case-asked', 1, 'then'))).toBeUndefined();
    expect(by('the blue one')).toBeUndefined();
  });
});
