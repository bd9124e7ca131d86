import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { synthesize } from './synthesize.ts';

const checkout = join(import.meta.dirname, '..', '..');
const folder = join(checkout, 'build', 'assemblies');

/** What an assembly is made from. test/assembly/kept-assembly.test.ts compares it with what the app and its bundles read. */
export const MADE_FROM = [
  '{contact-flows,lambdas,lib}/**/*.*',
  'bin/contact-centre.ts',
  'local/assembly/synthesize.ts',
  '{cdk,package,package-lock,tsconfig}.json',
];

/** How many are kept, the last used ones: an environment each, and some from before the sources changed. */
const KEPT = 6;
/** A synth that takes longer than this was killed, in milliseconds. */
const ABANDONED = 60 * 60 * 1000;
const MAKING = 'making-';

/**
 * Puts the assembly of an environment into `output`, in place of what is there: the kept one where it was synthesized from these
 * very sources, otherwise a new one, which `synthesizing` is told of and which is then kept. Several may ask at once.
 * @throws an Error with what the app printed where it does not synthesize.
 */
export async function putAssembly(output: string, environment: string, synthesizing = () => {}): Promise<void> {
  rmSync(output, { recursive: true, force: true });
  const hash = hashOfSources();
  const kept = join(folder, `${environment}-${hash}`);
  if (take(kept, output)) return;
  synthesizing();
  await synthesize(output, environment);
  // Sources that were edited meanwhile may be in it or not.
  if (hash === hashOfSources()) keep(output, kept);
}

/** Copies a kept assembly, and remembers that it was used. */
function take(kept: string, output: string): boolean {
  if (!existsSync(kept)) return false;
  utimesSync(kept, new Date(), new Date());
  cpSync(kept, output, { recursive: true });
  return true;
}

/** Keeps a copy, whole or not at all, and forgets those that were not used for longest. */
function keep(assembly: string, kept: string): void {
  mkdirSync(folder, { recursive: true });
  const mine = mkdtempSync(join(folder, MAKING));
  cpSync(assembly, mine, { recursive: true });
  try {
    renameSync(mine, kept);
  } catch {
    // Another start was faster with the same.
    rmSync(mine, { recursive: true, force: true });
  }
  for (const old of lastUsedFirst().slice(KEPT)) rmSync(join(folder, old), { recursive: true, force: true });
  for (const half of globSync(`${MAKING}*`, { cwd: folder }))
    if (Date.now() - usedAt(half) > ABANDONED) rmSync(join(folder, half), { recursive: true, force: true });
}

const lastUsedFirst = (): readonly string[] =>
  globSync('*', { cwd: folder, exclude: [`${MAKING}*`] }).sort((a, b) => usedAt(b) - usedAt(a));

/** In milliseconds since 1970; what somebody else has just removed was not used. */
const usedAt = (kept: string): number => statSync(join(folder, kept), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** The sources, and the versions of everything that they are synthesized with. */
function hashOfSources(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of globSync(MADE_FROM, { cwd: checkout }).sort())
    hash.update(`\0${file}\0`).update(readFileSync(join(checkout, file)));
  return hash.digest('hex').slice(0, 16);
}
