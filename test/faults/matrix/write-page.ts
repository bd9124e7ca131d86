import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MATRIX } from './cells.ts';
import { faultsPage } from './page.ts';

// `npm run faults`
writeFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'faults.md'), faultsPage(MATRIX));
