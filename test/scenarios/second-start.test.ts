import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { RunningCentre } from './running-centre.ts';

const root = join(import.meta.dirname, '..', '..');
const copy = mkdtempSync(join(tmpdir(), 'wayline-start-'));
const sources = ['bin', 'contact-flows', 'lambdas', 'lib', 'local'];
for (const entry of [...sources, 'cdk.json', 'package.json', 'package-lock.json', 'tsconfig.json'])
  cpSync(join(root, entry), join(copy, entry), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
const centre = new RunningCentre(copy);
afterAll(async () => {
  await centre.remove();
  rmSync(copy, { recursive: true, force: true });
});

/** Milliseconds until the centre can be used, and what it said meanwhile. */
async function started(): Promise<{ readonly took: number; readonly said: string }> {
  centre.printed = '';
  const begun = performance.now();
  await centre.start();
  return { took: performance.now() - begun, said: centre.printed };
}

it('takes a second start less than a third of the first, as nothing is made again', async () => {
  const first = await started();
  await centre.stop();
  const second = await started();
  expect(first.said).toMatch(/Building the pages[\s\S]*Importing the demo/);
  expect(first.said).toContain('Synthesizing the stacks');
  expect(second.said).not.toMatch(/Building|Synthesizing|Importing/);
  expect(second.took / first.took).toBeLessThan(1 / 3);
});
