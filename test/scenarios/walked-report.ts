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

/** How many of a hundred transitions scenarios must walk: a run of all walks fails below. */
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
    const flows = files[0]?.flows ?? [];
    const all = files.flatMap((file) => file.walked);
    const [guides, calls] = [flows.filter(isGuide), flows.filter((flow) => !isGuide(flow))].map((some) =>
      coverage(some, all),
    );
    if (!guides || !calls) return;
    const list = join(walkedFolder, 'missing.txt');
    writeFileSync(list, `${[...calls.missing, ...guides.missing].map(inWords).join('\n')}\n`);
    process.stdout.write(
      `\nScenarios walked ${share(calls)} transitions of flows that calls and tasks go through, and ${share(guides)} of guides; the others: build/walked/missing.txt\n`,
    );
    // A run of some files walks only some ways. Guides go every way in test/connect/every-page.test.ts, in no time.
    if (process.argv.slice(2).join(' ') === 'run --project walks' && calls.walked * 100 < calls.ways * LEAST)
      throw new Error(
        `Scenarios must walk ${LEAST} % of the transitions of flows. Write a call for those of build/walked/missing.txt.`,
      );
  };
}

/** A flow that shows pages to agents. */
const isGuide = ({ document }: InstanceFlow): boolean => document.Actions.some(({ Type }) => Type === 'ShowView');

const share = ({ ways, walked }: { readonly ways: number; readonly walked: number }): string =>
  `${walked} of ${ways} (${((100 * walked) / ways).toFixed(1)} %)`;
