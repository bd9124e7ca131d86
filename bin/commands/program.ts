import { Command } from 'commander';

/** A command's module is loaded when it is asked for: most of them together cost many times what one does. */
const COMMANDS: { readonly [name: string]: () => Promise<Command> } = {
  start: async () => (await import('./start.ts')).startCommand(),
  call: async () => (await import('./call.ts')).callCommand(),
  chat: async () => (await import('./chat.ts')).chatCommand(),
  'pick-up': async () => (await import('./pick-up.ts')).pickUpCommand(),
  clock: async () => (await import('./clock.ts')).clockCommand(),
  import: async () => (await import('./import.ts')).importCommand(),
  travellers: async () => (await import('./travellers.ts')).travellersCommand(),
  agents: async () => (await import('./agents.ts')).agentsCommand(),
  callbacks: async () => (await import('./callbacks.ts')).callbacksCommand(),
  cases: async () => (await import('./cases.ts')).casesCommand(),
  crisis: async () => (await import('./crisis.ts')).crisisCommand(),
  orders: async () => (await import('./orders.ts')).ordersCommand(),
  promises: async () => (await import('./promises.ts')).promisesCommand(),
  inbox: async () => (await import('./inbox.ts')).inboxCommand(),
  listen: async () => (await import('./listen.ts')).listenCommand(),
  reply: async () => (await import('./reply.ts')).replyCommand(),
  mail: async () => (await import('./mail.ts')).mailCommand(),
  notices: async () => (await import('./notices.ts')).noticesCommand(),
  load: async () => (await import('./load.ts')).loadCommand(),
  flows: async () => (await import('./flows.ts')).flowsCommand(),
  deploy: async () => (await import('./deploy.ts')).deployCommand(),
};

/** The command line for what is typed behind `wayline`. Answers go to stdout, everything else to stderr. */
export async function program(typed: readonly string[]): Promise<Command> {
  const wayline = new Command('wayline')
    .description('The contact centre of a company whose customers travel, on this machine and on AWS.')
    .showHelpAfterError('Add --help to see how it is used.')
    .exitOverride();
  const asked = Object.hasOwn(COMMANDS, typed[0] ?? '') ? COMMANDS[typed[0] ?? ''] : undefined;
  // The help, and what is meant by a word that is no command, need them all.
  const commands = asked ? [await asked()] : await Promise.all(Object.values(COMMANDS).map((make) => make()));
  for (const command of commands) wayline.addCommand(inherit(command, wayline));
  return wayline;
}

const inherit = (command: Command, from: Command): Command => {
  command.copyInheritedSettings(from);
  for (const child of command.commands) inherit(child, from);
  return command;
};
