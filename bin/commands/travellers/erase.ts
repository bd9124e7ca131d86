import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Argument, Command, Option } from 'commander';
import { Failure } from '../../failure.ts';
import { give, meant, type OrderOptions, type Who, who, withOrderOptions } from './order.ts';

/** What an erasing came to, or would come to. */
interface Erased {
  readonly traveller: string;
  readonly name: string;
  readonly lines: readonly {
    readonly what: string;
    readonly items: number;
    readonly fate: string;
    readonly why?: string;
  }[];
  readonly stopped: { readonly points: number; readonly classes: readonly string[] };
  readonly running: readonly string[];
}

const whose = () => new Argument('<number>', 'a number of theirs, or the id of their record').argParser(who);

/** `wayline travellers export`: everything that is kept about one traveller, for them. */
export const exportCommand = (): Command =>
  withOrderOptions(
    new Command('export')
      .description('write everything that we keep about somebody, as JSON, for them (GDPR articles 15 and 20)')
      .addArgument(whose())
      .addOption(new Option('--to <file>', 'write it to this file, in place of printing it')),
  ).action(async (number: Who, { to, ...options }: OrderOptions & { to?: string }) => {
    const all = await give<object>(options, { who: meant(number, options.name), do: { does: 'export' } });
    const text = `${JSON.stringify(all, null, options.json ? 0 : 2)}\n`;
    if (to === undefined) process.stdout.write(text);
    else writeTo(to, text);
  });

/** Only whoever exports may read the file. @throws Failure 2 where it cannot be written. */
function writeTo(file: string, text: string): void {
  try {
    writeFileSync(file, text, { mode: 0o600 });
  } catch (error) {
    throw new Failure(2, `${file} cannot be written: ${(error as Error).message}`);
  }
  process.stderr.write(`Written to ${file}. It is about one person: give it to nobody else.\n`);
}

/** `wayline travellers erase`: erases somebody, once their name was typed again. */
export const eraseCommand = (): Command =>
  withOrderOptions(
    new Command('erase')
      .description('erase somebody; the books keep amounts, dates and states without them (GDPR article 17)')
      .addArgument(whose())
      .option('--dry-run', 'only say what would go, what stays, and why')
      .option('--yes', 'do not ask for the name'),
  ).action(async (number: Who, options: OrderOptions & { dryRun?: boolean; yes?: boolean }) => {
    const order = (dryRun: boolean) =>
      give<Erased>(options, { who: meant(number, options.name), do: { does: 'erase', dryRun } });
    if (options.dryRun || !options.yes) {
      const plan = await order(true);
      if (options.dryRun) process.stdout.write(options.json ? `${JSON.stringify(plan)}\n` : planned(plan));
      if (plan.running.length > 0) throw new Failure(1, `${plan.name} cannot be erased yet. ${plan.running.join(' ')}`);
      if (options.dryRun) return;
      process.stderr.write(planned(plan));
      await confirmed(plan.name);
    }
    const done = await order(false);
    process.stdout.write(options.json ? `${JSON.stringify(done)}\n` : `${done.name} is erased. ${stopped(done)}\n`);
  });

/** @throws Failure 1 where another name is typed, or none. */
async function confirmed(name: string): Promise<void> {
  const line = createInterface({ input: process.stdin, output: process.stderr });
  const typed = await Promise.race([
    line.question(`This cannot be undone. Type the name, ${name}, to erase: `),
    new Promise<string>((resolve) => line.once('close', () => resolve(''))),
  ]);
  line.close();
  if (folded(typed) !== folded(name)) throw new Failure(1, 'That is not the name: nothing was erased.');
}

const folded = (name: string): string => name.normalize('NFKC').toLocaleLowerCase('en').trim();

const planned = (plan: Erased): string =>
  [
    plan.name,
    ...plan.lines.map(
      ({ what, items, fate, why }) => `  ${String(items).padStart(5)}  ${what}: ${fate}${why ? `, since ${why}` : ''}`,
    ),
    `  ${stopped(plan)}`,
    '',
  ].join('\n');

const stopped = ({ stopped: { points, classes } }: Erased): string =>
  points === 0
    ? 'No end of messages is kept: they never asked for one.'
    : `Kept at ${points} of their numbers and addresses: that no ${classes.join(', ')} messages go there, or we would write to them again.`;
