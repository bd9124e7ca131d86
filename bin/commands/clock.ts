import { Command, InvalidArgumentError, Option } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { Failure } from '../failure.ts';
import { reach, type Where } from '../reach.ts';
import { dataOption, firstAtOption, instant, jsonOption, portOption } from './options.ts';

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

const HOW =
  'Give an instant such as 2026-12-04T12:00:00Z, a time of day such as 17:00, or a duration such as PT2H or P1D.';

function target(given: string): Target {
  if (/^\d{1,2}:\d{2}$/.test(given)) {
    const time = parsed(() => Temporal.PlainTime.from(given), HOW);
    return (now, zone) => nextTime(time, now, zone);
  }
  if (given.startsWith('P')) {
    const duration = parsed(() => Temporal.Duration.from(given), HOW);
    return (now, zone) => later(duration, now, zone);
  }
  const at = parsed(() => instant(given).toISOString(), HOW);
  return () => at;
}

const later = (duration: Temporal.Duration, now: string, zone: string): string => {
  try {
    return Temporal.Instant.from(now).toZonedDateTimeISO(zone).add(duration).toInstant().toString();
  } catch {
    throw new Failure(2, 'That duration leads beyond every calendar.');
  }
};

function nextTime(time: Temporal.PlainTime, now: string, zone: string): string {
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
  const today = here.withPlainTime(time);
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
