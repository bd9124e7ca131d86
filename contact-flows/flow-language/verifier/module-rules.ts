import type { ModuleContract } from '../module.ts';
import { type Problem, refused } from './problem.ts';
import { type Block, object, type Subject } from './subject.ts';

/** What a module returns against its own contract. */
export function* returnProblems({ blocks, contract }: Subject): Generator<Problem> {
  if (!contract) return;
  for (const { type, identifier, index, parameters } of blocks) {
    if (type !== 'EndFlowModuleExecution') continue;
    const path = `Actions[${index}].Parameters`;
    const result = parameters['Result'];
    if (typeof result === 'string' && !contract.results.includes(result))
      yield refused(identifier, 'module-contract', `Invalid Action property value. Path: ${path}.Result`);
    for (const name of Object.keys(object(parameters['ResultData'])))
      if (!contract.data.includes(name))
        yield refused(identifier, 'module-contract', `Invalid Action property name. Path: ${path}.ResultData.${name}`);
  }
}

/** What a flow hands to modules and branches on, against the contracts of those that are known by id, ARN or name. */
export function* invocationProblems(
  blocks: readonly Block[],
  modules: ReadonlyMap<string, ModuleContract>,
): Generator<Problem> {
  for (const { type, identifier, index, parameters, conditions } of blocks) {
    if (type !== 'InvokeFlowModule') continue;
    const contract = modules.get(unversioned(String(parameters['FlowModuleId'])));
    if (!contract) continue;
    for (const name of Object.keys(object(parameters['Input'])))
      if (!contract.inputs.includes(name))
        yield refused(
          identifier,
          'module-contract',
          `Invalid Action property name. Path: Actions[${index}].Parameters.Input.${name}`,
        );
    for (const [branch, { operands }] of conditions.entries())
      if (!contract.results.includes(String(operands[0])))
        yield refused(
          identifier,
          'module-contract',
          `Invalid Action property value. Path: Actions[${index}].Transitions.Conditions[${branch}].Condition.Operands`,
        );
  }
}

const unversioned = (id: string): string => id.replace(/:(?:\$LATEST|\$SAVED|\d+)$/, '');
