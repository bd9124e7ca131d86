import { Argument, type Command, Command as Commander, InvalidArgumentError } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { ordered } from '../invoke.ts';
import { type Reached, reach, type Where } from '../reach.ts';
import { number, reaching } from './options.ts';
import { type Who, who } from './travellers/order.ts';

interface Options extends Where {
  readonly json?: boolean;
  readonly zone?: string;
  readonly number?: string;
  readonly about?: string;
}

/** A callback as the centre shows it; `at` is since when they wait, or when they are called. */
interface Callback {
  readonly number: string;
  readonly kind: 'queued' | 'chosen';
  readonly at: string;
  readonly local?: string;
  readonly zone?: string;
  readonly about?: string;
  readonly calls: number;
}

/** `wayline callbacks`: who is called back, and when. */
export function callbacksCommand(): Command {
  const callbacks = new Commander('callbacks').description('who is called back, and when: add, list, cancel');
  for (const command of [addCommand(), listCommand(), cancelCommand()]) callbacks.addCommand(command);
  return callbacks.addHelpText(
    'after',
    `
Examples:
  wayline callbacks add +37061234567 2026-12-08T10:00 --about "the seats"    on the clocks where they are then
  wayline callbacks add +12025550123 2026-12-08T10:00 --zone America/New_York
  wayline callbacks cancel +37061234567`,
  );
}

const whose = () => new Argument('<who>', 'a number of theirs, or the id of their record').argParser(who);

const addCommand = (): Command =>
  reaching('add', 'have somebody called at a time that they chose')
    .addArgument(whose())
    .addArgument(
      new Argument('<time>', 'YYYY-MM-DDTHH:MM on the clocks of the place where they are then').argParser(time),
    )
    .option('--zone <zone>', 'that place, as an IANA time zone; where they are by their trips or number unless said')
    .option('--number <number>', 'call this number instead of theirs', number)
    .option('--about <text>', 'what it is about: whoever takes the call reads it')
    .action(async (given: Who, local: string, { zone, number: to, about, ...options }: Options) => {
      const { callback } = await order<{ callback: Callback }>(await reach(options), {
        ...{ does: 'add', who: given, local },
        ...(zone === undefined ? {} : { zone }),
        ...(to === undefined ? {} : { number: to }),
        ...(about === undefined ? {} : { about }),
      });
      process.stdout.write(options.json ? `${JSON.stringify(callback)}\n` : line(callback));
    });

const listCommand = (): Command =>
  reaching('list', 'show everybody who waits to be called, the longest first').action(async (options: Options) => {
    const centre = await reach(options);
    let none = true;
    for (let from: object | undefined = {}; from; ) {
      const page: { readonly callbacks: readonly Callback[]; readonly next?: object } = await order(centre, {
        does: 'list',
        ...(Object.keys(from).length > 0 ? { from } : {}),
      });
      for (const callback of page.callbacks) {
        none = false;
        process.stdout.write(options.json ? `${JSON.stringify(callback)}\n` : line(callback));
      }
      from = page.next;
    }
    if (none && !options.json) process.stderr.write('Nobody waits to be called.\n');
  });

const cancelCommand = (): Command =>
  reaching('cancel', 'call somebody back no more, whatever they wait for')
    .addArgument(whose())
    .action(async (given: Who, options: Options) => {
      const { cancelled } = await order<{ cancelled: readonly Callback[] }>(await reach(options), {
        does: 'cancel',
        who: given,
      });
      if (options.json) process.stdout.write(`${JSON.stringify({ cancelled })}\n`);
      else for (const callback of cancelled) process.stdout.write(`No more: ${line(callback)}`);
    });

/** @throws Failure 2 where it is not written as an order is, 1 where it is refused, with the centre's own sentences. */
const order = <Answer>(centre: Reached, does: object): Promise<Answer> =>
  ordered(centre, 'waiting-on-command', { do: does }, 'The order broke off; look at the list, then give it again:');

const line = ({ number: to, at, local, zone, about, calls }: Callback): string =>
  [
    to,
    local === undefined ? `in line since ${at.slice(0, 16)}Z` : `on ${local.replace('T', ' ')} ${zone}`,
    ...(about === undefined ? [] : [`about: ${about}`]),
    ...(calls === 0 ? [] : [`called ${calls} times in vain`]),
  ]
    .join('  ')
    .concat('\n');

function time(given: string): string {
  try {
    return Temporal.PlainDateTime.from(given, { overflow: 'reject' }).toString({ smallestUnit: 'minute' });
  } catch {
    throw new InvalidArgumentError('Give the time as YYYY-MM-DDTHH:MM, such as 2026-12-08T10:00.');
  }
}
