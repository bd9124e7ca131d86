import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MATRIX } from './cells.ts';
import { faultsPage } from './page.ts';

it('docs/faults.md is as `npm run faults` writes it', () => {
  const written = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'faults.md'), 'utf8');
  expect(written).toBe(faultsPage(MATRIX));
});
