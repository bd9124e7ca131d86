import { type Command, InvalidArgumentError } from 'commander';
import { reach } from '../../reach.ts';
import { reaching } from '../options.ts';
import { deskOf, type Options, print } from './reaching.ts';

interface TaskOptions extends Options {
  readonly template?: string;
  readonly description?: string;
  readonly department?: string;
  readonly field?: { readonly [name: string]: string };
}

/** `wayline agents task`: work for a department, or for oneself. */
export const taskCommand = (): Command =>
  reaching('task', 'write a task: for a department, or without one for oneself')
    .argument('<user>', 'the user name')
    .argument('<name>', 'what is to be done, in a few words')
    .option('--department <name>', 'who is to do it, such as Finance')
    .option('--description <text>', 'what is known of it')
    .option('--field <name=value>', 'another field of the form, such as booking=RASA24; can be given again', field)
    .option('--template <name>', 'the form, where the department does not tell which')
    .action(async (user: string, name: string, options: TaskOptions) => {
      const centre = await reach(options);
      const { template, description, department, field: references } = options;
      const asked = { template, name, description, department, references };
      const made = await centre.send<{ contact: string }>('POST', `${deskOf(user)}/tasks`, asked);
      print(options, made, `The task is made: ${made.contact}`);
    });

/** `NAME=VALUE`, one more of them. */
function field(given: string, before: { readonly [name: string]: string } = {}) {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(given) ?? [];
  if (name === undefined || value === undefined)
    throw new InvalidArgumentError('Write it as NAME=VALUE, such as booking=RASA24.');
  return { ...before, [name]: value };
}
