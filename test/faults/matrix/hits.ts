import type { Dependency, Fault, Path } from './matrix.ts';

/**
 * How many requests a fault hits. Refused, as many as the most patient client of that service tries, so that the refusal comes through to the
 * product (but for queues, several of which are sent to side by side: their client gets over it by itself); never answered, few, as each of them takes a client's whole time.
 */
const HITS: { readonly [D in Dependency]: { readonly [F in Fault]: number } } = {
  table: { throttle: 5, timeout: 2, '5xx': 5, slow: 6, duplicate: 60, partial: 8 },
  queues: { throttle: 3, timeout: 1, '5xx': 3, slow: 6, duplicate: 60, partial: 8 },
  'SMS provider': { throttle: 1, timeout: 1, '5xx': 1, slow: 6, duplicate: 60, partial: 8 },
  'e-mail provider': { throttle: 1, timeout: 1, '5xx': 1, slow: 6, duplicate: 60, partial: 8 },
  Scheduler: { throttle: 3, timeout: 1, '5xx': 3, slow: 6, duplicate: 60, partial: 8 },
  'Connect API': { throttle: 5, timeout: 1, '5xx': 5, slow: 6, duplicate: 60, partial: 8 },
  'Step Functions': { throttle: 3, timeout: 1, '5xx': 3, slow: 6, duplicate: 60, partial: 8 },
};

/** The same on one path: a caller is looked up by reads side by side, of which none is answered while they can wait. */
export const hitsOf = (path: Path, dependency: Dependency, fault: Fault): number =>
  path === 'call' && dependency === 'table' && fault === 'timeout' ? 6 : HITS[dependency][fault];
