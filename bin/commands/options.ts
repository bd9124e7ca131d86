import { InvalidArgumentError, Option } from 'commander';

/** Options that every command has which starts or reaches a centre. */
export const dataOption = () => new Option('--data <folder>', 'where the centre keeps its data').default('.wayline');
export const portOption = () =>
  new Option('--port <number>', 'the port on 127.0.0.1; 0 takes any (default: 8080)').argParser(port);
export const atOption = () =>
  new Option(
    '--at <instant>',
    'the clock of a fresh centre, such as 2026-12-04T12:00:00Z; a kept one is moved forward',
  ).argParser(instant);
export const jsonOption = () => new Option('--json', 'print JSON only');

const port = (given: string): number => {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 0 || number > 65535 || given === '')
    throw new InvalidArgumentError('Give a port from 0 to 65535.');
  return number;
};

/** An instant with its offset, ISO 8601. */
export const instant = (given: string): Date => {
  const date = new Date(given);
  if (
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(given) ||
    Number.isNaN(date.getTime())
  )
    throw new InvalidArgumentError('Give an instant with its offset, such as 2026-12-04T12:00:00Z.');
  return date;
};
