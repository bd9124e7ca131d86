import { Argument, Command } from 'commander';
import { clockOf, reach } from '../reach.ts';
import { card, type Shown } from './travellers/card.ts';
import { changeCommands } from './travellers/changes.ts';
import { eraseCommand, exportCommand } from './travellers/erase.ts';
import { importPeople } from './travellers/import.ts';
import { give, meant, type OrderOptions, type Who, who, withOrderOptions } from './travellers/order.ts';

/** `wayline travellers`: the records of travellers, shown and changed by people of ours. */
export function travellersCommand(): Command {
  const travellers = new Command('travellers').description(
    "show, correct, freeze, merge, export and erase travellers' records",
  );
  for (const command of [
    showCommand(),
    ...changeCommands(),
    mergeCommand(),
    importPeople(),
    exportCommand(),
    eraseCommand(),
  ])
    travellers.addCommand(command);
  return travellers.addHelpText(
    'after',
    `
Examples:
  wayline travellers show +37061234567
  wayline travellers show +4915112345678 --name Greta     where several people use a number
  wayline travellers hold +37061234567                    then: release +37061234567 --proof 0512
  wayline travellers consent +37061234567 rasa@example.com marketing no
  wayline travellers export +37061234567 --to rasa.json    everything that we keep about her, for her
  wayline travellers erase +37061234567 --dry-run          what would go, what stays, and why`,
  );
}

const showCommand = (): Command =>
  withOrderOptions(
    new Command('show')
      .description('show a record, and what happened lately')
      .addArgument(new Argument('<number>', 'a number of theirs, or the id of their record').argParser(who)),
  ).action(async (whose: Who, options: OrderOptions) => {
    const shown = await give<Shown>(options, { who: meant(whose, options.name), do: { does: 'show' } });
    process.stdout.write(options.json ? `${JSON.stringify(shown)}\n` : card(shown, await zoneOf(options)));
  });

/** The agency's zone. The clock was moved already, where it was to be. */
async function zoneOf({ at: _, ...where }: OrderOptions): Promise<string> {
  const centre = await reach(where);
  return (await clockOf(centre)).zone;
}

const mergeCommand = (): Command =>
  withOrderOptions(
    new Command('merge')
      .description('make two records of one person one')
      .addArgument(new Argument('<keep>', 'the record that goes on: a number or its id').argParser(who))
      .addArgument(new Argument('<other>', 'the record that becomes part of it: a number or its id').argParser(who))
      .option('--other-name <name>', 'who is meant by the other, where several people use the number'),
  ).action(async (keep: Who, other: Who, options: OrderOptions & { otherName?: string }) => {
    const done = await give<{ name: string; traveller: string }>(options, {
      who: meant(keep, options.name),
      do: { does: 'merge', other: meant(other, options.otherName) },
    });
    process.stdout.write(
      options.json ? `${JSON.stringify(done)}\n` : `${done.name}: one record now, ${done.traveller}.\n`,
    );
  });
