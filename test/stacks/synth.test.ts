import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { FlowDocument } from '../../contact-flows/flow-language/document.ts';
import { readSubject } from '../../contact-flows/flow-language/verifier/read-subject.ts';
import { verify } from '../../contact-flows/flow-language/verify.ts';
import { questions } from '../../lib/questions.ts';
import { synthesizedFlows } from '../../local/assembly/flows.ts';
import { keptAssembly } from '../../local/assembly/kept-assembly.ts';
import { ENVIRONMENTS, synthesized, synthesizeStrictly, templateTexts } from './synthesized.ts';

const root = join(import.meta.dirname, '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'wayline-synth-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type Resources = { readonly [id: string]: { readonly Type: string } };

describe.each(ENVIRONMENTS)('environment %s', (environment) => {
  const templates = templateTexts(synthesized(environment));

  it('synthesizes with strict validation, in seven stacks', () => {
    expect([...templates.keys()]).toEqual(
      ['centre', 'crisis', 'durable', 'flows', 'guides', 'public', 'service'].map(
        (stack) => `wayline-${environment}-${stack}.template.json`,
      ),
    );
  });

  it('has no parameter to fill in', () => {
    for (const template of templates.values()) expect(JSON.parse(template)).not.toHaveProperty('Parameters');
  });

  it('keeps what holds data when a stack is deleted', () => {
    const durable = JSON.parse(templates.get(`wayline-${environment}-durable.template.json`) ?? '{}');
    const resources = Object.values(durable.Resources) as { Type: string; DeletionPolicy?: string }[];
    expect(resources.filter(({ DeletionPolicy }) => DeletionPolicy !== 'Retain')).toEqual([]);
  });

  it('stays below the limits of CloudFormation and of a Connect instance', () => {
    const count = (type: string) =>
      [...templates.values()]
        .flatMap((template) => Object.values(JSON.parse(template).Resources as Resources))
        .filter(({ Type }) => Type === type).length;
    for (const template of templates.values()) {
      expect(Buffer.byteLength(template)).toBeLessThan(900_000);
      // CloudFormation takes 500; the next capability needs a stack of its own.
      expect(Object.keys(JSON.parse(template).Resources).length).toBeLessThan(475);
    }
    expect(count('AWS::Connect::ContactFlow')).toBeLessThanOrEqual(90);
    expect(count('AWS::Connect::Queue')).toBeLessThanOrEqual(45);
    expect(count('AWS::Connect::IntegrationAssociation')).toBeLessThanOrEqual(45);
    for (const { content } of synthesizedFlows(synthesized(environment))) expect(content.length).toBeLessThan(256_000);
  });

  it('has flows that the service accepts and that we have nothing to say against', () => {
    const flows = synthesizedFlows(synthesized(environment));
    expect(flows.length).toBeGreaterThan(0);
    for (const { name, content, type } of flows) {
      const subject = readSubject(content);
      if (typeof subject === 'string') throw new Error(`${name}: ${subject}`);
      expect([name, verify({ ...subject, place: type as never }, { questions })]).toEqual([name, []]);
    }
  });

  it('starts every flow with its log off', () => {
    for (const { name, content } of synthesizedFlows(synthesized(environment))) {
      const { StartAction, Actions } = JSON.parse(content) as FlowDocument;
      const first = Actions.find(({ Identifier }) => Identifier === StartAction);
      expect([name, first?.Type, first?.Parameters]).toEqual([
        name,
        'UpdateFlowLoggingBehavior',
        { FlowLoggingBehavior: 'Disabled' },
      ]);
    }
  });
});

/** The name of a deployment of an API goes on with the digest of all that it deploys, those notes included. */
const DEPLOYED = /(Deployment[0-9A-F]{8})[0-9a-f]{32}/g;

/** Templates without what the command line of CDK notes in them: the path of each construct, and of each asset. */
const withoutNotes = (templates: ReadonlyMap<string, string>) =>
  new Map(
    [...templates].map(([file, text]) => [
      file,
      JSON.parse(text.replaceAll(DEPLOYED, '$1'), (key, value) =>
        key === 'Metadata' ? undefined : (value as unknown),
      ) as unknown,
    ]),
  );

it('is what a centre on one machine runs', async () => {
  expect(withoutNotes(templateTexts(await keptAssembly('dev')))).toEqual(
    withoutNotes(templateTexts(synthesized('dev'))),
  );
});

it('is the same to the byte without local/', async () => {
  const copy = join(scratch, 'without-local');
  mkdirSync(copy);
  for (const entry of ['bin', 'contact-flows', 'lambdas', 'lib', 'cdk.json', 'package.json', 'tsconfig.json'])
    cpSync(join(root, entry), join(copy, entry), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const output = join(scratch, 'dev');
  mkdirSync(output);
  const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'));
  const quick = { ...context, env: 'dev', '@aws-cdk/core:validateAgainstDefaultRules': false };
  execFileSync(process.execPath, ['bin/contact-centre.ts'], {
    cwd: copy,
    stdio: 'pipe',
    env: {
      ...process.env,
      CDK_VALIDATION: 'false',
      CDK_OUTDIR: output,
      CDK_CONTEXT_JSON: JSON.stringify(quick),
    },
  });
  expect(templateTexts(output)).toEqual(templateTexts(await keptAssembly('dev')));
});

it('refuses an environment that is not there, by name', () => {
  expect(() => synthesizeStrictly('moon', join(scratch, 'moon'))).toThrow(
    /There is no environment 'moon'\. Choose one with -c env=NAME: dev, staging, prod\./,
  );
});
