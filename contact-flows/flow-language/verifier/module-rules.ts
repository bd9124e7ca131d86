import type { ModuleContract } from '../module.ts';
import { object, text } from './json.ts';
import { type Problem, refused } from './problem.ts';
import { invalidName, invalidValue } from './shape-rules.ts';
import type { Block, Subject } from './subject.ts';

/** What a module returns against its own contract. */
export function* returnProblems({ blocks, contract }: Subject): Generator<Problem> {
  if (!contract) return;
  for (const { type, identifier, index, parameters } of blocks) {
    if (type !== 'EndFlowModuleExecution') continue;
    const path = `Actions[${index}].Parameters`;
    const result = text(parameters['Result']);
    if (result !== '' && !contract.results.includes(result))
      yield refused(identifier, 'module-contract', invalidValue(`${path}.Result`));
    for (const name of Object.keys(object(parameters['ResultData'])))
      if (!contract.data.includes(name))
        yield refused(identifier, 'module-contract', invalidName(`${path}.ResultData.${name}`));
  }
}

/** What a flow hands to modules and branches on, against the contracts of those that are known by id, ARN or name. */
export function* invocationProblems(
  blocks: readonly Block[],
  modules: ReadonlyMap<string, ModuleContract>,
): Generator<Problem> {
  for (const { type, identifier, index, parameters, conditions } of blocks) {
    if (type !== 'InvokeFlowModule') continue;
    const id = text(parameters['FlowModuleId']);
    const contract = modules.get(id) ?? modules.get(unversioned(id));
    if (!contract) continue;
    for (const name of Object.keys(object(parameters['Input'])))
      if (!contract.inputs.includes(name))
        yield refused(identifier, 'module-contract', invalidName(`Actions[${index}].Parameters.Input.${name}`));
    for (const [branch, { operands }] of conditions.entries()) {
      const result = text(operands[0]);
      const path = `Actions[${index}].Transitions.Conditions[${branch}].Condition.Operands`;
      if (result !== '' && !contract.results.includes(result))
        yield refused(identifier, 'module-contract', invalidValue(path));
    }
  }
}

/** Without the version or alias behind the last colon. */
const unversioned = (id: string): string => id.replace(/:[^:/]+$/, '');
