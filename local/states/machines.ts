import * as z from 'zod';
import { attributesOf, nameOf, whereOf } from '../assembly/identity.ts';
import { readTemplate } from '../assembly/read-template.ts';
import type { Resolve } from '../assembly/resolve.ts';
import type { Assembly } from '../assembly/resources.ts';
import { refusals } from './refusals.ts';
import { type Task, taskOf } from './tasks.ts';

/** A state machine of the assembly. */
export interface Machine {
  readonly arn: string;
  readonly name: string;
  /** `stack/id`. */
  readonly named: string;
  readonly definition: { readonly [field: string]: unknown };
  /** What its task states do, by their names. */
  readonly tasks: ReadonlyMap<string, Task>;
}

const template = z.strictObject({
  StateMachineName: z.string().optional(),
  StateMachineType: z.literal('STANDARD').default('STANDARD'),
  DefinitionString: z.string(),
  RoleArn: z.unknown(),
  LoggingConfiguration: z.unknown().optional(),
  TracingConfiguration: z.unknown().optional(),
  EncryptionConfiguration: z.unknown().optional(),
  Tags: z.unknown().optional(),
});

const resources = (assembly: Assembly) =>
  assembly.resources.filter(({ type }) => type === 'AWS::StepFunctions::StateMachine');

/** The ARNs of all state machines. */
export const machineArns = (assembly: Assembly): ReadonlySet<string> =>
  new Set(resources(assembly).map((one) => attributesOf(one, whereOf(assembly.region))['Arn'] ?? ''));

/**
 * The state machines of the assembly.
 * @throws an Error that names the machine, the state, and what of it the local centre cannot do.
 */
export const machinesOf = (assembly: Assembly, resolve: Resolve): readonly Machine[] =>
  resources(assembly).map((resource) => {
    const named = `${resource.stack}/${resource.id}`;
    const arn = attributesOf(resource, whereOf(assembly.region))['Arn'] ?? '';
    const { DefinitionString } = readTemplate(template, resolve(resource), named);
    const definition = JSON.parse(DefinitionString) as Machine['definition'];
    const cannot = refusals(definition);
    if (cannot.length > 0)
      throw new Error(`The local centre cannot do all that ${named} asks for:\n  ${cannot.join('\n  ')}`);
    const arns = machineArns(assembly);
    const tasks = taskStates(definition).map(([state, fields]) => {
      const task = taskOf(assembly, arns, fields, `${named}, ${state}`);
      if ('cannot' in task) throw new Error(`${named}, ${state}: ${task.cannot}`);
      return [state, task] as const;
    });
    return { arn, name: nameOf(resource), named, definition, tasks: new Map(tasks) };
  });

type Fields = { readonly [field: string]: unknown };

/** The task states of a definition, those of branches and items too; no two states of a machine have one name. */
function taskStates({ States = {} }: Fields): readonly (readonly [string, Fields])[] {
  return Object.entries(States as { readonly [name: string]: Fields }).flatMap(([name, state]) => {
    const { Type, Branches = [], ItemProcessor = {} } = state;
    const within = [...(Branches as readonly Fields[]), ItemProcessor as Fields].flatMap(taskStates);
    return Type === 'Task' ? [[name, state] as const] : within;
  });
}
