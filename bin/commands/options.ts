import { Command, InvalidArgumentError, Option } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { isE164 } from '../../local/e164.ts';

/** Where a centre keeps its data unless told otherwise. */
export const DEFAULT_DATA = '.wayline';

/** Options that every command has which starts or reaches a centre. */
export const dataOption = () => new Option('--data <folder>', 'where the centre keeps its data').default(DEFAULT_DATA);
export const portOption = () =>
  new Option('--port <number>', 'the port on 127.0.0.1; 0 takes any (default: 8080)').argParser(port);
/** For the command that starts a centre. */
export const atOption = () =>
  new Option(
    '--at <instant>',
    'the clock of a fresh centre, such as 2026-12-04T12:00:00Z; a kept one is moved forward',
  ).argParser(instant);
/** For commands that reach one. */
export const firstAtOption = () =>
  new Option('--at <instant>', "first move the centre's clock forward to this instant, for good").argParser(instant);
export const jsonOption = () => new Option('--json', 'print JSON only');

/** A command that reaches a centre. */
export const reaching = (name: string, what: string): Command =>
  new Command(name)
    .description(what)
    .addOption(jsonOption())
    .addOption(dataOption())
    .addOption(portOption())
    .addOption(firstAtOption());

/** A command that reaches a centre and is about the days from one to another, both included. */
export const overPeriod = (name: string, what: string): Command =>
  reaching(name, what)
    .addOption(new Option('--from <day>', 'the first day, YYYY-MM-DD').argParser(day).makeOptionMandatory())
    .addOption(new Option('--to <day>', 'the last day, YYYY-MM-DD').argParser(day).makeOptionMandatory());

/** A day, YYYY-MM-DD. */
export function day(given: string): string {
  const read = /^\d{4}-\d{2}-\d{2}$/.test(given) ? new Date(`${given}T00:00:00Z`) : undefined;
  if (!read || Number.isNaN(read.getTime()) || !read.toISOString().startsWith(given))
    throw new InvalidArgumentError('Write a day as YYYY-MM-DD, such as 2026-12-04.');
  return given;
}

const port = (given: string): number => {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 0 || number > 65535 || given === '')
    throw new InvalidArgumentError('Give a port from 0 to 65535.');
  return number;
};

/** An instant with its offset, ISO 8601; a day that no calendar has is none. */
export const instant = (given: string): Date => {
  try {
    return new Date(Temporal.Instant.from(given).epochMilliseconds);
  } catch {
    throw new InvalidArgumentError('Give an instant with its offset, such as 2026-12-04T12:00:00Z.');
  }
};

/** A number in E.164, or `withheld`. */
export function number(given: string): string {
  if (given !== 'withheld' && !isE164(given))
    throw new InvalidArgumentError("Write the number with its country code, such as +37061234567, or 'withheld'.");
  return given;
}

/** What to press each time the line listens. */
export function presses(given: string): readonly string[] {
  const list = given.split(',').map((entry) => entry.trim());
  if (list.some((entry) => !/^([0-9*#]+|-)$/.test(entry)))
    throw new InvalidArgumentError('Give keys 0 to 9, * and #, separated by commas; - is silence.');
  return list;
}

/** A block that is to fail: its flow by name, its identifier, and the error by which it leaves. */
export interface Broken {
  readonly flow: string;
  readonly block: string;
  readonly error: string;
}

/** `FLOW: BLOCK` or `FLOW: BLOCK by ERROR`, one more of them. */
export function broken(given: string, before: readonly Broken[] = []): readonly Broken[] {
  const [, flow, block, error = 'NoMatchingError'] = /^(.+?): (.+?)(?: by (\w+))?$/.exec(given) ?? [];
  if (flow === undefined || block === undefined)
    throw new InvalidArgumentError("Name it as 'FLOW: BLOCK', as the pictures of docs/flows do, or add ' by ERROR'.");
  return [...before, { flow, block, error }];
}
