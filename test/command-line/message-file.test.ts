import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { messageOf, withPolicies } from '../../bin/crisis/message-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'message-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const MESSAGE =
  '\uFEFF[en]\r\nAsh over\r\nIceland.\r\n\r\nStay at home.\r\n\r\npolicy: Free changes.\r\n\r\n[lt]\r\nPelenai.\r\n\r\nLikite namie.\r\n';

describe('the words of a crisis', () => {
  const says = messageOf(file('message.txt', MESSAGE));

  it('are read by language, as any editor writes them', () => {
    expect(says).toEqual({
      en: { what: 'Ash over Iceland.', steps: 'Stay at home.', policy: 'Free changes.' },
      lt: { what: 'Pelenai.', steps: 'Likite namie.' },
    });
  });

  it('have their policies from a file of its own, where there is one', () => {
    const policies = file('policy.txt', '[lt]\nKeiskite nemokamai\niki gruodžio 31 d.\n');
    expect(withPolicies(says, policies)).toEqual({
      ...says,
      lt: { what: 'Pelenai.', steps: 'Likite namie.', policy: 'Keiskite nemokamai iki gruodžio 31 d.' },
    });
  });

  it.each([
    [
      'nothing under a language',
      () => messageOf(file('1.txt', '[en]\nAsh.\n')),
      /Under \[en\] in .*, say what happened/,
    ],
    ['a language twice', () => messageOf(file('2.txt', '[en]\nA.\n\nB.\n[en]\nC.\n\nD.\n')), /has \[en\] twice/],
    ['words of no language', () => messageOf(file('3.txt', 'Ash.\n')), /begins with words of no language/],
    ['no such file', () => messageOf(join(folder, 'none.txt')), /cannot be read/],
    [
      'a policy without a message',
      () => withPolicies(says, file('4.txt', '[zh]\n免费改期。\n')),
      /has a policy in \[zh\], and no message says in \[zh\] what happened/,
    ],
  ])('say what is wrong with %s', (_, reads, problem) => expect(reads).toThrow(problem));
});
