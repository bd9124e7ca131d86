import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { claimed } from '../claimed.ts';

const FOLDER = 'BEGUN_CENTRES';

/** Before all tests: an empty folder for centres that have begun, gone behind them. */
export function setup(): () => void {
  const build = join(import.meta.dirname, '..', '..', 'build');
  mkdirSync(build, { recursive: true });
  const folder = mkdtempSync(join(build, 'begun-'));
  process.env[FOLDER] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** What a start makes anew in any case. */
const ANEW = /[/\\](assembly|centre\.json)$/;

/**
 * Puts into `data` what a centre that first began at that time has there once its demo is imported, and answers true: to import it costs more than most scenarios do.
 * Who asks first, or while it is made, is answered false, and begins by themselves; `begin` begins one in the folder it is given and ends it.
 */
export async function putBegun(at: string, data: string, begin: (data: string) => Promise<void>): Promise<boolean> {
  const folder = process.env[FOLDER];
  if (folder === undefined) return false;
  const kept = join(folder, at.replaceAll(':', ''));
  if (!existsSync(kept)) {
    // One alone would pay for two starts.
    if (claimed(`${kept}.asked`) || !claimed(`${kept}.making`)) return false;
    await begin(`${kept}.half`);
    renameSync(`${kept}.half`, kept);
  }
  cpSync(kept, data, { recursive: true, filter: (from) => !ANEW.test(from) });
  return true;
}
