import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const copy = mkdtempSync(join(tmpdir(), 'wayline-imports-'));
/** A forbidden import a row of the table: the row, the file that has it, what it imports. */
const PLANTED = [
  ['flow-language', 'contact-flows/flow-language/planted.ts', '../travellers/words.en.ts'],
  ['contact-flows', 'contact-flows/travellers/planted.ts', '../../local/keep.ts'],
  ['contracts', 'lambdas/planted/contract.ts', '../travellers/store.ts'],
  ['rules', 'lambdas/planted/rules.ts', '../platform/logger.ts'],
  ['calendar', 'lambdas/calendar/planted.ts', '../platform/clock.ts'],
  ['views', 'lambdas/planted/views.ts', '../travellers/store.ts'],
  ['lambdas', 'lambdas/planted/use-case.ts', '../../contact-flows/travellers/words.en.ts'],
  ['platform', 'lambdas/platform/planted.ts', '../travellers/rules.ts'],
  ['lib', 'lib/planted.ts', '../lambdas/travellers/rules.ts'],
  ['local', 'local/planted.ts', '../lambdas/travellers/rules.ts'],
  ['local', 'local/planted-too.ts', './web/shell/times.ts'],
  ['web', 'local/web/planted.tsx', '../e164.ts'],
  ['web', 'local/web/planted.ts', 'hono'],
  ['bin', 'bin/planted.ts', '../lambdas/travellers/rules.ts'],
] as const;
const ROOMS = ['bin', 'contact-flows', 'lambdas', 'lib', 'local'];

/** What the tree with all that is planted breaks, cruised once: `rule: file`. */
let broken: readonly string[] = [];

beforeAll(() => {
  for (const entry of [...ROOMS, '.dependency-cruiser.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(root, entry), join(copy, entry), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const [, file, target] of PLANTED) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), `import * as planted from '${target}';\nexport const it = planted;\n`);
  }
  broken = cruised();
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function cruised(): readonly string[] {
  const depcruise = join(root, 'node_modules', '.bin', 'depcruise');
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...ROOMS];
  const { summary } = JSON.parse(
    execFileSync(depcruise, args, {
      cwd: copy,
      encoding: 'utf8',
      maxBuffer: 1e8,
      stdio: 'pipe',
    }),
  ) as { summary: { totalCruised: number; violations: { from: string; rule: { name: string } }[] } };
  expect(summary.totalCruised).toBeGreaterThan(100);
  return summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`);
}

it('holds in the tree as it stands', () => {
  expect(broken.filter((each) => !PLANTED.some(([, file]) => each.endsWith(`: ${file}`)))).toEqual([]);
});

it.each(PLANTED)('sees a forbidden import of the row %s in %s', (row, file) => {
  expect(broken).toContain(`${row}: ${file}`);
});
