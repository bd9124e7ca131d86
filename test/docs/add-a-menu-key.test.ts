import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { render } from '../../contact-flows/flow-language/render.ts';
import { readSubject } from '../../contact-flows/flow-language/verifier/read-subject.ts';
import { verify } from '../../contact-flows/flow-language/verify.ts';
import type { mainInbound as Main } from '../../contact-flows/travellers/main-inbound.ts';
import { questions } from '../../lib/questions.ts';
import { call } from '../connect/call-script.ts';
import { own } from '../connect/own-flows.ts';
import { edited, editsOf } from './page-edits.ts';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'add-a-menu-key.md'), 'utf8');
const edits = editsOf(page);
const copy = mkdtempSync(join(tmpdir(), 'wayline-menu-key-'));
let flow: typeof Main;
/** What of the checkout the page's commands read. */
const NEEDED = [
  ...['bin', 'contact-flows', 'lambdas', 'lib', 'local', 'test', 'tools', 'docs/flows'],
  ...['package.json', 'tsconfig.json', 'biome.json', 'vitest.config.ts'],
];

/** Runs a script in the copy; answers its exit code and what it printed. */
const run = (...args: readonly string[]): Promise<{ readonly exit: number; readonly said: string }> =>
  new Promise((done) =>
    execFile(process.execPath, args, { cwd: copy, encoding: 'utf8' }, (error, out, complaint) =>
      done({ exit: error === null ? 0 : Number(error.code), said: out + complaint }),
    ),
  );

beforeAll(async () => {
  for (const entry of NEEDED)
    cpSync(join(root, entry), join(copy, entry), { recursive: true, filter: (path) => !path.includes('snapshots') });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const edit of edits) {
    const file = join(copy, edit.file);
    writeFileSync(file, edited(existsSync(file) ? readFileSync(file, 'utf8') : '', edit));
  }
  flow = ((await import(join(copy, 'contact-flows', 'travellers', 'main-inbound.ts'))) as { mainInbound: typeof Main })
    .mainInbound;
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What every reference of the flow stands for. */
const ARN = 'arn:aws:connect:eu-central-1:000000000000:instance/i/contact-flow/f';

const rasa = {
  traveller: 't1',
  name: 'Rasa',
  language: 'en',
  account: 'open',
  agent: 'none',
  crisis: 'none',
  news: 'none',
};
const calls = (language: string) =>
  call(own(flow), { answers: { 'who is calling': { outcome: 'oneTrip', ...rasa, language, trip: 'You fly.' } } }).from(
    '+37061234567',
  );

describe('whoever follows docs/add-a-menu-key.md', () => {
  it('edits words in each spoken language, the flow, and a test', () => {
    expect(edits.map(({ file }) => file.replace(/^.*\//, ''))).toEqual([
      ...['words.en.ts', 'words.en.ts', 'words.zh.ts', 'words.zh.ts', 'main-inbound.ts', 'office-key.test.ts'],
    ]);
  });

  it('hears the new sentence by the new key, and the menu again', () => {
    const [, sentence = ''] = /whereWeAre = '([^']+)'/.exec(page) ?? [];
    calls('en').hears('For our office, press 5.').presses('5').hears(sentence).hears('Main menu. In danger').ends();
    calls('zh').hears('请按5').presses('5').hears('维尔纽斯').ends();
    expect(page).toContain(`"${sentence}"`);
  });

  it('has a flow that the service accepts and that we have nothing to say against', () => {
    const subject = readSubject(JSON.stringify(render(flow, () => ARN)));
    if (typeof subject === 'string') throw new Error(subject);
    expect(verify({ ...subject, place: flow.type }, { questions })).toEqual([]);
  });

  it('has files that are written as ours are', async () => {
    const files = [...new Set(edits.map(({ file }) => file))];
    const checked = await run('node_modules/@biomejs/biome/bin/biome', 'check', '--vcs-enabled=false', ...files);
    expect(checked).toMatchObject({ exit: 0 });
  });

  it('draws the flow anew', async () => {
    expect((await run('bin/draw-flows.ts', '--check')).said).toContain('docs/flows/main-inbound.md');
    expect((await run('bin/draw-flows.ts')).exit).toBe(0);
    expect(readFileSync(join(copy, 'docs/flows/main-inbound.md'), 'utf8')).toContain('You find us in Vilnius');
  });

  it('has a test that passes', async () => {
    const [, file = ''] = /npx vitest run (test\/connect\/\S+)/.exec(page) ?? [];
    const ran = await run('node_modules/vitest/vitest.mjs', 'run', file);
    expect(ran).toMatchObject({ exit: 0, said: expect.stringContaining('1 passed') });
  });
});
