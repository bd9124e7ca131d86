import { type Command, Option } from 'commander';
import { invoke } from '../invoke.ts';
import { clockOf, type Reached, reach, type Where } from '../reach.ts';
import { day, reaching } from './options.ts';
import { answered } from './orders.ts';

interface Options extends Where {
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
}

interface Count {
  readonly kind: 'wait' | 'order' | 'case';
  readonly kept: number;
  readonly early: number;
  readonly broken: number;
  readonly left: number;
  readonly lateSeconds: number;
}

type Counts = { readonly counts: readonly Count[] };

/** `wayline promises`: what travellers were told, and whether it was true (idea 7). */
export function promisesCommand(): Command {
  return reaching(
    'promises',
    'say whether what travellers were told was true: waits, steps of orders, answers to cases',
  )
    .addOption(new Option('--from <day>', 'the first day, YYYY-MM-DD (default: today)').argParser(day))
    .addOption(new Option('--to <day>', 'the last day, YYYY-MM-DD (default: the first)').argParser(day))
    .action(async ({ json, from, to, ...where }: Options) => {
      const centre = await reach(where);
      const first = from ?? (await todayOf(centre));
      const wish = { does: 'counts', from: first, to: to ?? first };
      const { counts } = answered(await invoke<Counts>(centre, 'promises-on-command', wish));
      for (const count of counts) process.stdout.write(json ? `${JSON.stringify(count)}\n` : inWords(count));
    })
    .addHelpText(
      'after',
      `
A promise is counted on the day on which it ended. Who hung up before a told wait was over is counted as left.

Examples:
  wayline promises                                        what ended today
  wayline promises --from 2026-12-01 --to 2026-12-31      a month`,
    );
}

async function todayOf(centre: Reached): Promise<string> {
  const { now, zone } = await clockOf(centre);
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone }).format(new Date(now));
}

const KINDS = { wait: 'waits told', order: 'steps of orders', case: 'answers to cases' } as const;

function inWords({ kind, kept, early, broken, left, lateSeconds }: Count): string {
  const ended = [
    `${kept} kept`,
    ...(kind === 'wait' ? [`${early} sooner than told`] : []),
    `${broken} broken${broken === 0 ? '' : `, ${howLong(lateSeconds)} late on average`}`,
    ...(kind === 'wait' ? [`${left} hung up before`] : []),
  ];
  return `${KINDS[kind].padEnd(17)} ${ended.join('; ')}\n`;
}

function howLong(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`;
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86_400)} days`;
}
