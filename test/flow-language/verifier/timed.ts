import { readSubject } from '../../../contact-flows/flow-language/verifier/read-subject.ts';
import { verify } from '../../../contact-flows/flow-language/verify.ts';

/** How long it takes to read and judge a flow, in milliseconds: the median of as many runs. */
export function medianOfChecks(content: string, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const from = performance.now();
    const subject = readSubject(content);
    if (typeof subject === 'string') throw new Error(subject);
    verify(subject);
    return performance.now() - from;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.POSITIVE_INFINITY;
}
