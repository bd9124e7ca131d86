import { specOf } from '../../contact-flows/flow-language/catalogue.ts';
import type { ParameterValue } from '../../contact-flows/flow-language/document.ts';
import { BLOCKS } from './blocks.ts';
import type { Flows } from './interpreter.ts';

/** Why this machine does not run an action type, or nothing where it does. */
export const notRun = (type: string): string | undefined => {
  if (type in BLOCKS) return undefined;
  return specOf(type) ? 'not built yet' : 'the service has no such action';
};

/** What stands in the way of running a flow here, each by name; empty where nothing does. Follows every flow that it names. */
export function cannotRun(flows: Flows, start: string): readonly string[] {
  const seen = new Set<string>();
  const problems: string[] = [];
  const visit = (arn: string): void => {
    const flow = flows.get(arn);
    if (!flow || seen.has(arn)) return;
    seen.add(arn);
    for (const action of flow.document.Actions) {
      const reason = notRun(action.Type);
      if (reason !== undefined)
        problems.push(`flow '${flow.name}', block '${action.Identifier}': ${action.Type} does not run here: ${reason}`);
      for (const value of strings(action.Parameters)) visit(value);
    }
  };
  visit(start);
  return problems;
}

const strings = (value: ParameterValue): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value).flatMap(strings);
