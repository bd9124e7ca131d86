import { Command, InvalidArgumentError, Option } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { instantOf } from '../../local/moment.ts';
import { Failure } from '../failure.ts';
import { reach, type Where } from '../reach.ts';
import { dataOption, firstAtOption, jsonOption, portOption } from './options.ts';

interface ClockAnswer {
  readonly now: string;
  readonly zone: string;
  readonly ran: readonly { readonly schedule: string; readonly at: string; readonly outcome: string }[];
}

/** `wayline clock`: shows the centre's clock, or moves it forward. */
export const clockCommand = (): Command =>
  new Command('clock')
    .description("show the centre's clock, or move it forward")
    .addOption(
      new Option('--to <time>', 'an instant, the next HH:MM in the agency, or a duration such as PT2H').argParser(
        target,
      ),
    )
    .addOption(jsonOption())
    .addOption(dataOption())
    .addOption(portOption())
    .addOption(firstAtOption())
    .action(async (options: Where & { to?: Target; json?: boolean }) => {
      const centre = await reach(options);
      const shown = await centre.send<ClockAnswer>('GET', '/clock?settled');
      const answer = options.to
        ? await centre.send<ClockAnswer>('POST', '/clock', { to: options.to(shown.now, shown.zone) })
        : shown;
      process.stdout.write(options.json ? `${JSON.stringify(answer)}\n` : spoken(answer));
    });

/** From the clock's instant and the agency's zone to the instant that is meant. */
type Target = (now: string, zone: string) => string;

/** What is no moment at any time is refused before the centre is asked. */
function target(given: string): Target {
  const checked = instantOf(given, new Date(0), 'UTC');
  if ('wrong' in checked) throw new InvalidArgumentError(checked.wrong);
  return (now, zone) => {
    const at = instantOf(given, new Date(now), zone);
    if ('wrong' in at) throw new Failure(2, at.wrong);
    return at.toISOString();
  };
}

const spoken = ({ now, zone, ran }: ClockAnswer): string =>
  [
    `${Temporal.Instant.from(now).toZonedDateTimeISO(zone).toString({ smallestUnit: 'second' })}`,
    ...ran.map(({ schedule, at, outcome }) => `  ${at}  ${schedule}: ${outcome}`),
    '',
  ].join('\n');
