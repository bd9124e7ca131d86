import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { wayline } from '../scenarios/running-centre.ts';

const scratch = mkdtempSync(join(tmpdir(), 'wayline-cli-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const nowhere = ['--data', scratch, '--port', '1'];

describe('exit 2: wrong usage or unreadable input', () => {
  it.each([
    [['call'], /required option '--from <number>'/],
    [['call', '--from', '0612345'], /country code, such as \+37061234567/],
    [['call', '--from', '+37061234567', '--press', 'one'], /Give keys 0 to 9, \* and #/],
    [['call', '--from', '+37061234567', '--port', '99999'], /Give a port from 0 to 65535/],
    [['clock', '--to', 'noon'], /a time of day such as 17:00, a duration such as PT2H or P1D, or an instant such as /],
    [['clock', '--to', '25:00'], /a time of day such as 17:00/],
    [['clock', '--to', '2031-02-30T00:00:00Z'], /or an instant such as 2026-12-04T12:00:00Z/],
    [['clock', '--to', 'P1'], /a duration such as PT2H/],
    [['start', '--at', '2026-12-04'], /Give an instant with its offset/],
    [
      ['crisis', 'start', '--name', 'Oslo Fog', '--place', 'Oslo', '--from', '2026-12-04', '--to', '2026-12-05'],
      /Give 2 to 40 small letters, digits and hyphens, such as hekla-ash/,
    ],
    [['cal'], /unknown command 'cal'.*\n.*Did you mean call/],
    [['import', 'trips', '/nonexistent.csv', ...nowhere], /\/nonexistent\.csv cannot be read: it cannot be opened/],
  ])('%j', async (args, sentence) => {
    const ran = await wayline(...args);
    expect(ran.exit).toBe(2);
    expect(ran.stderr).toMatch(sentence);
    expect(ran.stdout).toBe('');
  });

  it('a file that is no text', async () => {
    const file = join(scratch, 'picture.csv');
    writeFileSync(file, Buffer.from([0x89, 0x50, 0xff]));
    const ran = await wayline('import', 'trips', file, ...nowhere);
    expect(ran).toMatchObject({ exit: 2, stderr: expect.stringMatching(/it is not UTF-8 text/) });
  });
});

describe('exit 3: no centre', () => {
  it.each([[['call', '--from', '+37061234567']], [['clock']]])('%j says how to start one', async (args) => {
    const ran = await wayline(...args, ...nowhere);
    expect(ran).toMatchObject({
      exit: 3,
      stdout: '',
      stderr: 'No centre answers at http://127.0.0.1:1. Start one with: npm start\n',
    });
  });
});

describe('a data folder', () => {
  it('in which no centre runs is not another one’s', async () => {
    const ran = await wayline('clock', '--data', join(scratch, 'nobody'));
    expect(ran).toMatchObject({
      exit: 3,
      stderr: expect.stringMatching(/No centre runs on .*nobody\. Start one with: npm start -- --data/),
    });
  });
  it('that is a file is refused in words', async () => {
    const ran = await wayline('start', '--data', 'package.json', '--port', '0');
    expect(ran).toMatchObject({ exit: 1, stderr: expect.stringMatching(/package\.json is a file\. Name a folder/) });
  });
});

describe('exit 0: help', () => {
  it.each([
    [['--help'], /start .*\n.*call .*\n.*chat .*\n.*\n.*pick-up .*\n.*\n.*clock .*\n.*import/],
    [['call', '--help'], /wayline call --from \+37061234567 --press 1,0/],
    [['import', 'trips', '--help'], /CSV files/],
  ])('%j goes to stdout', async (args, text) => {
    const ran = await wayline(...args);
    expect(ran).toMatchObject({ exit: 0, stderr: '', stdout: expect.stringMatching(text) });
  });
});
