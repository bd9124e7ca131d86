import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, buildSync } from 'esbuild';
import { keptBuild } from './kept-build.ts';

const root = join(import.meta.dirname, '..', '..');
const output = join(root, 'build', 'lambdas');

/** A function is a file named by who calls it: a caller's flow, an agent's guide, or a trigger. */
const functions = globSync('lambdas/*/{caller,agent,on-*}.ts', { cwd: root }).sort();

/** Besides the sources, what decides how they are bundled, and the versions of what is bundled with them. */
const MADE_FROM = ['lambdas/**/*.*', 'lib/constructs/bundles.ts', '{package,package-lock,tsconfig}.json'];

/** How every function is bundled, and whatever is measured beside them. */
export const BUNDLED = {
  bundle: true,
  minify: true,
  keepNames: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  mainFields: ['module', 'main'],
} satisfies BuildOptions;

let built: string | undefined;

/**
 * The folder with the bundles of all functions. One esbuild call makes them, unless these very sources were bundled before: CommonJS with
 * the SDK inside starts fastest (docs/decisions/0004-bundles.md).
 */
function allBuilt(): string {
  built ??= keptBuild(output, root, MADE_FROM, () => {
    const { outputFiles } = buildSync({
      absWorkingDir: root,
      entryPoints: functions.map((file) => ({ in: file, out: join(nameOf(file), 'index') })),
      outdir: output,
      ...BUNDLED,
      alias: { '@aws-sdk/credential-provider-node': './lambdas/platform/gateways/credentials.ts' },
      logLevel: 'warning',
      write: false,
    });
    return new Map([
      ...outputFiles.map(({ path, text }) => [relative(output, path), text] as const),
      // Wherever the bundle is unpacked, below an ES module project of somebody's too, it stays CommonJS.
      ...functions.map((file) => [join(nameOf(file), 'package.json'), '{"type":"commonjs"}\n'] as const),
    ]);
  });
  return built;
}

const nameOf = (file: string): string => file.replace(/^lambdas\//, '').replace(/\.ts$/, '');

/**
 * The bundle of `capability/function`, such as `travellers/caller`.
 * @throws an Error that lists the functions where there is none of that name.
 */
export function bundle(name: string): Code {
  const known = functions.map(nameOf);
  if (!known.includes(name)) throw new Error(`No function '${name}'. There are: ${known.join(', ')}.`);
  return Code.fromAsset(join(allBuilt(), name));
}
