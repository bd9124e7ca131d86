import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_WORDS } from './hostile-posts.ts';
import { only, RunningCentre, said } from './running-centre.ts';

/** What a terminal obeys, and what turns text around. Lines may break. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
const STEERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const PHONE = '+37061255555';

const centre = new RunningCentre();
/** Everything that the command line printed. */
const printed: { readonly command: string; readonly text: string }[] = [];
const run = async (...args: readonly string[]) => {
  const ran = await centre.run(...args);
  printed.push({ command: args.join(' ').slice(0, 60), text: ran.stdout + ran.stderr });
  return ran;
};
const words = HOSTILE_WORDS.map((each) => each.toWellFormed().replaceAll('\u0000', '').slice(0, 150)).filter(
  (each) => each.trim() !== '',
);

beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());

describe('what somebody is called, or writes', () => {
  it('is a name wherever it is said: no flow reads a reference or markup in it', async () => {
    const file = join(centre.data, 'people.json');
    const people = [
      '$.Attributes.language {{x}}',
      '<speak><break time="10s"/>Eve</speak>',
      '&lt;b&gt; $.External.outcome',
    ].map((name, n) => ({ name, familyName: `F${n}`, language: 'en', phones: [`+3706125566${n}`], emails: [] }));
    writeFileSync(file, people.map((each) => JSON.stringify(each)).join('\n'));
    expect((await run('travellers', 'import', file)).exit).toBe(0);
    for (const { name, phones } of people) {
      const call = await centre.call(phones[0] ?? '', '--press', '0');
      expect(only(call, 'asked')[0]).toMatchObject({ outcome: 'noTrip' });
      expect(said(call)).toContain(`Hello ${name}!`);
      expect(only(call, 'queued')).toMatchObject([{ queue: 'General' }]);
      printed.push({
        command: 'call',
        text: (await centre.run('call', '--from', phones[0] ?? '', '--press', '0')).stdout,
      });
    }
  });

  it('steers no terminal, whichever command shows it, and JSON says it as it was written', async () => {
    for (const [n, each] of words.entries()) {
      const body = JSON.stringify({
        from: `${PHONE.slice(0, -2)}${10 + n}`,
        text: `PROBLEM ${each}`,
        id: `words-${n}`,
      });
      const answer = await fetch(`${centre.url}/replies`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      });
      expect([each, answer.status]).toEqual([each, 202]);
    }
    const about = '\u001b[2J\u009b31m\u202eevil\u202c =1+1 <b>';
    expect((await run('callbacks', 'add', PHONE, '2026-12-08T10:00', '--about', about)).exit).toBe(0);
    expect((await run('callbacks', 'list')).stdout).toContain('\\u001b[2J\\u009b31m');
    const kept = (await run('callbacks', 'list', '--json')).lines().find(({ number }) => number === PHONE);
    expect(kept).toMatchObject({ about });
    expect((await run('travellers', 'show', `${PHONE}`, '--name', about)).exit).toBe(1);
    expect((await run('reply', '--from', PHONE, about)).exit).toBe(0);
    expect((await run('notices', 'rules', 'show', about)).exit).not.toBe(0);
    for (const list of [
      ['inbox'],
      ['inbox', '--json'],
      ['cases', 'list'],
      ['cases', 'list', '--json'],
      ['orders', 'list', '--from', '2026-12-01', '--to', '2026-12-04'],
    ])
      await run(...list);
    expect(printed.map(({ text }) => text).join('').length).toBeGreaterThan(5000);
    for (const { command, text } of printed) expect([command, STEERS.exec(text)?.[0]]).toEqual([command, undefined]);
  });

  it('is told in no log as anything but nothing', () => centre.refusePersonalLog());
});
