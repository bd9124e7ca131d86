import type { Action, ParameterValue } from '../../contact-flows/flow-language/document.ts';
import { notRun } from './blocks.ts';
import { type Flows, flowNamed } from './interpreter.ts';

/** What stands in the way of running a flow here, each by name; empty where nothing does. Follows every flow that it names. */
export function cannotRun(
  flows: Flows,
  start: string,
  answered: (block: string, type: string) => boolean = () => false,
): readonly string[] {
  const seen = new Set<string>();
  const problems: string[] = [];
  const visit = (name: string): void => {
    const flow = flowNamed(flows, name);
    if (!flow || seen.has(flow.arn)) return;
    seen.add(flow.arn);
    const { StartAction, Actions } = flow.document;
    const blocks = new Set(Actions.map(({ Identifier }) => Identifier));
    if (!blocks.has(StartAction)) problems.push(`flow '${flow.name}': it starts at '${StartAction}', which it has not`);
    for (const action of Actions) {
      const block = `flow '${flow.name}', block '${action.Identifier}'`;
      const reason = notRun(action.Type);
      if (reason !== undefined && !answered(action.Identifier, action.Type))
        problems.push(`${block}: ${action.Type} does not run here: ${reason}`);
      for (const target of targets(action))
        if (!blocks.has(target)) problems.push(`${block}: it leads to '${target}', which the flow has not`);
      for (const value of strings(action.Parameters)) visit(value);
    }
  };
  visit(start);
  return problems;
}

const judged = new WeakMap<Flows, Map<string, readonly string[]>>();

/** What stands in the way of running a flow of an instance, whose flows stay as they are: found out once. */
export function cannotRunOn(flows: Flows, start: string): readonly string[] {
  const known = judged.get(flows) ?? new Map<string, readonly string[]>();
  judged.set(flows, known);
  const problems = known.get(start) ?? cannotRun(flows, start);
  known.set(start, problems);
  return problems;
}

/** Where an action leads; an open end, which the console saves as an empty string, leads nowhere. */
const targets = ({ Transitions: { NextAction, Errors = [], Conditions = [] } }: Action): readonly string[] =>
  [NextAction, ...[...Errors, ...Conditions].map(({ NextAction }) => NextAction)].filter(
    (target): target is string => target !== undefined && target !== '',
  );

const strings = (value: ParameterValue): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];
