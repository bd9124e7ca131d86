import { userInfo } from 'node:os';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { Failure } from '../failure.ts';
import { ordered } from '../invoke.ts';
import { reach, type Where } from '../reach.ts';
import { planCommand } from './notices/plan.ts';
import { previewCommand } from './notices/preview.ts';
import { rulesCommand } from './notices/rules.ts';
import { reaching } from './options.ts';
import { meant, type Who, who } from './travellers/order.ts';

interface Options extends Where {
  readonly json?: boolean;
}

/** A message that failed. */
interface Dead {
  readonly key: string;
  readonly at: string;
  readonly to: string;
  readonly channel: 'sms' | 'email';
  readonly template: string;
  readonly attempts: number;
  readonly reason: string;
}

/** What lies in a failure queue. */
interface Lying {
  readonly key: string;
  readonly at: string;
  readonly queue: string;
}

/** `wayline notices`: what will be sent, and what to do about messages that do not go. */
export function noticesCommand(): Command {
  const notices = new Command('notices').description(
    'look at templates, at the rules of our own people and at what will be sent; see, hold, release and try again what does not go',
  );
  const commands = [
    previewCommand,
    planCommand,
    rulesCommand,
    deadCommand,
    redriveCommand,
    holdCommand,
    releaseCommand,
  ];
  for (const make of commands) notices.addCommand(make());
  return notices.addHelpText(
    'after',
    `
Examples:
  wayline notices preview reminder --language lt
  wayline notices plan --date 2026-12-04
  wayline notices rules                         what our people have go out by itself
  wayline notices dead                          then: redrive 3f2a, or redrive --all
  wayline notices hold --template reminder      then: release --template reminder
  wayline inbox                                 what became of each message`,
  );
}

const deadCommand = (): Command =>
  reaching('dead', 'show the messages that failed, and what lies in the failure queues of messages').action(
    async (options: Options) => {
      const found = await order<{ failed: readonly Dead[]; lying: readonly Lying[] }>(options, { does: 'dead' });
      if (options.json) process.stdout.write(`${JSON.stringify(found)}\n`);
      else process.stdout.write([...found.failed.map(deadLine), ...found.lying.map(lyingLine)].join(''));
      if (found.failed.length + found.lying.length === 0 && !options.json) process.stderr.write('Nothing failed.\n');
    },
  );

const redriveCommand = (): Command =>
  reaching('redrive', 'try again what failed: by the keys that `dead` shows, or all of it')
    .addArgument(new Argument('[keys...]', 'keys, or how they begin: four letters and digits or more').argParser(key))
    .option('--all', 'everything that failed')
    .action(async (keys: readonly string[] | undefined, options: Options & { readonly all?: true }) => {
      if ((keys === undefined || keys.length === 0) === (options.all !== true))
        throw new Failure(2, 'Say which: give keys as `wayline notices dead` shows them, or --all.');
      const does = { does: 'redrive', keys: options.all ? 'all' : keys };
      const done = await order<{ redriven: number }>(options, does);
      say(options, done, `${counted(done.redriven)} tried again.`);
    });

const holdCommand = (): Command =>
  reaching('hold', 'hold back every message of a template until it is released')
    .requiredOption('--template <template>', 'which, such as reminder')
    .addOption(new Option('--operator <name>', 'who gives the order').default(userInfo().username, 'you'))
    .action(async ({ template, operator, ...options }: Options & { template: string; operator: string }) => {
      const done = await order<object>(options, { does: 'hold', template, operator });
      say(
        options,
        done,
        `Messages of '${template}' are held. To let them go: wayline notices release --template ${template}`,
      );
    });

const releaseCommand = (): Command =>
  reaching('release', 'let go what is held: of a template, or for an account that is not frozen any more')
    .option('--template <template>', 'which template')
    .addOption(new Option('--account <number>', 'a number of the account, or the id of its record').argParser(who))
    .option('--name <name>', 'who is meant, where several people use the number')
    .action(async (options: Options & { template?: string; account?: Who; name?: string }) => {
      const { template, account, name } = options;
      if ((template === undefined) === (account === undefined))
        throw new Failure(2, 'Say what to release: --template TEMPLATE or --account NUMBER, one of the two.');
      const does = account ? { does: 'release account', who: meant(account, name) } : { does: 'release', template };
      const done = await order<{ released: number }>(options, does);
      say(options, done, `${counted(done.released)} released.`);
    });

/** @throws Failure 2 where the order is not written as it should be, 1 where it is refused, with the centre's own sentences. */
const order = async <Answer>(options: Options, given: object): Promise<Answer> =>
  ordered(await reach(options), 'notices-on-command', given);

const say = ({ json }: Options, done: object, sentence: string): void => {
  process.stdout.write(json ? `${JSON.stringify(done)}\n` : `${sentence}\n`);
};

const counted = (messages: number): string => `${messages} ${messages === 1 ? 'message is' : 'messages are'}`;

function key(given: string, before: readonly string[] = []): readonly string[] {
  if (!/^[0-9a-f-]{4,}$/.test(given))
    throw new InvalidArgumentError('Give a key as `wayline notices dead` shows it, four letters and digits or more.');
  return [...before, given];
}

const minute = (at: string): string => Temporal.Instant.from(at).toString({ smallestUnit: 'minute' }).replace('T', ' ');

const deadLine = ({ key, at, to, channel, template, attempts, reason }: Dead): string =>
  `${key}  ${minute(at)}  ${to}  ${channel === 'sms' ? 'SMS' : 'e-mail'}, ${template}: failed after ${attempts} tries, ${reason}\n`;

const lyingLine = ({ key, at, queue }: Lying): string =>
  `${key}  ${minute(at)}  lies in the failure queue of ${queue}\n`;
