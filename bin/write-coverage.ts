import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverageRows } from './coverage-rows.ts';

const docs = join(import.meta.dirname, '..', 'docs');
const rows = coverageRows(readFileSync(join(docs, 'coverage.md'), 'utf8'));
writeFileSync(join(docs, 'coverage.json'), JSON.stringify(rows));
