import { Command } from 'commander';
import { Failure } from '../failure.ts';
import { invoke } from '../invoke.ts';
import { csvLine } from '../orders/csv.ts';
import { decimal } from '../orders/money.ts';
import { type Row, rows } from '../orders/rows.ts';
import { shownOrder } from '../orders/shown.ts';
import { reach, type Where } from '../reach.ts';
import { overPeriod, reaching } from './options.ts';

interface Options extends Where {
  readonly from: string;
  readonly to: string;
  readonly json?: boolean;
}

/** `wayline orders`: what travellers ordered, for those who lead and audit (S76, S80, S90). */
export function ordersCommand(): Command {
  const orders = new Command('orders').description('list, show, count and export orders');
  for (const command of [listCommand(), showCommand(), countsCommand(), exportCommand()]) orders.addCommand(command);
  return orders.addHelpText(
    'after',
    `
Examples:
  wayline orders list --from 2026-12-01 --to 2026-12-31     the orders begun in December
  wayline orders show 1234566                               one order, with its money and its history
  wayline orders export --from 2026-12-01 --to 2026-12-31 > december.csv`,
  );
}

const listCommand = () =>
  overPeriod('list', 'list the orders that were begun in a period, the first first').action(
    async (options: Options) => {
      let none = true;
      for await (const row of rows(await reach(options), options)) {
        none = false;
        process.stdout.write(options.json ? `${JSON.stringify(row)}\n` : inWords(row));
      }
      if (none && !options.json) process.stderr.write('No orders were begun then.\n');
    },
  );

const exportCommand = () =>
  overPeriod('export', 'write the orders of a period as CSV; with --json one object a line').action(
    async (options: Options) => {
      const centre = await reach(options);
      if (!options.json) process.stdout.write(csvLine(HEADING));
      for await (const row of rows(centre, options))
        process.stdout.write(options.json ? `${JSON.stringify(row)}\n` : csvLine(cellsOf(row)));
    },
  );

const countsCommand = () =>
  overPeriod('counts', 'count who created, assigned and owns the orders of a period, for appraisal').action(
    async (options: Options) => {
      const { from, to } = options;
      const { counts } = answered(
        await invoke<Counts>(await reach(options), 'orders-on-command', { does: 'counts', from, to }),
      );
      for (const each of counts) process.stdout.write(options.json ? `${JSON.stringify(each)}\n` : countInWords(each));
      if (counts.length === 0 && !options.json) process.stderr.write('No orders were begun then.\n');
    },
  );

/** `points` of 5 were given by `rated` travellers. */
interface Count {
  readonly name: string;
  readonly created: number;
  readonly assigned: number;
  readonly owned: number;
  readonly rated: number;
  readonly points: number;
}
type Counts = { readonly counts: readonly Count[] };

const countInWords = ({ name, created, assigned, owned, rated, points }: Count): string => {
  const how = rated === 0 ? '' : `, rated ${(points / rated).toFixed(1)} of 5 by ${rated}`;
  return `${name.padEnd(28)} created ${created}, assigned ${assigned}, owns ${owned}${how}\n`;
};

const showCommand = () =>
  reaching('show', 'show one order: who has it, its money, its history')
    .argument('<order>', 'its number, seven digits')
    .action(async (order: string, options: Options) => {
      const shown = answered(await invoke<object>(await reach(options), 'orders-on-command', { does: 'show', order }));
      process.stdout.write(options.json ? `${JSON.stringify(shown)}\n` : shownOrder(shown as never));
    });

/** @throws Failure 1 with the sentence where the answer is no. */
export function answered<Answer extends object>(answer: Answer | { readonly refused: string }): Answer {
  if ('refused' in answer) throw new Failure(1, answer.refused);
  return answer;
}

const HEADING = [
  'order',
  'stage',
  'creator',
  'assigner',
  'owner',
  'currency',
  'receivable',
  'received',
  'refunded',
  'cost',
  'profit',
];

const MONEY = ['receivable', 'received', 'refunded', 'cost', 'profit'] as const;

const cellsOf = (row: Row): readonly string[] => [
  row.order,
  row.stage,
  row.creator,
  row.assigner ?? '',
  row.owner ?? '',
  row.currency,
  ...MONEY.map((kind) => decimal(row[kind], row.currency)),
];

const inWords = ({ order, stage, creator, owner, currency, receivable, received, profit }: Row): string => {
  const amount = (minor: number) => decimal(minor, currency);
  return `${order}  ${stage.padEnd(9)}  ${creator} > ${owner ?? 'nobody yet'}  ${amount(received)} of ${amount(receivable)} ${currency}, profit ${amount(profit)}\n`;
};
