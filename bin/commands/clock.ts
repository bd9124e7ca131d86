import { Command, InvalidArgumentError, Option } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { reach, type Where } from '../reach.ts';
import { atOption, dataOption, instant, jsonOption, portOption } from './options.ts';

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
    .addOption(atOption())
    .action(async (options: Where & { to?: Target; json?: boolean }) => {
      const centre = await reach(options);
      const shown = await centre.send<ClockAnswer>('GET', '/clock');
      const answer = options.to
        ? await centre.send<ClockAnswer>('POST', '/clock', { to: options.to(shown.now, shown.zone) })
        : shown;
      process.stdout.write(options.json ? `${JSON.stringify(answer)}\n` : spoken(answer));
    });

/** From the clock's instant and the agency's zone to the instant that is meant. */
type Target = (now: string, zone: string) => string;

function target(given: string): Target {
  if (/^\d{2}:\d{2}$/.test(given)) return (now, zone) => nextTime(given, now, zone);
  if (given.startsWith('P')) {
    const duration = parsed(() => Temporal.Duration.from(given), 'Give a duration such as PT2H or P1D.');
    return (now, zone) => Temporal.Instant.from(now).toZonedDateTimeISO(zone).add(duration).toInstant().toString();
  }
  const at = instant(given).toISOString();
  return () => at;
}

function nextTime(time: string, now: string, zone: string): string {
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
  const today = here.withPlainTime(Temporal.PlainTime.from(time));
  const next = Temporal.ZonedDateTime.compare(today, here) > 0 ? today : today.add({ days: 1 });
  return next.toInstant().toString();
}

function parsed<T>(parse: () => T, problem: string): T {
  try {
    return parse();
  } catch {
    throw new InvalidArgumentError(problem);
  }
}

const spoken = ({ now, zone, ran }: ClockAnswer): string =>
  [
    `${Temporal.Instant.from(now).toZonedDateTimeISO(zone).toString({ smallestUnit: 'second' })}`,
    ...ran.map(({ schedule, at, outcome }) => `  ${at}  ${schedule}: ${outcome}`),
    '',
  ].join('\n');
