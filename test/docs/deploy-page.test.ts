import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as dynamodb from '@aws-sdk/client-dynamodb';
import * as lambda from '@aws-sdk/client-lambda';
import { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IConstruct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { planDeployment } from '../../bin/plan-deployment.ts';
import { environmentNamed } from '../../lib/environments.ts';
import { wayline } from '../scenarios/running-centre.ts';
import { appOf } from '../stacks/app-of.ts';
import { commandsOf, type Words } from './page-commands.ts';

const root = join(import.meta.dirname, '..', '..');
const page = ['deploy.md', 'restore.md'].map((file) => readFileSync(join(root, 'docs', file), 'utf8')).join('\n');
const commands = commandsOf(page);
const starting = (...words: Words) =>
  commands.filter((command) => words.every((word, index) => command[index] === word));
const flagsOf = (command: Words) =>
  command.filter((word) => /^--?[a-z]/.test(word)).map((word) => word.replace(/=.*/, ''));

const cdk = join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk');
const helps = new Map<string, Promise<string>>();
const cdkHelp = (command: string): Promise<string> => {
  const known = helps.get(command);
  if (known) return known;
  const asked = new Promise<string>((done) =>
    execFile(process.execPath, [cdk, command, '--help'], (_, out) => done(out)),
  );
  helps.set(command, asked);
  return asked;
};

describe('what docs/deploy.md tells people to type', async () => {
  const planned = new Map(
    await Promise.all(['dev', 'staging'].map(async (name) => [name, await planDeployment(name)] as const)),
  );
  const dev = planned.get('dev');

  it('is found', () => {
    expect(starting('npx', 'cdk').length).toBeGreaterThan(10);
    expect(starting('npx', 'wayline').length).toBeGreaterThan(2);
    expect(starting('aws').length).toBeGreaterThan(20);
  });

  it.each(starting('npx', 'cdk').map((command) => [command.join(' '), command] as const))('%s', async (_, command) => {
    const [, , verb = '', ...rest] = command;
    const help = await cdkHelp(verb);
    expect(help).toMatch(new RegExp(`^cdk ${verb} `));
    for (const flag of flagsOf(rest)) expect(help).toMatch(new RegExp(`(^|[ ,])${flag}[, ]`, 'm'));
    const environment = rest[rest.indexOf('-c') + 1]?.replace(/^env=/, '') ?? '';
    if (rest.includes('-c')) expect(() => environmentNamed(environment)).not.toThrow();
    for (const stack of rest.filter((word) => word.startsWith('wayline-')))
      expect(planned.get(environment)?.stacks).toContain(stack.split('/')[0]);
  });

  it.each(starting('npx', 'wayline').map((command) => [command.join(' '), command] as const))(
    '%s',
    async (_, command) => {
      const verbs = command.slice(2).filter((word) => /^[a-z]+$/.test(word));
      const options = command.slice(2).filter((word) => !/^[a-z]+$/.test(word));
      const words = options.length > 0 ? command.slice(2, command.indexOf(options[0] ?? '')) : verbs;
      const help = await wayline(...words, '--help');
      expect(help.exit).toBe(0);
      expect(help.stdout).toMatch(new RegExp(`Usage: wayline ${words.join(' ')} `));
      for (const flag of flagsOf(command)) expect(help.stdout).toContain(flag);
    },
  );

  it('of npm is a script of ours, or npm itself', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    for (const [, verb, script = ''] of starting('npm')) expect(verb === 'ci' || script in scripts).toBe(true);
  });

  it.each([
    ['dynamodb', dynamodb],
    ['lambda', lambda],
  ])('asks %s only for what its API has', (service, api) => {
    const verbs = starting('aws', service).map(([, , verb = '']) => verb);
    expect(verbs).not.toEqual([]);
    for (const verb of verbs.filter((each) => each !== 'wait'))
      expect(Object.keys(api)).toContain(
        `${verb.replace(/(^|-)(\w)/g, (_, _dash, letter) => letter.toUpperCase())}Command`,
      );
  });

  it('names stacks and functions of the environment', () => {
    const names = new Set(page.match(/wayline-(dev|staging|prod)-[a-z-]+/g));
    const functions = dev?.resources.map(({ properties }) => properties['FunctionName']) ?? [];
    for (const name of names) expect([...(dev?.stacks ?? []), ...functions]).toContain(name);
    expect(names.size).toBeGreaterThan(4);
  });

  it('names resource types of the durable stack, and in its last table all that it keeps', () => {
    const durable = new Set(dev?.resources.filter(({ stack }) => stack === dev.stacks[0]).map(({ type }) => type));
    for (const type of page.match(/AWS::\w+::\w+/g) ?? []) expect(durable).toContain(type);
    const kept = page.slice(page.indexOf('| kept |'));
    for (const type of durable) expect(kept).toContain(`\`${type}\``);
  });

  it('calls the resources by what AWS gives to them', () => {
    const names = dev?.resources.flatMap(({ properties }) => [properties['Name'], properties['SecurityProfileName']]);
    for (const [, name] of page.matchAll(/\?Name=='([^']+)'/g)) expect(names).toContain(name);
    for (const queue of ['General', 'Main inbound']) {
      expect(page).toContain(queue);
      expect(names).toContain(queue);
    }
    const alias = /log-group-name \/aws\/connect\/ALIAS/;
    expect(page).toMatch(alias);
    const logs = dev?.resources.map(({ properties }) => properties['LogGroupName']);
    expect(logs).toContain('/aws/connect/wayline-dev');
  });

  it('says by its right name which table is exchanged', () => {
    const app = appOf('dev');
    const [, ...path] =
      starting('npx', 'cdk', 'orphan')[0]
        ?.find((word) => word.includes('/'))
        ?.split('/') ?? [];
    const construct = path.reduce(
      (at: IConstruct, id) => at.node.findChild(id),
      app.node.findChild('wayline-dev-durable'),
    );
    expect(construct).toBeInstanceOf(Table);
    const [, logicalId] = /"(\w+)":\{"TableName"/.exec(page) ?? [];
    expect(dev?.resources.find(({ id }) => id === logicalId)?.type).toBe('AWS::DynamoDB::Table');
  });

  it('reads outputs that the stacks have', () => {
    const read = [...page.matchAll(/OutputKey=='(\w+)'/g)].map(([, key]) => key);
    const { stacks } = appOf('dev').synth();
    const outputs: object = Object.assign({}, ...stacks.map(({ template }) => template.Outputs ?? {}));
    const named = /the outputs of the stacks: ([^:.]*)/.exec(page)?.[1]?.match(/[A-Z]\w+/g) ?? [];
    expect(new Set(read).size).toBe(4);
    for (const key of [...read, ...named]) expect(Object.keys(outputs)).toContain(key);
  });

  it('names fields that the environment’s record has', () => {
    const table = page.slice(page.indexOf('| field |'), page.indexOf('An instance holds one'));
    const fields = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, field]) => field);
    expect(fields.length).toBeGreaterThan(4);
    for (const field of fields) expect(environmentNamed('dev')).toHaveProperty(field ?? '');
  });

  it('says what deploy check says of the price', async () => {
    const [, from, to] = /between\s+(\d+)\s+and\s+(\d+)\s+US\s+dollars\s+a\s+month/.exec(page) ?? [];
    const { everyMonth } = (await wayline('deploy', 'check', '--env', 'dev', '--json')).lines()[0] as {
      everyMonth: { usdAMonth: number };
    };
    expect(everyMonth.usdAMonth).toBeGreaterThan(Number(from));
    expect(everyMonth.usdAMonth).toBeLessThan(Number(to));
  });
});

describe('the links of docs/deploy.md', () => {
  const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to);
  const anchorsOf = (text: string) =>
    [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-'),
    );

  it.each(links.filter((link) => !link.startsWith('https:')))('%s', (link) => {
    const [path = '', anchor] = link.split('#');
    const file = join(root, 'docs', path === '' ? 'deploy.md' : path);
    expect(existsSync(file)).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(readFileSync(file, 'utf8'))).toContain(anchor);
  });
});
