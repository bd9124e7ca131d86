import { Command } from 'commander';
import { Failure } from '../failure.ts';
import { eventsOf } from '../line.ts';
import { clockOf, reach, type Where } from '../reach.ts';
import { told } from '../told.ts';
import { dataOption, firstAtOption, jsonOption, number, portOption } from './options.ts';

interface Options extends Where {
  readonly number: string;
  readonly decline?: boolean;
  readonly json?: boolean;
}

/** `wayline pick-up`: the phone of somebody whom the centre calls, and what is said on it until the call ends. */
export const pickUpCommand = (): Command =>
  new Command('pick-up')
    .description('pick up a phone that the centre lets ring, and print what is said until the call ends')
    .requiredOption('--number <number>', 'whose phone, in E.164', number)
    .option('--decline', 'do not pick up')
    .addOption(jsonOption())
    .addOption(dataOption())
    .addOption(portOption())
    .addOption(firstAtOption())
    .action(async (options: Options) => {
      const centre = await reach(options);
      const { zone } = await clockOf(centre);
      const { ringing } = await centre.send<{ ringing: readonly Ringing[] }>('GET', '/phones');
      const phone = ringing.find(({ to }) => to === options.number);
      if (!phone) throw new Failure(1, `The phone of ${options.number} is not ringing.`);
      const { contact } = phone;
      await centre.send('POST', `/calls/${contact}/does`, { answer: options.decline !== true });
      process.once('SIGINT', () => void centre.send('DELETE', `/calls/${contact}`));
      for await (const event of eventsOf(centre, contact))
        process.stdout.write(options.json ? `${JSON.stringify(event)}\n` : told(event, zone));
    });

interface Ringing {
  readonly contact: string;
  readonly to: string;
}
