import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { costGiven } from './cost/given.ts';
import { costPage } from './cost/page.ts';

writeFileSync(join(import.meta.dirname, '..', 'docs', 'cost.md'), costPage(await costGiven()));
