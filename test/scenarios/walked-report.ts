import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** How many of a hundred transitions scenarios must walk: a run of all walks behind one of all tests fails below. */
const LEAST = 95;

/** Which of the two runs of tests this is; nothing for a run of some files. */
const RUNS: { readonly [args: string]: 'tests' | 'walks' } = {
  'run --project alone --project together': 'tests',
  'run --project walks': 'walks',
};
/** What the last run of all tests walked: that counts for the walks too. */
const walkedByTests = join(walkedFolder, '..', 'walked-by-tests.json');

/** Before all tests: forgets what earlier runs walked. Behind them: prints how much of our flows the scenarios have walked. */
export function setup(): () => void {
  rmSync(walkedFolder, { recursive: true, force: true });
  mkdirSync(walkedFolder, { recursive: true });
  return () => {
    const files = globSync('*.json', { cwd: walkedFolder }).map((file) => readWalked(join(walkedFolder, file)));
    const [first] = files;
    if (!first) return;
    const run = RUNS[process.argv.slice(2).join(' ')];
    const here: WalkedFile = { flows: first.flows, walked: files.flatMap((file) => file.walked) };
    const { flows, walked } = run === 'walks' ? withTests(here) : here;
    if (run === 'tests') writeFileSync(walkedByTests, JSON.stringify(here));
    const [guides, calls] = [flows.filter(isGuide), flows.filter((flow) => !isGuide(flow))].map((some) =>
      coverage(some, walked),
    );
    if (!guides || !calls) return;
    const list = join(walkedFolder, 'missing.txt');
    writeFileSync(list, `${[...calls.missing, ...guides.missing].map(inWords).join('\n')}\n`);
    process.stdout.write(
      `\nScenarios walked ${share(calls)} transitions of flows that calls and tasks go through, and ${share(guides)} of guides; the others: build/walked/missing.txt\n`,
    );
    // Neither run walks everything by itself. Guides go every way in test/connect/every-page.test.ts, in no time.
    if (run === 'walks' && walked !== here.walked && calls.walked * 100 < calls.ways * LEAST)
      throw new Error(
        `Scenarios must walk ${LEAST} % of the transitions of flows. Write a call for those of build/walked/missing.txt.`,
      );
  };
}

/** The same with what the last run of all tests walked, where that was through the same flows; else it is said that this is missing. */
function withTests(here: WalkedFile): WalkedFile {
  const tests = existsSync(walkedByTests) ? readWalked(walkedByTests) : undefined;
  if (tests && JSON.stringify(tests.flows) === JSON.stringify(here.flows))
    return { flows: here.flows, walked: [...here.walked, ...tests.walked] };
  process.stdout.write(
    '\nHow much is walked is judged behind npm test only, whose scenarios count too: run that first.\n',
  );
  return here;
}

const readWalked = (file: string): WalkedFile => JSON.parse(readFileSync(file, 'utf8')) as WalkedFile;

/** A flow that shows pages to agents. */
const isGuide = ({ document }: InstanceFlow): boolean => document.Actions.some(({ Type }) => Type === 'ShowView');

const share = ({ ways, walked }: { readonly ways: number; readonly walked: number }): string =>
  `${walked} of ${ways} (${((100 * walked) / ways).toFixed(1)} %)`;
