import * as z from 'zod';
import { now } from './clock.ts';
import type { AnswerTo, AskedOf, Contract } from './contract.ts';
import { BadEvent, readBy } from './door.ts';
import { handle } from './handle.ts';
import { ID_MOST } from './id.ts';
import { metrics } from './metrics.ts';

/** One question that a caller function answers, and the use case that does. */
export interface Route {
  readonly contract: Contract;
  answer(asked: never, now: Date): Promise<{ readonly outcome: string }>;
}

export const route = <C extends Contract>(
  contract: C,
  answer: (asked: AskedOf<C>, now: Date) => Promise<AnswerTo<C>>,
): Route => ({ contract, answer });

/** What Connect sends: the parts that we read. Parameters are strings; one whose reference is empty may be missing or null. */
const flowEvent = z.object({
  Details: z.object({ Parameters: z.looseObject({ question: z.string() }) }),
});

/** Callers' flows send ids, numbers and keyed digits, none of them longer than an id. */
function refuseLong(parameters: { readonly [name: string]: unknown }): void {
  const long = Object.entries(parameters).filter(([, value]) => typeof value === 'string' && value.length > ID_MOST);
  if (long.length > 0) throw new BadEvent(long.map(([name]) => name));
}

/**
 * The handler of a capability's function for callers, or for agents: finds the route by the question, checks both ends against the
 * contract and answers what a flow reads as `$.External`: flat strings for callers, lists too for guides.
 */
export const answering = (routes: readonly Route[]) =>
  handle(flowEvent, async ({ Details: { Parameters } }): Promise<{ readonly [field: string]: unknown }> => {
    const found = routes.find(({ contract }) => contract.question === Parameters.question);
    if (!found) throw new Error('No route answers this question');
    const started = performance.now();
    if (found.contract.by !== 'agent') refuseLong(Parameters);
    const asked = readBy(found.contract.asks, Parameters) as never;
    const { outcome, ...fields } = await found.answer(asked, now());
    const schema = found.contract.answers[outcome];
    if (!schema) throw new Error('The use case answered an outcome that its contract does not have');
    const answer = schema.parse(fields);
    const ms = Math.round(performance.now() - started);
    metrics.time('AnswerTime', ms, 'answered', { question: Parameters.question, outcome });
    return { outcome, ...answer };
  });
