import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wayline } from './running-centre.ts';

const root = join(import.meta.dirname, '..', '..');

describe('wayline deploy check', () => {
  it('says of dev that what is granted suffices, what it creates and what it costs', async () => {
    const ran = await wayline('deploy', 'check', '--env', 'dev');
    expect(ran).toMatchObject({ exit: 0, stderr: 'Synthesizing dev ...\n' });
    expect(ran.stdout).toMatch(/What is created, in this order\n {2}wayline-dev-durable: [\s\S]*wayline-dev-flows: /);
    expect(ran.stdout).toMatch(/Number: US DID, claimed anew\n {2}Queues: .*Emergency/);
    expect(ran.stdout).toMatch(/Functions: .*, one that links the number with its flow\n/);
    expect(ran.stdout).toMatch(/ok +5 of 10 +Calls at one time/);
    expect(ran.stdout).toMatch(
      /With nobody calling: about \$\d+\.\d\d a month \(list prices for eu-central-1 of 2026-11/,
    );
    expect(ran.stdout).toMatch(/What is granted suffices\. Deploy with: npx cdk deploy --all -c env=dev/);
    expect(ran.stdout).not.toMatch(/SHORT|no price/);
  });

  it('exits 1 for prod and names what to ask for', async () => {
    const ran = await wayline('deploy', 'check', '--env', 'prod', '--json');
    expect(ran.exit).toBe(1);
    const [check] = ran.lines();
    expect(check).toMatchObject({
      environment: 'prod',
      ready: false,
      askFirst: expect.arrayContaining(['Calls at one time (instance): 300 instead of 10']),
    });
    expect(ran.lines()).toHaveLength(1);
  });

  it.each([
    [['--env', 'moon'], "There is no environment 'moon'. Choose one with -c env=NAME: dev, staging, prod.\n"],
    [[], "error: required option '--env <name>' not specified\nAdd --help to see how it is used.\n"],
  ])('exits 2 for %j', async (args, stderr) => {
    expect(await wayline('deploy', 'check', ...args)).toMatchObject({ exit: 2, stdout: '', stderr });
  });
});

describe('wayline deploy check, where the record is changed', () => {
  const copy = mkdtempSync(join(tmpdir(), 'wayline-records-'));
  const record = join(copy, 'lib', 'environments', 'records.ts');
  const before = readFileSync(join(root, 'lib', 'environments', 'records.ts'), 'utf8');
  beforeAll(() => {
    for (const entry of ['bin', 'contact-flows', 'lambdas', 'lib', 'local', 'cdk.json', 'package.json'])
      cpSync(join(root, entry), join(copy, entry), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const check = (...changes: readonly (readonly [from: string, to: string])[]) => {
    const changed = changes.reduce((text, [from, to]) => text.replace(from, to), before);
    expect(changed).not.toBe(before);
    writeFileSync(record, changed);
    const args = ['bin/wayline.js', 'deploy', 'check', '--env', 'dev'];
    return new Promise<{ exit: number; stdout: string; stderr: string }>((done) => {
      const child = execFile(process.execPath, args, { cwd: copy }, (_, stdout, stderr) =>
        done({ exit: child.exitCode ?? -1, stdout, stderr }),
      );
    });
  };
  const id = '11111111-2222-4333-8444-555555555555';
  const arn = (resource: string) => `{ existing: 'arn:aws:connect:eu-central-1:123456789012:${resource}/${id}' }`;

  it('counts neither instance nor number nor stream where they were there before', async () => {
    const { exit, stdout } = await check(
      ["{ alias: 'wayline-dev' }", arn('instance')],
      ["{ country: 'US', type: 'DID' }", arn('phone-number').replace(' }', ", number: '+12025550100' }")],
    );
    expect(exit).toBe(0);
    expect(stdout).toMatch(
      /Instance: arn:aws:connect:.*, there before\n {4}Its contact records are not processed.*\n {2}Number: arn:aws:connect:.*, there before/,
    );
    expect(stdout).not.toMatch(/shard hour|1 Connect instance|claimed anew|DID number/);
  });

  it('asks for papers first where the number needs them', async () => {
    const { exit, stdout } = await check(["{ country: 'US', type: 'DID' }", "{ country: 'LT', type: 'DID' }"]);
    expect(exit).toBe(1);
    expect(stdout).toMatch(/plus the LT DID number: no price in our tables/);
    expect(stdout).toMatch(/Ask for this first\n {2}A LT DID number\nA deployment can be made before, unless/);
  });

  it('says which field of the record is wrong', async () => {
    const ran = await check(["region: 'eu-central-1'", "region: 'Frankfurt'"]);
    expect(ran).toEqual({
      exit: 2,
      stdout: '',
      stderr: "Environment 'dev', field 'region': should be an AWS Region such as eu-central-1.\n",
    });
  });
});
