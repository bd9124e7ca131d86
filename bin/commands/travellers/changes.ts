import { Argument, Command, Option } from 'commander';
import { type Does, give, meant, type OrderOptions, type Who, who, withOrderOptions } from './order.ts';

/** A change of one record as the command line has it: its arguments behind the number, its options, the command it gives. */
interface Change {
  readonly name: string;
  readonly what: string;
  readonly arguments?: readonly Argument[];
  readonly options?: readonly Option[];
  readonly gives: (given: readonly string[], options: { readonly [name: string]: string }) => Does;
}

const CLASSES = ['operational', 'survey', 'marketing'];
const proof = new Option('--proof <digits>', 'their departure date as DDMM, or their PIN where they have one');
const why = new Option('--why <reason>', 'why, so that everybody who answers knows');

const CHANGES: readonly Change[] = [
  {
    name: 'hold',
    what: 'freeze an account: nothing can be changed until it is thawed',
    gives: () => ({ does: 'hold' }),
  },
  {
    name: 'release',
    what: 'thaw a frozen account, with a second proof of who they are',
    options: [proof.makeOptionMandatory()],
    gives: (_, options) => ({ does: 'release', proof: options['proof'] }),
  },
  {
    name: 'add-phone',
    what: 'add a telephone number',
    arguments: [new Argument('<new>', 'the number to add')],
    gives: ([number]) => ({ does: 'add phone', number }),
  },
  {
    name: 'remove-phone',
    what: 'take a telephone number away',
    arguments: [new Argument('<old>', 'the number to take away')],
    gives: ([number]) => ({ does: 'remove phone', number }),
  },
  {
    name: 'add-email',
    what: 'add an e-mail address',
    arguments: [new Argument('<new>', 'the address to add')],
    gives: ([address]) => ({ does: 'add email', address }),
  },
  {
    name: 'remove-email',
    what: 'take an e-mail address away',
    arguments: [new Argument('<old>', 'the address to take away')],
    gives: ([address]) => ({ does: 'remove email', address }),
  },
  {
    name: 'consent',
    what: 'note what may be sent to one of their numbers or addresses',
    arguments: [
      new Argument('<to>', 'the number or address'),
      new Argument('<class>', 'kind of message').choices(CLASSES),
      new Argument('<answer>', 'whether they agree').choices(['yes', 'no']),
    ],
    gives: ([to, type, answer]) => ({ does: 'consent', to, class: type, given: answer === 'yes' }),
  },
  {
    name: 'treat',
    what: 'note a special treatment',
    arguments: [new Argument('<treatment>', 'what they get')],
    options: [why.makeOptionMandatory()],
    gives: ([what], options) => ({ does: 'treat', what, why: options['why'] }),
  },
  {
    name: 'note',
    what: 'write a note on their timeline',
    arguments: [new Argument('<text>', 'the note')],
    gives: ([text]) => ({ does: 'note', text }),
  },
  {
    name: 'set-pin',
    what: 'set the PIN that proves who they are',
    arguments: [new Argument('<pin>', '4 to 6 digits')],
    gives: ([pin]) => ({ does: 'set pin', pin }),
  },
  {
    name: 'language',
    what: 'note the language that they want to hear and read',
    arguments: [new Argument('<language>', 'two letters, such as en')],
    gives: ([language]) => ({ does: 'speak', language }),
  },
  {
    name: 'tier',
    what: 'note their tier',
    arguments: [new Argument('<tier>', 'such as gold')],
    gives: ([tier]) => ({ does: 'rank', tier }),
  },
  {
    name: 'institution',
    what: 'note the institution that they belong to',
    arguments: [new Argument('<institution>', 'its name')],
    gives: ([institution]) => ({ does: 'join institution', institution }),
  },
  {
    name: 'agency',
    what: 'note the agency that books for them',
    arguments: [new Argument('<agency>', 'its name')],
    gives: ([agency]) => ({ does: 'book through agency', agency }),
  },
];

/** One command for every change of a record. */
export const changeCommands = (): readonly Command[] =>
  CHANGES.map(({ name, what, arguments: more = [], options = [], gives }) => {
    const command = new Command(name)
      .description(what)
      .addArgument(new Argument('<number>', 'a number of theirs, or the id of their record').argParser(who));
    for (const argument of more) command.addArgument(argument);
    for (const option of options) command.addOption(option);
    return withOrderOptions(command).action(async (...args: readonly unknown[]) => {
      const [whose, ...given] = args.slice(0, 1 + more.length) as [Who, ...string[]];
      const chosen = args[1 + more.length] as OrderOptions & { readonly [name: string]: string };
      const order = { who: meant(whose, chosen.name), do: gives(given, chosen) };
      const done = await give<{ name: string; did: string }>(chosen, order);
      process.stdout.write(chosen.json ? `${JSON.stringify(done)}\n` : `${done.name}: ${done.did}.\n`);
    });
  });
