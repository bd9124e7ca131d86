import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flows } from '../lib/flows.ts';
import { flowPages } from './flow-pages.ts';

const folder = join(import.meta.dirname, '..', 'docs', 'flows');
const pages = flowPages(flows);
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.md')) : [];
const there = new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
const gone = files.filter((file) => !pages.has(file));
const changed = [...pages].filter(([file, page]) => there.get(file) !== page);

if (process.argv.includes('--check')) {
  const stale = [...changed.map(([file]) => file), ...gone].map((file) => `docs/flows/${file}`);
  if (stale.length > 0) {
    process.stderr.write(`Pictures of the flows are stale, run npm run docs: ${stale.join(', ')}\n`);
    process.exitCode = 1;
  }
} else {
  mkdirSync(folder, { recursive: true });
  for (const file of gone) rmSync(join(folder, file));
  for (const [file, page] of changed) writeFileSync(join(folder, file), page);
}
