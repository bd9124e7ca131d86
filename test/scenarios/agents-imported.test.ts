import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LiveCall } from './live-call.ts';
import { only, RunningCentre } from './running-centre.ts';

const STRANGER = '+442079460000';
const centre = new RunningCentre();
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());

const file = (...lines: readonly string[]) => {
  const path = join(centre.data, 'agents.jsonl');
  writeFileSync(path, lines.join('\n'));
  return path;
};
const ona = {
  ...{ userName: 'ona', firstName: 'Ona', lastName: 'Rimkutė', role: 'seat', team: 'Neris' },
  skills: [{ name: 'language', value: 'lt', level: 5 }],
};
const written = JSON.stringify;
const status = async (user: string) =>
  ((await (await fetch(`${centre.url}/agents/${user}`)).json()) as { status: string }).status;

it('imports who works here, one a line, and says by entry, field and reason who is not', async () => {
  const path = file(
    written(ona),
    '',
    written({ ...ona, userName: 'bad', role: 'pilot' }),
    written({ ...ona, userName: 'fr', skills: [{ name: 'language', value: 'fr', level: 5 }] }),
  );
  const ran = await centre.run('agents', 'import', path, '--json');
  expect(ran).toMatchObject({ exit: 1, stderr: '' });
  expect(ran.lines()).toEqual([
    {
      ...{ read: 3, written: 1, unchanged: 0 },
      rejected: [
        { line: 2, field: 'role', reason: expect.stringMatching(/^A role is seat/) },
        { line: 3, field: 'skills', reason: 'The proficiency language cannot be fr: there are en, lt, zh, fa.' },
      ],
    },
  ]);
  expect((await centre.run('agents', 'list')).stdout).toMatch(/^ona {10}Ona Rimkutė/m);
});

it('changes nothing the second time, from a list too', async () => {
  const ran = await centre.run('agents', 'import', file(written([ona])));
  expect(ran).toMatchObject({
    exit: 0,
    stdout: expect.stringMatching(/1 agents read, 0 written, 1 unchanged, 0 rejected/),
  });
});

it.each([
  ['no JSON', '{"userName": ', /line 1: this is no JSON/],
  ['half a list', '[{}', /this is no JSON/],
])('says what is wrong with a file that is %s', async (_, text, problem) => {
  expect(await centre.run('agents', 'import', file(text))).toMatchObject({
    exit: 2,
    stderr: expect.stringMatching(problem),
  });
});

it('knows its agents after a kill without warning; they begin Offline', async () => {
  await centre.run('agents', 'state', 'ona', 'Available');
  await centre.stop('SIGKILL');
  await centre.start();
  expect(await status('ona')).toBe('Offline');
  await centre.run('agents', 'state', 'ona', 'Available');
  const call = await LiveCall.dial(centre.url, STRANGER, ['0']);
  await call.until('offered');
  await centre.run('agents', 'accept', 'ona');
  await call.until('joined');
  await call.hangUp();
  expect((await centre.run('agents', 'on', call.id)).stdout).toBe('Ona Rimkutė (ona), seat\n');
  await centre.run('agents', 'finish', 'ona');
});

it('joins agent and caller though the table is gone (S41)', async () => {
  process.kill(centre.enginePid, 'SIGKILL');
  const call = await LiveCall.dial(centre.url, STRANGER, ['0']);
  await call.until('offered');
  await centre.run('agents', 'accept', 'ona');
  await call.until('joined');
  expect(only(call.events, 'asked').at(-1)).toMatchObject({
    contract: 'who is on this contact',
    outcome: 'unavailable',
  });
  expect(call.whispered).toEqual(['Our records do not say who is calling.']);
  await call.hangUp();
});
