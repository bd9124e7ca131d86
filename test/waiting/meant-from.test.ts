import { expect, it } from 'vitest';
import { meantFrom } from '../../lambdas/waiting/rules/meant-from.ts';
import { callbackLike } from './a-callback.ts';

const HERE = '+12025550177';
const ELSEWHERE = '+442079460000';
const ana = callbackLike({ person: 'ana', number: HERE });
const anaElsewhere = callbackLike({ person: 'ana', number: ELSEWHERE, matter: 'appointment' });
const ben = callbackLike({ person: 'ben', number: HERE });
const nobody = callbackLike({ person: HERE, number: ELSEWHERE });

it.each([
  ['nothing, where none is open', ['ana'], [], []],
  ['what a number asked for that nobody is known by', [], [nobody], [nobody]],
  [
    'everything of the one who uses the number, wherever they are called',
    ['ana'],
    [ana, anaElsewhere],
    [ana, anaElsewhere],
  ],
  ['of several who share it, what rings there', ['ana', 'ben'], [ana, anaElsewhere], [ana]],
  ['nothing, where it rings there for more than one of them', ['ana', 'ben'], [ana, ben], []],
  ['nothing, where several share it and it rings elsewhere', ['ana', 'ben'], [anaElsewhere, nobody], []],
])('whoever wants no call means %s', (_, users, open, meant) => {
  expect(meantFrom(HERE, users, open)).toEqual(meant);
});
