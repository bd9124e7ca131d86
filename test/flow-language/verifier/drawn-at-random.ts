import fc from 'fast-check';
import { breaksOf } from './breaks.ts';
import { FLOW_TYPES, type Wire, wire } from './judged-flow.ts';
import type { Smallest } from './smallest/action.ts';
import { SMALLEST } from './smallest-actions.ts';

type FlowPlace = (typeof FLOW_TYPES)[number];

/** A flow of some type whose actions are all accepted there, and whose ways lead to any of them. */
export interface RandomFlow {
  readonly place: FlowPlace;
  readonly chosen: readonly Smallest[];
  readonly actions: readonly Wire[];
}

const standsIn = (place: FlowPlace): readonly Smallest[] =>
  SMALLEST.filter(({ places }) => places === 'all' || places.includes(place));

const leading = (action: Smallest, index: number, targets: readonly number[]): Wire => {
  const block = wire(action, `block ${index}`);
  let used = 0;
  const target = (): string => `block ${targets[used++ % targets.length] ?? index}`;
  if (block.Transitions.NextAction !== undefined) block.Transitions.NextAction = target();
  for (const error of block.Transitions.Errors ?? []) error.NextAction = target();
  for (const condition of block.Transitions.Conditions ?? []) condition.NextAction = target();
  return block;
};

export const randomFlow: fc.Arbitrary<RandomFlow> = fc.constantFrom(...FLOW_TYPES).chain((place) =>
  fc.array(fc.constantFrom(...standsIn(place)), { minLength: 1, maxLength: 30 }).chain((chosen) =>
    fc
      .array(fc.array(fc.nat(chosen.length - 1), { minLength: 1, maxLength: 9 }), {
        minLength: chosen.length,
        maxLength: chosen.length,
      })
      .map((targets) => ({
        place,
        chosen,
        actions: chosen.map((action, index) => leading(action, index, targets[index] ?? [index])),
      })),
  ),
);

/** One block of a random flow broken in one of the known ways, with what the service says of it there. */
export const brokenFlow = randomFlow.chain(({ place, chosen, actions }) =>
  fc.nat(chosen.length - 1).chain((at) => {
    const breaks = chosen[at] ? breaksOf(chosen[at]) : [];
    return fc.constantFrom(...breaks).map(({ name, broken, says }) => ({
      place,
      at,
      name,
      says: says.replaceAll('Actions[1]', `Actions[${at}]`),
      actions: actions.map((action, index) =>
        index === at ? leadingInto(broken, `block ${at}`, `block ${chosen.length - 1}`) : action,
      ),
    }));
  }),
);

/** The broken action under its name in the flow; where it led to the end, it leads to `to`. */
const leadingInto = (broken: Wire, identifier: string, to: string): Wire => {
  const moved = JSON.parse(JSON.stringify(broken), (key, value: unknown) =>
    key === 'NextAction' && value === 'end' ? to : value,
  ) as Wire;
  return { ...moved, Identifier: identifier };
};
