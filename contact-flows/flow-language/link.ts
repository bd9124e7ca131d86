import type { Action, ParameterValue, Transitions } from './document.ts';
import type { Placed, PlacedFlow, PlacedPath } from './place.ts';
import type { Draft } from './step.ts';

/**
 * Joins placed steps to the actions of a document: each path's end is tied to what stands behind it.
 * @throws an Error that names flow and step where nothing stands behind.
 */
export function link(flow: PlacedFlow, resolve: (draft: Draft) => ParameterValue): readonly Action[] {
  const actions: Action[] = [];

  const entry = (path: PlacedPath, behind: Behind): string => {
    const [first] = path;
    if (!first) return behind();
    if (!('jump' in first)) return first.identifier;
    const section = flow.sections.get(first.jump);
    if (!section) throw new Error(`Flow '${flow.name}' goes to '${first.jump}', a section that it does not have.`);
    return entry(section, leadsNowhere(flow.name, `section '${first.jump}'`));
  };

  const linked = new Set<PlacedPath>();
  const linkPath = (path: PlacedPath, behind: Behind): void => {
    if (linked.has(path)) return;
    linked.add(path);
    path.forEach((item, index) => {
      if ('jump' in item) return;
      const rest = path.slice(index + 1);
      linkStep(item, () => entry(rest, behind));
    });
  };

  const linkStep = (placed: Placed, behind: Behind): void => {
    const { step } = placed;
    const onwards = step.next === 'ends' ? leadsNowhere(flow.name, placed.identifier) : behind;
    actions.push({
      Identifier: placed.identifier,
      Type: step.type,
      Parameters: Object.fromEntries(Object.entries(step.parameters).map(([name, draft]) => [name, resolve(draft)])),
      Transitions: transitions(placed, (path) => entry(path, onwards)),
    });
    for (const path of [placed.next, ...placed.branches, ...Object.values(placed.errors)]) linkPath(path, onwards);
  };

  for (const [section, path] of flow.sections) linkPath(path, leadsNowhere(flow.name, `section '${section}'`));
  return actions;
}

type Behind = () => string;

const leadsNowhere =
  (flow: string, where: string): Behind =>
  () => {
    throw new Error(`Flow '${flow}', ${where}: the call is left with nobody. End the path, or say goTo(...).`);
  };

function transitions(placed: Placed, target: (path: PlacedPath) => string): Transitions {
  const { step } = placed;
  if (step.next === 'ends') return {};
  const mirrored = typeof step.next === 'object' && 'mirrors' in step.next ? step.next.mirrors : undefined;
  const errors = Object.entries(placed.errors).map(([ErrorType, path]) => ({ ErrorType, NextAction: target(path) }));
  const conditions = (step.branches ?? []).map((branch, index) => ({
    NextAction: target(placed.branches[index] ?? []),
    Condition: { Operator: branch.operator, Operands: [branch.operand] },
  }));
  return {
    NextAction: target(mirrored === undefined ? placed.next : (placed.errors[mirrored] ?? [])),
    ...(errors.length > 0 ? { Errors: errors } : {}),
    ...(conditions.length > 0 ? { Conditions: conditions } : {}),
  };
}
