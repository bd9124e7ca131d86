import { Command, InvalidArgumentError, Option } from 'commander';
import { Failure } from '../failure.ts';
import { delaysOf } from '../load/delays.ts';
import { makeLoad } from '../load/make-load.ts';
import { reach, type Where } from '../reach.ts';
import { dataOption, firstAtOption, jsonOption, portOption } from './options.ts';

interface Options extends Where {
  readonly calls: number;
  readonly within: number;
  readonly json?: boolean;
}

/** `wayline load`: many calls at once, and how soon a page hears of what happens on them. */
export const loadCommand = (): Command =>
  new Command('load')
    .description(
      'dial many calls at once, and measure how soon their events are on a page (exit 1 where that takes too long)',
    )
    .addOption(new Option('--calls <number>', 'how many').argParser(callsIn).default(50))
    .addOption(
      new Option('--within <milliseconds>', 'by when 95 of 100 events must be there').argParser(within).default(1000),
    )
    .addOption(jsonOption())
    .addOption(dataOption())
    .addOption(portOption())
    .addOption(firstAtOption())
    .action(async (options: Options) => {
      const { calls, within: limit } = options;
      const { delays, ended } = await makeLoad(await reach(options), calls, 60 + calls);
      const told = delaysOf(delays);
      if (!told) throw new Failure(1, 'Nothing was heard of any call.');
      const { events, half, most, slowest } = told;
      process.stdout.write(
        options.json
          ? `${JSON.stringify({ calls, ended, ...told })}\n`
          : `${calls} calls, ${events} events: half were there within ${half} ms, 95 % within ${most} ms, the slowest within ${slowest} ms.\n`,
      );
      if (ended < calls) throw new Failure(1, `Only ${ended} of ${calls} calls came to their end.`);
      if (most > limit) throw new Failure(1, `95 % of the events were not there within ${limit} ms.`);
    });

function within(given: string): number {
  if (!/^\d{1,6}$/.test(given)) throw new InvalidArgumentError('Give milliseconds, such as 1000.');
  return Number(given);
}

function callsIn(given: string): number {
  const calls = Number(given);
  if (!/^\d+$/.test(given) || calls < 1 || calls > 500) throw new InvalidArgumentError('Give a number from 1 to 500.');
  return calls;
}
