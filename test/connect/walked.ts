import type { Action } from '../../contact-flows/flow-language/document.ts';
import type { InstanceFlow } from '../../local/connect/contact.ts';
import type { Walked } from '../../local/connect/interpreter.ts';
import { branchName } from '../../local/connect/transitions.ts';

/** One way out of a block: a condition, an error, or success. */
export interface Way extends Walked {
  readonly to: string;
}

/** How much of some flows was walked. */
export interface Coverage {
  readonly all: readonly Way[];
  readonly ways: number;
  readonly walked: number;
  /** In the order of the flows and of their blocks. */
  readonly missing: readonly Way[];
}

/** Types that always leave by a branch, by an error, or for another flow: their NextAction is there because it must be. */
const WITHOUT_SUCCESS: ReadonlySet<string> = new Set([
  'Compare',
  'CheckHoursOfOperation',
  'CheckMetricData',
  'CheckOutboundCallStatus',
  'CheckVoiceId',
  'DistributeByPercentage',
  'Loop',
  'Wait',
  'ShowView',
  'TransferToFlow',
  'TransferContactToQueue',
  'DequeueContactAndTransferToQueue',
]);

/** The ways of flows that were asked for before. */
const known = new WeakMap<readonly InstanceFlow[], readonly Way[]>();

/** Every way out of every block that can be reached, and which of them nobody walked. */
export function coverage(flows: readonly InstanceFlow[], walked: readonly Walked[]): Coverage {
  const taken = new Set(walked.map(keyOf));
  const all = known.get(flows) ?? flows.flatMap(waysOf);
  known.set(flows, all);
  const missing = all.filter((way) => !taken.has(keyOf(way)));
  return { all, ways: all.length, walked: all.length - missing.length, missing };
}

/** A missing way in words. */
export const inWords = ({ flow, from, by, to }: Way): string => `${flow}: '${from}' by ${by} to '${to}'`;

function waysOf(flow: InstanceFlow): readonly Way[] {
  const { StartAction, Actions } = flow.document;
  const ways = new Map(Actions.map((action) => [action.Identifier, waysOut(flow.arn, action)]));
  const reached = new Set<string>();
  const next = [StartAction];
  for (let block = next.pop(); block !== undefined; block = next.pop()) {
    if (reached.has(block)) continue;
    reached.add(block);
    next.push(...(ways.get(block) ?? []).map(({ to }) => to));
  }
  return Actions.flatMap(({ Identifier }) => (reached.has(Identifier) ? (ways.get(Identifier) ?? []) : []));
}

function waysOut(flow: string, action: Action): readonly Way[] {
  const { NextAction, Errors = [], Conditions = [] } = action.Transitions;
  const named = [
    ...Conditions.map((condition) => [branchName(condition), condition.NextAction] as const),
    ...Errors.map((error) => [error.ErrorType, error.NextAction] as const),
  ];
  const mirrored = Conditions.length > 0 && named.some(([, to]) => to === NextAction);
  const success = !mirrored && !WITHOUT_SUCCESS.has(action.Type) && !isMenu(action);
  const all = success && NextAction !== undefined ? [...named, ['success', NextAction] as const] : named;
  return all.filter(([, to]) => to !== '').map(([by, to]) => ({ flow, from: action.Identifier, by, to }));
}

const isMenu = ({ Type, Parameters }: Action): boolean =>
  Type === 'GetParticipantInput' && Parameters['StoreInput'] === 'False';

/** One word for a way. */
export const keyOf = ({ flow, from, by }: Walked): string => JSON.stringify([flow, from, by]);
