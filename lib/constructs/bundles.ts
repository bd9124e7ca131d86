import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildSync } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');
const output = join(root, 'build', 'lambdas');

/** A function is a file named by who calls it: a caller's flow, an agent's guide, or a trigger. */
const functions = globSync('lambdas/*/{caller,agent,on-*}.ts', { cwd: root }).sort();

let built = false;

/** One esbuild call for all functions: CommonJS with the SDK inside starts fastest (docs/decisions/0004-bundles.md). */
function buildAll(): void {
  if (built) return;
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: functions.map((file) => ({ in: file, out: join(nameOf(file), 'index') })),
    outdir: output,
    bundle: true,
    minify: true,
    keepNames: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    write: false,
  });
  for (const { path, text } of outputFiles) keep(path, text);
  // Wherever the bundle is unpacked, below an ES module project of somebody's too, it stays CommonJS.
  for (const name of functions.map(nameOf)) keep(join(output, name, 'package.json'), '{"type":"commonjs"}\n');
  built = true;
}

/** Writes a file at once or not at all: other syntheses read here meanwhile. */
function keep(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${output}.${process.pid}`;
  writeFileSync(fresh, text);
  renameSync(fresh, file);
}

const nameOf = (file: string): string => file.replace(/^lambdas\//, '').replace(/\.ts$/, '');

/**
 * The bundle of `capability/function`, such as `travellers/caller`.
 * @throws an Error that lists the functions where there is none of that name.
 */
export function bundle(name: string): Code {
  const known = functions.map(nameOf);
  if (!known.includes(name)) throw new Error(`No function '${name}'. There are: ${known.join(', ')}.`);
  buildAll();
  return Code.fromAsset(dirname(join(output, name, 'index.js')));
}
