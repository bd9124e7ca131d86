import { globSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { expect, it } from 'vitest';
import { MADE_FROM } from '../../local/assembly/kept-assembly.ts';

const root = join(import.meta.dirname, '..', '..');

it('is made from nothing but what a kept one is recognized by', () => {
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: ['bin/contact-centre.ts', ...globSync('lambdas/*/{caller,agent,on-*}.ts', { cwd: root })],
    outdir: 'build',
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    metafile: true,
    write: false,
  });
  const read = Object.keys(metafile.inputs);
  expect(read.length).toBeGreaterThan(250);
  const known = new Set(globSync(MADE_FROM, { cwd: root }));
  expect(read.filter((file) => !known.has(file))).toEqual([]);
});
