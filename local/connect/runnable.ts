import type { ParameterValue } from '../../contact-flows/flow-language/document.ts';
import { notRun } from './blocks.ts';
import type { Flows } from './interpreter.ts';

/** What stands in the way of running a flow here, each by name; empty where nothing does. Follows every flow that it names. */
export function cannotRun(
  flows: Flows,
  start: string,
  answered: (block: string, type: string) => boolean = () => false,
): readonly string[] {
  const seen = new Set<string>();
  const problems: string[] = [];
  const visit = (arn: string): void => {
    const flow = flows.get(arn);
    if (!flow || seen.has(arn)) return;
    seen.add(arn);
    for (const action of flow.document.Actions) {
      const reason = notRun(action.Type);
      if (reason !== undefined && !answered(action.Identifier, action.Type))
        problems.push(`flow '${flow.name}', block '${action.Identifier}': ${action.Type} does not run here: ${reason}`);
      for (const value of strings(action.Parameters)) visit(value);
    }
  };
  visit(start);
  return problems;
}

const strings = (value: ParameterValue): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value).flatMap(strings);
