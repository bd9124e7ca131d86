import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { putAssembly } from '../../local/assembly/kept-assembly.ts';
import { templateTexts } from './synthesized.ts';

const root = join(import.meta.dirname, '..', '..');
const copy = mkdtempSync(join(tmpdir(), 'wayline-change-'));
let before: ReadonlyMap<string, string>;
beforeAll(async () => {
  const sources = ['bin', 'contact-flows', 'lambdas', 'lib', join('local', 'assembly')];
  for (const entry of [...sources, 'cdk.json', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(join(root, entry), join(copy, entry), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  await putAssembly(join(copy, 'before'), 'dev');
  before = templateTexts(join(copy, 'before'));
}, 120_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The templates that a start of the copy would run, and whether they were synthesized anew for it. */
function started(): { readonly templates: ReadonlyMap<string, string>; readonly anew: boolean } {
  const output = join(copy, 'assembly');
  const start = `import { putAssembly } from './local/assembly/kept-assembly.ts';
    await putAssembly(${JSON.stringify(output)}, 'dev', () => process.stdout.write('anew'));`;
  const node = ['--input-type=module', '--eval', start];
  const said = execFileSync(process.execPath, node, { cwd: copy, stdio: 'pipe', encoding: 'utf8' });
  return { templates: templateTexts(output), anew: said === 'anew' };
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
  expect(started()).toEqual({ templates: before, anew: true });
});

it('is not synthesized a second time while nothing changes', () => {
  expect(started()).toEqual({ templates: before, anew: false });
});

it('changes the code of the one function, and nothing else, for a line of it', () => {
  change('lambdas/travellers/say-later-trips.ts', (text) => text.replace('TRIPS_AT_ONCE = 3', 'TRIPS_AT_ONCE = 2'));
  const { templates: after, anew } = started();
  expect(anew).toBe(true);
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
