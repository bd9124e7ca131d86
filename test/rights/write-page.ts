import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rightsPage } from './page.ts';

// `npm run rights`
writeFileSync(join(import.meta.dirname, '..', '..', 'docs', 'rights.md'), rightsPage());
