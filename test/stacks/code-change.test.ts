import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { templateTexts } from './synthesized.ts';

const root = join(import.meta.dirname, '..', '..');
const copy = mkdtempSync(join(tmpdir(), 'wayline-change-'));
let before: ReadonlyMap<string, string>;
beforeAll(() => {
  for (const entry of ['bin', 'contact-flows', 'lambdas', 'lib', 'cdk.json', 'package.json', 'tsconfig.json'])
    cpSync(join(root, entry), join(copy, entry), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  before = synthesizedCopy('before');
}, 120_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The templates of the copy, synthesized without validation, which leaves them as they are. */
function synthesizedCopy(name: string): ReadonlyMap<string, string> {
  const output = join(copy, 'out', name);
  mkdirSync(output, { recursive: true });
  const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'));
  const quick = { ...context, env: 'dev', '@aws-cdk/core:validateAgainstDefaultRules': false };
  execFileSync(process.execPath, ['bin/contact-centre.ts'], {
    cwd: copy,
    stdio: 'pipe',
    env: { ...process.env, CDK_OUTDIR: output, CDK_CONTEXT_JSON: JSON.stringify(quick) },
  });
  return templateTexts(output);
}

/** The paths at which two values differ. */
function differences(before: unknown, after: unknown, path = ''): readonly string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (typeof before !== 'object' || typeof after !== 'object' || !before || !after) return [path];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    differences((before as never)[key], (after as never)[key], `${path}/${key}`),
  );
}

function change(file: string, edit: (text: string) => string): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  expect(edit(text)).not.toBe(text);
  writeFileSync(path, edit(text));
}

it('changes nothing at all for a comment', () => {
  for (const file of ['lambdas/travellers/look-up-caller.ts', 'lib/stacks/service.ts', 'contact-flows/flows.ts'])
    change(file, (text) => `// Planted\n${text}`);
  expect(synthesizedCopy('comment')).toEqual(before);
});

it('changes the code of the one function, and nothing else, for a line of it', () => {
  change('lambdas/travellers/say-later-trips.ts', (text) => text.replace('TRIPS_AT_ONCE = 3', 'TRIPS_AT_ONCE = 2'));
  const after = synthesizedCopy('line');
  expect([...after.keys()]).toEqual([...before.keys()]);
  const found = [...before].flatMap(([file, text]) =>
    differences(JSON.parse(text), JSON.parse(after.get(file) ?? '{}'), file),
  );
  expect(found).toEqual([
    expect.stringMatching(
      /service\.template\.json\/Resources\/TravellersCallerFunction[0-9A-F]+\/Properties\/Code\/S3Key$/,
    ),
  ]);
});
