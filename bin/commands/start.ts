import { Command } from 'commander';
import { CannotStart, start } from '../../local/start.ts';
import { Failure } from '../failure.ts';
import { atOption, DEFAULT_DATA, dataOption, portOption } from './options.ts';

/** `wayline start`: the whole centre on this machine, until Ctrl-C. */
export const startCommand = (): Command =>
  new Command('start')
    .description('start the whole centre on this machine')
    .addOption(dataOption())
    .addOption(portOption())
    .addOption(atOption())
    .option('--reset', 'forget everything that the centre has kept', false)
    .action(async (options: { data: string; port?: number; at?: Date; reset: boolean }) => {
      const progress = (line: string) => process.stderr.write(`${line}\n`);
      const running = await start({ ...options, port: options.port ?? 8080, progress }).catch((error: unknown) => {
        throw error instanceof CannotStart ? new Failure(1, error.message) : error;
      });
      process.stdout.write(`Wayline is ready at ${running.url}\n`);
      const reach = options.data === DEFAULT_DATA ? '' : ` --data '${options.data}'`;
      progress(
        `In another terminal, call as Rasa, who flies tomorrow: npx wayline call --from +37061234567 --press 1,0${reach}`,
      );
      for (const form of running.forms) progress(`Travellers write to us at ${form}`);
      await toldToStop();
      await running.stop();
    });

/** Waits for Ctrl-C or a signal; under npm also for the end of npm, which does not always pass its signal on. */
const toldToStop = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
    const parent = process.ppid;
    if (process.env['npm_lifecycle_event'] === 'start')
      setInterval(() => process.ppid !== parent && done(), 500).unref();
  });
