import { Command, Option } from 'commander';
import { inOrder } from '../cases/in-order.ts';
import { type CaseRow, type CaseShown, lineOf, shownCase } from '../cases/shown.ts';
import { invoke } from '../invoke.ts';
import { clockOf, type Reached, reach, type Where } from '../reach.ts';
import { rescuesCommand } from './cases/rescues.ts';
import { reaching } from './options.ts';
import { answered } from './orders.ts';

const DEPARTMENTS = ['teamLead', 'planner', 'frontDesk', 'finance', 'management'] as const;
type Department = (typeof DEPARTMENTS)[number];

interface Options extends Where {
  readonly department?: Department;
  readonly json?: boolean;
}

/** `wayline cases`: travellers' problems, in the order in which they are worked on (S53, S62). */
export function casesCommand(): Command {
  const cases = new Command('cases').description('list and show the problems of travellers, and say which is next');
  for (const command of [listCommand(), nextCommand(), showCommand(), rescuesCommand()]) cases.addCommand(command);
  return cases.addHelpText(
    'after',
    `
In danger first, then who is away, then who departs within seven days, then who came first.

Examples:
  wayline cases list                          what waits, over all departments
  wayline cases next --department finance     the one that finance does next
  wayline cases show 12345674                 one case, with its history and every contact about it
  wayline cases rescues --from 2026-12-01     who was in danger: how soon they were answered, found and helped`,
  );
}

const ofDepartment = (name: string, what: string): Command =>
  reaching(name, what).addOption(new Option('--department <name>', 'of one department only').choices(DEPARTMENTS));

const listCommand = (): Command =>
  ofDepartment('list', 'show what waits, in the order of work; with --json one object a line').action(
    async ({ department, ...options }: Options) => {
      const centre = await reach(options);
      await written(inOrder(of(department).map((each) => rowsOf(centre, each))), options);
    },
  );

const nextCommand = (): Command =>
  ofDepartment('next', 'show the one case that is to be done next').action(
    async ({ department, ...options }: Options) => {
      const centre = await reach(options);
      const [next] = (
        await Promise.all(of(department).map((each) => pageOf(centre, { does: 'next', department: each })))
      )
        .flatMap(({ cases }) => cases)
        .sort((a, b) => (a.rank < b.rank ? -1 : 1));
      await written(next ? [next] : [], options);
    },
  );

const of = (department: Department | undefined) => (department ? [department] : DEPARTMENTS);

async function written(rows: AsyncIterable<CaseRow> | Iterable<CaseRow>, { json }: Options): Promise<void> {
  let none = true;
  for await (const row of rows) {
    none = false;
    process.stdout.write(`${json ? JSON.stringify(row) : lineOf(row)}\n`);
  }
  if (none && !json) process.stderr.write('Nothing waits.\n');
}

const showCommand = (): Command =>
  reaching('show', 'show one case: its place, what was done, every contact about it')
    .argument('<case>', 'its number, eight digits')
    .action(async (number: string, options: Options) => {
      const centre = await reach(options);
      const shown = answered(await invoke<CaseShown>(centre, 'cases-on-command', { does: 'show', case: number }));
      const words = options.json ? `${JSON.stringify(shown)}\n` : shownCase(shown, (await clockOf(centre)).zone);
      process.stdout.write(words);
    });

type Page = { readonly cases: readonly CaseRow[]; readonly next?: object };

const pageOf = async (centre: Reached, wish: object): Promise<Page> =>
  answered(await invoke<Page>(centre, 'cases-on-command', wish));

async function* rowsOf(centre: Reached, department: Department): AsyncGenerator<CaseRow> {
  for (let place: object | undefined | 'first' = 'first'; place; ) {
    const page: Page = await pageOf(centre, { does: 'list', department, ...(place === 'first' ? {} : { place }) });
    yield* page.cases;
    place = page.next;
  }
}
