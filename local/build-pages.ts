import { createHash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const checkout = join(import.meta.dirname, '..');
const source = join(import.meta.dirname, 'web');
const built = join(checkout, 'build', 'pages');

/**
 * Builds the pages, unless they were built from these very sources before. Several centres may start at once: each builds in
 * a folder of its own, and the first to be done is kept. Answers the folder of the built files.
 * @throws an Error with what the builder says where they cannot be built.
 */
export async function buildPages(progress: (line: string) => void): Promise<string> {
  const folder = join(built, hashOfSources());
  if (isBuilt(folder)) return folder;
  progress('Building the pages, as their sources have changed ...');
  const { build } = await import('vite');
  mkdirSync(built, { recursive: true });
  const mine = mkdtempSync(join(built, 'building-'));
  try {
    await build({
      configFile: join(source, 'vite.config.ts'),
      root: source,
      build: { outDir: mine },
      logLevel: 'error',
    });
    for (const older of globSync('*', { cwd: built, exclude: ['building-*'] }))
      rmSync(join(built, older), { recursive: true });
    renameSync(mine, folder);
  } catch (error) {
    rmSync(mine, { recursive: true, force: true });
    if (!isBuilt(folder)) throw error;
  }
  return folder;
}

const isBuilt = (folder: string): boolean => globSync('index.html', { cwd: folder }).length > 0;

/** The sources, and the versions of everything that they are built with. */
function hashOfSources(): string {
  const hash = createHash('sha256');
  const files = globSync('**/*.{ts,tsx,css,html,svg,json}', { cwd: source }).sort();
  for (const file of files) hash.update(file).update(readFileSync(join(source, file)));
  return hash
    .update(readFileSync(join(checkout, 'package-lock.json')))
    .digest('hex')
    .slice(0, 16);
}
