import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { claimed } from '../claimed.ts';

const root = join(import.meta.dirname, '..', '..');

/** The environments that are deployed. */
export const ENVIRONMENTS = ['dev', 'staging', 'prod'] as const;

/** One resource of a template, its intrinsic functions in place. */
export interface Resource {
  readonly Type: string;
  readonly Properties: { readonly [name: string]: unknown };
  readonly DependsOn?: readonly string[];
}

export interface Template {
  readonly Resources: { readonly [id: string]: Resource };
  readonly Outputs?: {
    readonly [id: string]: { readonly Value: unknown; readonly Export?: { readonly Name: string } };
  };
}

/** A resource with its stack (`service`) and its logical id. */
export interface Placed extends Resource {
  readonly stack: string;
  readonly id: string;
}

/** Runs `cdk synth --strict` in `cwd`, as CI and a deploy would. */
export function synthesizeStrictly(environment: string, output: string, cwd = root): void {
  const cdk = join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  const args = ['synth', '--strict', '--quiet', '--output', output, '-c', `env=${environment}`];
  // Whoever turns the validation off for themselves must not turn it off here.
  execFileSync(process.execPath, [cdk, ...args], { cwd, stdio: 'pipe', env: { ...process.env, CDK_VALIDATION: '' } });
}

/** The folder of the strictly synthesized environment: made once in a run, whichever test file asks first. */
export function synthesized(environment: string): string {
  const output = join(inject('synths'), environment);
  const [lock, draft] = [`${output}.lock`, `${output}.draft`];
  while (!existsSync(output)) {
    if (!claimed(lock)) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
      continue;
    }
    try {
      if (existsSync(output)) break;
      synthesizeStrictly(environment, draft);
      renameSync(draft, output);
    } finally {
      rmdirSync(lock);
    }
  }
  return output;
}

/** The templates in a synthesized folder as text, by their file names. */
export const templateTexts = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    globSync('*.template.json', { cwd: folder })
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );

/** The templates of an environment, by stack (`service`). */
export const templatesOf = (environment: string): ReadonlyMap<string, Template> =>
  new Map(
    [...templateTexts(synthesized(environment))].map(([file, text]) => [
      file.replace(`wayline-${environment}-`, '').replace('.template.json', ''),
      JSON.parse(text) as Template,
    ]),
  );

/** Every resource of an environment, of one type where one is given. */
export const resourcesOf = (environment: string, type?: string): readonly Placed[] =>
  [...templatesOf(environment)].flatMap(([stack, { Resources }]) =>
    Object.entries(Resources)
      .map(([id, resource]) => ({ ...resource, stack, id }))
      .filter(({ Type }) => type === undefined || Type === type),
  );

/** A logical id without the hash that makes it unique. */
export const plainId = (id: string): string => id.replace(/[0-9A-F]{8}$/, '');
