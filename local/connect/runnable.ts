import type { ParameterValue } from '../../contact-flows/flow-language/document.ts';
import { BLOCKS } from './blocks.ts';
import type { Flows } from './interpreter.ts';

/** What stands in the way of running a flow here, each by name; empty where nothing does. Follows every flow that it names. */
export function cannotRun(flows: Flows, start: string): readonly string[] {
  const seen = new Set<string>();
  const problems: string[] = [];
  const visit = (arn: string): void => {
    const flow = flows.get(arn);
    if (!flow || seen.has(arn)) return;
    seen.add(arn);
    for (const action of flow.document.Actions) {
      if (!(action.Type in BLOCKS))
        problems.push(`flow '${flow.name}', block '${action.Identifier}': ${action.Type} does not run on this machine`);
      for (const value of strings(action.Parameters)) visit(value);
    }
  };
  visit(start);
  return problems;
}

const strings = (value: ParameterValue): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value).flatMap(strings);
