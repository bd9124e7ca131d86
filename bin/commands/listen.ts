import { Argument, Command, InvalidArgumentError } from 'commander';
import { reach, type Where } from '../reach.ts';
import { dataOption, firstAtOption, portOption } from './options.ts';

/** `wayline listen`: what a caller said whom nobody could answer. */
export const listenCommand = (): Command =>
  new Command('listen')
    .description('what was recorded on a contact, as text: on AWS, people listen to it on the page of the contact')
    .addArgument(new Argument('<contact>', "the contact's id, as the case has it").argParser(contactId))
    .addOption(dataOption())
    .addOption(portOption())
    .addOption(firstAtOption())
    .action(async (contact: string, options: Where) => {
      const centre = await reach(options);
      const { recorded } = await centre.send<{ recorded: string }>('GET', `/recordings/${contact}`);
      process.stdout.write(recorded);
    });

function contactId(given: string): string {
  if (!/^[\w-]{1,100}$/.test(given)) throw new InvalidArgumentError("Give the contact's id, as the case has it.");
  return given;
}
