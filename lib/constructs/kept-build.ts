import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How many builds are kept, the last used ones. */
const KEPT = 4;
const DONE = 'done';

/**
 * The folder below `home` with what `make` makes of the sources, which are glob patterns below `root`: files by their paths within
 * the folder. It is made once for the same sources, however many processes ask; older ones are forgotten.
 */
export function keptBuild(
  home: string,
  root: string,
  sources: readonly string[],
  make: () => ReadonlyMap<string, string>,
): string {
  const hash = createHash('sha256');
  for (const file of globSync(sources, { cwd: root }).sort())
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  const folder = join(home, hash.digest('hex').slice(0, 16));
  const done = join(folder, DONE);
  if (!existsSync(done)) for (const [file, text] of make()) writeWhole(join(folder, file), text);
  writeFileSync(done, '');
  for (const old of lastUsedFirst(home).slice(KEPT)) rmSync(join(home, old), { recursive: true, force: true });
  return folder;
}

/** Writes a file at once or not at all: others may be making the same, or reading it. */
function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, text);
  renameSync(fresh, file);
}

function lastUsedFirst(home: string): readonly string[] {
  const used = (build: string) => statSync(join(home, build, DONE), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return globSync('*', { cwd: home }).sort((a, b) => used(b) - used(a));
}
