import { createInterface } from 'node:readline';
import { Command, Option } from 'commander';
import type { CallEvent } from '../../local/connect/transcript.ts';
import { eventsOf } from '../line.ts';
import { clockOf, type Reached, reach, type Where } from '../reach.ts';
import { told } from '../told.ts';
import { type Broken, broken, dataOption, firstAtOption, jsonOption, number, portOption, presses } from './options.ts';

interface Options extends Where {
  readonly from: string;
  readonly to?: string;
  readonly press?: readonly string[];
  readonly break?: readonly Broken[];
  readonly say?: string;
  readonly stay?: boolean;
  readonly json?: boolean;
}

/** `wayline call`: dials in, presses keys, and prints what happens on the line. */
export const callCommand = (): Command =>
  new Command('call')
    .description('call the centre and print what is said and done')
    .requiredOption('--from <number>', "the caller's number in E.164, or 'withheld'", number)
    .addOption(new Option('--to <number>', 'the number to dial (default: the main line)').argParser(number))
    .addOption(
      new Option(
        '--press <list>',
        'what to press each time the line listens, such as 1,0 or 4711# (- is silence); then the caller hangs up',
      ).argParser(presses),
    )
    .addOption(
      new Option(
        '--break <block>',
        "rehearse an outage: this block of a flow fails once, as 'FLOW: BLOCK' or 'FLOW: BLOCK by ERROR'; can be given again",
      ).argParser(broken),
    )
    .option('--say <words>', 'what to say aloud when all keys are pressed and the line listens, such as a message')
    .option('--stay', 'stay on the line when the list is used up, until the call ends')
    .addOption(jsonOption())
    .addOption(dataOption())
    .addOption(portOption())
    .addOption(firstAtOption())
    .addHelpText(
      'after',
      `
Examples:
  wayline call --from +37061234567 --press 1,0     hear the next trip, then ask for a person
  wayline call --from +442079460000 --press -      stay silent once
  wayline call --from +442079460000 --press 0 --say 'My suitcase is lost'
                                                   ask for a person, and speak where they record it
Without --press, in a terminal, type keys and Enter whenever the line listens.`,
    )
    .action(async (options: Options) => {
      const centre = await reach(options);
      const { zone } = await clockOf(centre);
      const { id } = await centre.send<{ id: string }>('POST', '/calls', {
        from: options.from,
        to: options.to,
        faults: options.break,
      });
      const caller = callerOf(centre, id, options);
      process.once('SIGINT', () => void caller.hangUp());
      for await (const event of eventsOf(centre, id)) {
        // What flows note for themselves is nothing that anybody on the call hears or does.
        if (options.json) process.stdout.write(`${JSON.stringify(event)}\n`);
        else if (event.event !== 'attribute') process.stdout.write(told(event, zone));
        await caller.hears(event);
      }
      caller.done();
    });

function callerOf(centre: Reached, id: string, options: Options) {
  const presses = [...(options.press ?? [])];
  const hangUp = () => centre.send('DELETE', `/calls/${id}`);
  const does = (entry: string) =>
    centre.send('POST', `/calls/${id}/does`, entry === '-' ? { silence: true } : { keys: entry });
  const typed =
    options.press === undefined && process.stdin.isTTY ? createInterface({ input: process.stdin }) : undefined;
  typed?.on('line', async (line) => {
    if (!/^([0-9*#]+|-)$/.test(line))
      process.stderr.write('Type keys 0 to 9, * and #, or - to stay silent; Ctrl-D hangs up.\n');
    else for (const key of line) await does(key).catch(({ message }) => process.stderr.write(`${message}\n`));
  });
  for (const ending of ['SIGINT', 'close'] as const) typed?.on(ending, () => void hangUp());
  const patient = options.stay || typed !== undefined;
  let [inQueue, say] = [false, options.say];
  return {
    hangUp,
    done: () => typed?.close(),
    hears: async (event: CallEvent): Promise<void> => {
      if (event.event === 'queued') inQueue = true;
      if (event.event === 'listening') {
        const next = presses.shift();
        if (next !== undefined) await does(next);
        else {
          if (say !== undefined) await centre.send('POST', `/calls/${id}/does`, { says: say });
          say = undefined;
          if (!patient) await hangUp();
        }
      } else if (inQueue && event.event === 'prompt' && !patient) await hangUp();
    },
  };
}
