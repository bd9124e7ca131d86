import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as lambda from '@aws-sdk/client-lambda';
import * as sesv2 from '@aws-sdk/client-sesv2';
import * as sns from '@aws-sdk/client-sns';
import * as sqs from '@aws-sdk/client-sqs';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { program } from '../../bin/commands/program.ts';
import { planDeployment } from '../../bin/plan-deployment.ts';
import { checkDeployment } from '../../lib/deployment/check.ts';
import { environmentNamed } from '../../lib/environments.ts';
import { commandsOf, type Words } from './page-commands.ts';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'operations.md'), 'utf8');
const commands = commandsOf(page);
const starting = (...words: Words) =>
  commands.filter((command) => words.every((word, index) => command[index] === word));
const named = (all: readonly Words[]) => all.map((command) => [command.join(' '), command] as const);

const dev = await planDeployment('dev');
const propertiesOf = (type: string) =>
  dev.resources.filter((each) => each.type === type).map(({ properties }) => properties);

const DAYS: { readonly [variable: string]: string } = { $FROM: '2026-12-04', $TO: '2026-12-18' };

/** The words of a command line as the program gets them from a shell: without quotes, comments, and with days for `$FROM` and `$TO`. */
const asTyped = (words: Words): readonly string[] =>
  words
    .slice(0, words.includes('#') ? words.indexOf('#') : words.length)
    .map((word) => DAYS[word] ?? word.replaceAll(/^["']|["']$/g, ''));

/** Has the real command line read the words, and do nothing. @throws what it says against them. */
async function parsed(words: readonly string[]): Promise<string> {
  const wayline = await program(words);
  let reached = '';
  const stay = (command: Command) => {
    command.exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} });
    if (command.commands.length === 0)
      command.action(() => {
        reached = command.name();
      });
    command.commands.forEach(stay);
  };
  stay(wayline);
  await wayline.parseAsync(words, { from: 'user' });
  return reached;
}

describe('what docs/operations.md tells an operator to type', () => {
  it('is found', () => {
    expect(starting('npx', 'wayline').length).toBeGreaterThan(20);
    expect(starting('aws').length).toBeGreaterThan(10);
    expect(starting('npx', 'cdk')).toHaveLength(2);
  });

  it.each(named(starting('npx', 'wayline')))('%s', async (_, [, , ...words]) => {
    const reached = await parsed(asTyped(words));
    expect(words).toContain(reached);
  });

  it('is refused where it is no command, or lacks something', async () => {
    await expect(parsed(['notices', 'revive'])).rejects.toThrow();
    await expect(parsed(['crisis', 'drill', '--name', 'x'])).rejects.toThrow();
  });

  it('of npm is a script of ours, or npm itself', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    for (const [, verb = '', script = verb] of starting('npm'))
      expect([verb, verb === 'ci' || (verb === 'run' ? script in scripts : verb in scripts)]).toEqual([verb, true]);
  });

  it.each([
    ['lambda', lambda],
    ['sesv2', sesv2],
    ['sns', sns],
    ['sqs', sqs],
  ])('asks %s only for what its API has', (service, api) => {
    const inApi = Object.keys(api).map((each) => each.toLowerCase());
    for (const [, , verb = ''] of starting('aws', service))
      expect(inApi).toContain(`${verb.replaceAll('-', '')}command`);
  });

  it('gives orders to functions that are there', () => {
    const asked = [...page.matchAll(/--function-name (\S+)/g)].map(([, name]) => name);
    const functions = propertiesOf('AWS::Lambda::Function').map(({ FunctionName }) => FunctionName);
    for (const name of asked.filter((each) => each !== 'wayline-dev-NAME')) expect(functions).toContain(name);
    expect(asked).toContain('wayline-dev-notices-on-command');
  });
});

describe('what docs/operations.md says', () => {
  it('of the stacks and the keys, is so', () => {
    const [, order = ''] = /Seven stacks, each behind the one before: ([^.]+)\./.exec(page) ?? [];
    expect(order.split(', ').map((stack) => `wayline-dev-${stack}`)).toEqual(dev.stacks);
    const keys = propertiesOf('AWS::KMS::Key');
    expect(page).toContain('four KMS keys');
    expect(keys.map(({ EnableKeyRotation }) => EnableKeyRotation)).toEqual([true, true, true, true]);
    expect(propertiesOf('AWS::SecretsManager::Secret')).toEqual([]);
  });

  it('of the quotas to ask for, is what the check of prod counts', async () => {
    const { quotas } = checkDeployment(environmentNamed('prod'), await planDeployment('prod'));
    const rows = page.slice(page.indexOf('| what | new account |'), page.indexOf('1. Calls.'));
    const short = quotas.filter(({ enough }) => !enough);
    expect(short.length).toBeGreaterThan(2);
    for (const { needed } of short) expect(rows).toContain(`| ${needed.toLocaleString('en-US')} |`);
    const ways = quotas.map(({ toRaise }) => toRaise).join();
    for (const [, code = ''] of page.matchAll(/--quota-code (\S+)/g)) expect(ways).toContain(code);
  });
});
