import { type Problem, warning } from './problem.ts';
import type { Subject } from './subject.ts';

/** A flow that does not begin by switching its log off writes what Lambdas send and receive, names and numbers among it. */
export function* loggingLeftOn({ blocks, start, place }: Subject): Generator<Problem> {
  if (place === 'MODULE') return;
  const first = blocks.find(({ identifier }) => identifier === start);
  if (!first) return;
  const off = first.type === 'UpdateFlowLoggingBehavior' && first.parameters['FlowLoggingBehavior'] === 'Disabled';
  if (!off)
    yield warning(
      start,
      'logging-on',
      'Begin with Set logging behavior, Disabled: the flow log would hold what Lambdas send and receive.',
    );
}
