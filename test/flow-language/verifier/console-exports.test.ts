import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wayline } from '../../scenarios/running-centre.ts';

interface Expected {
  readonly exit: number;
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly block: string }[];
  /** What stands on stderr where the file is no flow. */
  readonly says?: string;
}

const folder = join(import.meta.dirname, '..', '..', 'flows');
const file = (name: string): string => join(folder, name);
const expected = JSON.parse(readFileSync(file('expected.json'), 'utf8')) as { readonly [name: string]: Expected };
const check = (...args: readonly string[]) => wayline('flows', 'check', ...args);
const lines = (stdout: string): readonly { readonly [key: string]: string }[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('flows check', () => {
  it('is told what to expect of every file', () => {
    expect(readdirSync(folder).sort()).toEqual([...Object.keys(expected), 'expected.json'].sort());
  });

  it.each(Object.entries(expected))('%s', async (name, { exit, findings, says }) => {
    const ran = await check(file(name), '--json');
    expect(lines(ran.stdout)).toEqual(
      findings.map((finding) => ({ ...finding, file: file(name), problem: expect.any(String) })),
    );
    expect(ran.stderr).toBe(says === undefined ? '' : `${file(name)}: ${says}\n`);
    expect(ran.exit).toBe(exit);
  });

  it('calls no published export refused', () => {
    const published = readdirSync(folder).filter((name) =>
      /"status": ?"published"|PUBLISHED/.test(readFileSync(file(name), 'utf8')),
    );
    const flows = published.filter((name) => expected[name]?.says === undefined);
    expect(flows).toHaveLength(7);
    for (const name of flows)
      expect(expected[name]?.findings.filter(({ severity }) => severity === 'refused')).toEqual([]);
  });

  it('takes several files at once, and answers with the worst', async () => {
    const ran = await check(
      file('hotel-whisper.json'),
      file('lost-luggage.saved.json'),
      file('harbour-queue.json'),
      '--json',
    );
    const files = ['hotel-whisper.json', 'lost-luggage.saved.json'];
    expect(lines(ran.stdout).map((finding) => relative(folder, finding['file'] ?? ''))).toEqual(
      files.flatMap((name) => (expected[name]?.findings ?? []).map(() => name)),
    );
    expect(ran.exit).toBe(1);
  });

  it('judges the flows among files of which one is none', async () => {
    const ran = await check(file('hotel-whisper.json'), file('timetable.json'));
    expect(ran.stdout).toContain('1 flow checked: 0 refused, 1 warning');
    expect(ran.stderr).toBe(`${file('timetable.json')}: This is not a flow: it has no Actions.\n`);
    expect(ran.exit).toBe(2);
  });

  it('answers no for warnings where that is asked', async () => {
    const strict = await Promise.all(
      ['hotel-whisper.json', 'harbour-queue.json'].map((name) => check(file(name), '--strict')),
    );
    expect(strict.map(({ exit }) => exit)).toEqual([1, 0]);
  });

  it('checks every file of a folder, and says that a file is not there', async () => {
    const [inFolder, missing] = await Promise.all([check(folder), check(file('nowhere.json'))]);
    expect(inFolder.exit).toBe(2);
    expect(inFolder.stdout).toMatch(/lost-luggage\.saved\.json: refused/);
    expect(inFolder.stderr).toMatch(/timetable\.json: This is not a flow: it has no Actions\./);
    expect([missing.exit, missing.stderr]).toEqual([2, `${file('nowhere.json')}: This cannot be opened.\n`]);
  });
});
