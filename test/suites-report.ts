import { relative, sep } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * What each suite of `npm test` may take, in seconds of the workers that run it: two at a time. Together they are the ten minutes of `npm cit` on two
 * cores, less what it takes to install and to check. A suite that is not named here has the last.
 */
const BUDGETS: { readonly [suite: string]: number } = {
  scenarios: 480,
  stacks: 120,
  connect: 55,
  crisis: 60,
  docs: 40,
  platform: 35,
  events: 30,
  bookings: 30,
  notices: 25,
  travellers: 25,
  states: 20,
  cases: 15,
  centre: 15,
  'flow-language': 15,
  orders: 12,
};
const ANY_OTHER = 4;
const WORKERS = 2;

/** A suite: what lies in one folder of the tests. */
interface Suite {
  files: number;
  tests: number;
  seconds: number;
}

const suiteOf = ({ moduleId, project }: TestModule): string =>
  relative(`${project.config.root}/test`, moduleId).split(sep)[0] ?? '';

/** Prints behind a run of several suites what each took, and what it may. */
export class SuitesReport implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const suites = new Map<string, Suite>();
    for (const module of modules) {
      const suite = suites.get(suiteOf(module)) ?? { files: 0, tests: 0, seconds: 0 };
      suites.set(suiteOf(module), suite);
      const { duration, collectDuration, setupDuration } = module.diagnostic();
      suite.files += 1;
      suite.tests += [...module.children.allTests()].length;
      suite.seconds += (duration + collectDuration + setupDuration) / 1000;
    }
    // Walks have no budget: they take what they take.
    const hasBudget = modules.every(({ project }) => project.name !== 'walks');
    if (suites.size > 1) process.stdout.write(`\n${inWords(suites, hasBudget)}`);
  }
}

function inWords(suites: ReadonlyMap<string, Suite>, hasBudget: boolean): string {
  const rows = [...suites].sort(([, a], [, b]) => b.seconds - a.seconds);
  const lines = rows.map(([name, { files, tests, seconds }]) => {
    const budget = hasBudget ? (BUDGETS[name] ?? ANY_OTHER) : Number.POSITIVE_INFINITY;
    return line(name, files, tests, seconds.toFixed(0), hasBudget ? budget : '-', seconds > budget ? '  over' : '');
  });
  const sum = rows.reduce((all, [, { seconds }]) => all + seconds, 0);
  return `${line('suite', 'files', 'tests', 'seconds', 'budget', '')}${lines.join('')}${(sum / WORKERS).toFixed(0)} s of both workers.\n`;
}

type Cell = string | number;
const line = (suite: string, files: Cell, tests: Cell, seconds: Cell, budget: Cell, remark: string): string =>
  `${suite.padEnd(16)}${[files, tests, seconds, budget].map((cell) => String(cell).padStart(9)).join('')}${remark}\n`;
