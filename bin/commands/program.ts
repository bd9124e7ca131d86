import { Command } from 'commander';
import { agentsCommand } from './agents.ts';
import { callCommand } from './call.ts';
import { callbacksCommand } from './callbacks.ts';
import { clockCommand } from './clock.ts';
import { deployCommand } from './deploy.ts';
import { flowsCommand } from './flows.ts';
import { importCommand } from './import.ts';
import { inboxCommand } from './inbox.ts';
import { loadCommand } from './load.ts';
import { pickUpCommand } from './pick-up.ts';
import { replyCommand } from './reply.ts';
import { startCommand } from './start.ts';
import { travellersCommand } from './travellers.ts';

/** The command line. Answers go to stdout, everything else to stderr. */
export function program(): Command {
  const wayline = new Command('wayline')
    .description('The contact centre of a company whose customers travel, on this machine and on AWS.')
    .showHelpAfterError('Add --help to see how it is used.')
    .exitOverride();
  const commands = [
    startCommand,
    callCommand,
    pickUpCommand,
    clockCommand,
    importCommand,
    travellersCommand,
    agentsCommand,
    callbacksCommand,
    inboxCommand,
    replyCommand,
    loadCommand,
    flowsCommand,
    deployCommand,
  ];
  for (const command of commands.map((make) => make())) wayline.addCommand(inherit(command, wayline));
  return wayline;
}

const inherit = (command: Command, from: Command): Command => {
  command.copyInheritedSettings(from);
  for (const child of command.commands) inherit(child, from);
  return command;
};
