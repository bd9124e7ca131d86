import { type Command, Option } from 'commander';
import { type RescueRow, rescueCells, rescueHeading, shownRescue, shownTotals, totalsOf } from '../../cases/rescues.ts';
import { invoke } from '../../invoke.ts';
import { clockOf, type Reached, reach, type Where } from '../../reach.ts';
import { day, reaching } from '../options.ts';
import { answered } from '../orders.ts';

interface Options extends Where {
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

interface Page {
  readonly from: string;
  readonly to: string;
  readonly rescues: readonly RescueRow[];
  readonly next?: object;
}

/** `wayline cases rescues`: how soon those in danger were answered, found and helped, for who answers for it (S66). */
export const rescuesCommand = (): Command =>
  reaching('rescues', 'report who was in danger; with --json one object a line, the last one with the totals')
    .addOption(
      new Option('--from <day>', 'the first day, YYYY-MM-DD (default: 30 days before the last)').argParser(day),
    )
    .addOption(new Option('--to <day>', 'the last day, YYYY-MM-DD (default: today)').argParser(day))
    .addOption(new Option('--csv', 'write CSV, without totals').conflicts('json'))
    .action(async ({ csv = false, json = false, ...options }: Options) => {
      const centre = await reach(options);
      const pages: Page[] = [];
      for await (const page of pagesOf(centre, options)) pages.push(page);
      const rows = pages.flatMap(({ rescues }) => rescues);
      const totals = totalsOf(rows);
      const { from = '', to = '' } = pages[0] ?? {};
      if (csv) process.stdout.write([rescueHeading(), ...rows.map(rescueCells)].join(''));
      else if (json)
        process.stdout.write([...rows, { from, to, totals }].map((each) => `${JSON.stringify(each)}\n`).join(''));
      else {
        const { zone } = await clockOf(centre);
        process.stdout.write([...rows.map((row) => shownRescue(row, zone)), shownTotals(totals, from, to)].join(''));
      }
    });

async function* pagesOf(centre: Reached, { from, to }: Options): AsyncGenerator<Page> {
  let wish: object | undefined = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  while (wish) {
    const page: Page = answered(await invoke<Page>(centre, 'cases-on-command', { does: 'rescues', ...wish }));
    yield page;
    wish = page.next && { from: page.from, to: page.to, place: page.next };
  }
}
