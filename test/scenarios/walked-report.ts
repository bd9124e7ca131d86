import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InstanceFlow } from '../../local/connect/contact.ts';
import type { Walked } from '../../local/connect/interpreter.ts';
import { coverage, inWords } from '../connect/walked.ts';

/** Where each centre that a scenario has driven leaves the ways that its calls took. */
export const walkedFolder = join(import.meta.dirname, '..', '..', 'build', 'walked');

/** What one centre leaves: its flows by name, and the ways taken. */
export interface WalkedFile {
  readonly flows: readonly InstanceFlow[];
  readonly walked: readonly Walked[];
}

/** How many of a hundred transitions scenarios must walk: a run of all tests fails below. */
const LEAST = 95;

/** Before all tests: forgets what earlier runs walked. Behind them: prints how much of our flows the scenarios have walked. */
export function setup(): () => void {
  rmSync(walkedFolder, { recursive: true, force: true });
  mkdirSync(walkedFolder, { recursive: true });
  return () => {
    const files = globSync('*.json', { cwd: walkedFolder }).map(
      (file) => JSON.parse(readFileSync(join(walkedFolder, file), 'utf8')) as WalkedFile,
    );
    if (files.length === 0) return;
    const { ways, walked, missing } = coverage(
      files[0]?.flows ?? [],
      files.flatMap((file) => file.walked),
    );
    const percent = ((100 * walked) / ways).toFixed(1);
    const list = join(walkedFolder, 'missing.txt');
    writeFileSync(list, `${missing.map(inWords).join('\n')}\n`);
    process.stdout.write(
      `\nScenarios walked ${walked} of ${ways} transitions of our flows (${percent} %); the others: build/walked/missing.txt\n`,
    );
    // A run of some files walks only some ways.
    if (process.argv.slice(2).join(' ') === 'run' && walked * 100 < ways * LEAST)
      throw new Error(
        `Scenarios must walk ${LEAST} % of the transitions of our flows. Write a call for those of the list.`,
      );
  };
}
