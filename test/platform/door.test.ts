import { expect, it } from 'vitest';
import * as z from 'zod';
import { admitted, admittedJson, BadEvent } from '../../lambdas/platform/door.ts';

const deep = (depth: number): string => `${'['.repeat(depth)}"x"${']'.repeat(depth)}`;

it('lets in what is nested as ours are, and refuses what is nested deeper than anything that we are sent', () => {
  expect(admittedJson(z.unknown(), deep(60))).toEqual(JSON.parse(deep(60)));
  expect(() => admittedJson(z.unknown(), deep(100_000))).toThrow(BadEvent);
  expect(() => admitted(z.unknown(), { text: JSON.parse(deep(70)) })).toThrow(BadEvent);
});

it('makes half of a letter the sign for an unknown one, however deep it stands', () => {
  expect(admitted(z.unknown(), { about: ['sun \ud83d', { '\ud83d': 'whole \u{1f31e}' }] })).toEqual({
    about: ['sun \ufffd', { '\ud83d': 'whole \u{1f31e}' }],
  });
});
