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
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { COMPILED } from './compiled.ts';
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

/** Says in a data folder which assembly it has. */
const MARK = 'made-from';

/**
 * The folder of the kept assembly of an environment, to be read and not changed. It is synthesized, of which `synthesizing` is told,
 * unless it was made from these very sources before. Several may ask at once.
 * @throws an Error with what the app printed where it does not synthesize.
 */
export async function keptAssembly(environment: string, synthesizing = () => {}): Promise<string> {
  for (;;) {
    const hash = hashOfSources();
    const kept = join(folder, `${environment}-${hash}`);
    if (!existsSync(kept)) {
      synthesizing();
      mkdirSync(folder, { recursive: true });
      const mine = mkdtempSync(join(folder, MAKING));
      try {
        await synthesize(mine, environment);
        // What was edited meanwhile may be in it or not.
        if (hash !== hashOfSources()) continue;
        keep(mine, kept);
      } finally {
        rmSync(mine, { recursive: true, force: true });
      }
    }
    utimesSync(kept, new Date(), new Date());
    return kept;
  }
}

/** Has that assembly be in `output`, where it may be run: a copy, unless it is there already. */
export async function putAssembly(output: string, environment: string, synthesizing = () => {}): Promise<void> {
  const kept = await keptAssembly(environment, synthesizing);
  const mark = join(output, MARK);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === basename(kept)) return;
  rmSync(output, { recursive: true, force: true });
  cpSync(kept, output, { recursive: true });
  // Behind everything else: what was broken off has none.
  writeFileSync(mark, basename(kept));
}

/** Has whoever copies the assembly of `output` next begin with what its functions were compiled to here. */
export function keepCompiled(output: string): void {
  const mark = join(output, MARK);
  const [compiled, kept] = [join(output, COMPILED), join(folder, existsSync(mark) ? readFileSync(mark, 'utf8') : '')];
  if (existsSync(mark) && existsSync(compiled) && existsSync(kept))
    cpSync(compiled, join(kept, COMPILED), { recursive: true, force: false });
}

/** Keeps what was made, whole or not at all, and forgets what was not used for longest. */
function keep(made: string, kept: string): void {
  try {
    renameSync(made, kept);
  } catch (error) {
    // Another start was faster with the same.
    if (!existsSync(kept)) throw error;
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
