import { Command } from 'commander';
import type { Deed } from '../../local/connect/desk.ts';
import { agentList } from '../agents/agent-list.ts';
import { type Desk, deskLine, deskLines } from '../agents/desk.ts';
import { guideCommands } from '../agents/guide-commands.ts';
import { makeUser, orderAbout, told } from '../agents/orders.ts';
import { Failure } from '../failure.ts';
import { type Reached, reach } from '../reach.ts';
import { callOutCommand } from './agents/call.ts';
import { deskOf, type Options, print } from './agents/reaching.ts';
import { taskCommand } from './agents/task.ts';
import { reaching } from './options.ts';

const DEEDS: { readonly [D in Deed]: string } = {
  accept: 'take the contact that rings',
  decline: 'decline the contact that rings',
  hold: 'put the caller on hold',
  resume: 'take the caller off hold',
  end: 'hang up, or complete a task',
  finish: 'end the work behind a contact',
};

/** `wayline agents`: who works here, and an agent's desk without a page. */
export function agentsCommand(): Command {
  const agents = new Command('agents').description('who works here, and what happens at their desks').addHelpText(
    'after',
    `
Examples:
  wayline agents state ruta Available              lets callers reach her
  wayline call --from +37061234567 --press 0 --stay    in another terminal
  wayline agents accept ruta
  wayline agents guide ruta                        what she sees: the caller card
  wayline agents guide ruta --action "Write a consultation sheet"
  wayline agents say ruta 'How can I help?'        on a chat
  wayline agents end ruta; wayline agents finish ruta
  wayline agents transfer ruta 'Team lead'         instead of ending: hands the call over
  wayline agents task jurga 'Call Rasa back' --department Finance --description 'Refund'
  wayline agents task darius 'My desk'             rings at himself`,
  );
  for (const command of [
    importCommand(),
    listCommand(),
    showCommand(),
    stateCommand(),
    onCommand(),
    ...guideCommands(),
    transferCommand(),
    sayCommand(),
    taskCommand(),
    callOutCommand(),
  ])
    agents.addCommand(command);
  for (const [deed, what] of Object.entries(DEEDS)) agents.addCommand(deedCommand(deed, what));
  return agents;
}

const importCommand = (): Command =>
  reaching('import', 'import who works here, from JSON lists or JSON lines, and make them users of the local centre')
    .argument('<file...>', 'such as {"userName", "firstName", "lastName", "role", "team", "departments", "skills"}')
    .action(async (files: readonly string[], options: Options) => {
      const lists = files.map((file) => [file, agentList(file)] as const);
      const { importAgents } = await import('../../local/import-agents.ts');
      const centre = await reach(options);
      let rejected = 0;
      for (const [file, list] of lists) {
        const report = await importAgents(list, {
          order: (order) => orderAbout(centre, order),
          makeUser: (agent) => makeUser(centre, agent),
        });
        rejected += report.rejected.length;
        print(options, report, told(file, report));
      }
      if (rejected > 0) process.exitCode = 1;
    });

const listCommand = (): Command =>
  reaching('list', 'everybody who can be reached here, and their state').action(async (options: Options) => {
    const centre = await reach(options);
    const { agents } = await centre.send<{ agents: readonly Desk[] }>('GET', '/agents');
    for (const desk of agents) print(options, desk, deskLine(desk));
  });

const showCommand = (): Command =>
  reaching('show', 'an agent with the contacts at their desk')
    .argument('<user>', 'the user name')
    .action(async (user: string, options: Options) => {
      const centre = await reach(options);
      shown(options, await centre.send<Desk>('GET', deskOf(user)));
    });

const stateCommand = (): Command =>
  reaching('state', 'choose what an agent is: Available, Offline, Break ...')
    .argument('<user>', 'the user name')
    .argument('<state>', 'as in the menu of the agents')
    .action(async (user: string, status: string, options: Options) => {
      const centre = await reach(options);
      shown(options, await centre.send<Desk>('PUT', `${deskOf(user)}/status`, { status }));
    });

const deedCommand = (deed: string, what: string): Command =>
  reaching(deed, what)
    .argument('<user>', 'the user name')
    .option('--contact <id>', 'which contact, where there are several')
    .action(async (user: string, options: Options & { readonly contact?: string }) => {
      const centre = await reach(options);
      const { contact } = options;
      shown(options, await centre.send<Desk>('POST', `${deskOf(user)}/${deed}`, { contact }));
    });

const transferCommand = (): Command =>
  reaching('transfer', 'hand a contact over by a quick connect, as `show` lists them')
    .argument('<user>', 'the user name')
    .argument('<to>', 'the name of the quick connect, such as Planner')
    .option('--contact <id>', 'which contact, where there are several')
    .action(async (user: string, to: string, options: Options & { readonly contact?: string }) => {
      const centre = await reach(options);
      const { contact } = options;
      shown(options, await centre.send<Desk>('POST', `${deskOf(user)}/transfer`, { contact, to }));
    });

const sayCommand = (): Command =>
  reaching('say', 'write to the traveller on a chat')
    .argument('<user>', 'the user name')
    .argument('<words>', 'what the traveller reads')
    .option('--contact <id>', 'which contact, where there are several')
    .action(async (user: string, says: string, options: Options & { readonly contact?: string }) => {
      const centre = await reach(options);
      const { contact } = options;
      shown(options, await centre.send<Desk>('POST', `${deskOf(user)}/say`, { contact, says }));
    });

const onCommand = (): Command =>
  reaching('on', 'who of ours has a contact, or had it last')
    .argument('<contact>', 'the id of the contact')
    .action(async (contact: string, options: Options) => {
      const centre: Reached = await reach(options);
      const agent = await orderAbout(centre, { does: 'who has', contact });
      if (typeof agent['refused'] === 'string') throw new Failure(1, agent['refused']);
      print(options, agent, `${agent['firstName']} ${agent['lastName']} (${agent['userName']}), ${agent['role']}`);
    });

const shown = (options: Options, desk: Desk): void => print(options, desk, deskLines(desk));
