import { drawn, say } from './drawn-flow.ts';
import { documentOf, endIn, loggingOff, type Wire } from './judged-flow.ts';

/** A flow of as many blocks as the service takes, woven so that every warning has to look far. */
export function bigFlow(blocks = 250): string {
  const middle = Array.from({ length: blocks - 2 }, (_, index): Wire => {
    const [identifier, next, back] = [`block ${index}`, `block ${index + 1}`, `block ${index - (index % 2)}`];
    const to = index === blocks - 3 ? 'end' : next;
    if (index % 2 === 0) return say(identifier, to);
    const lambda = drawn(identifier, 'InvokeLambdaFunction', { next: to, errors: { NoMatchingError: back } });
    lambda.Parameters['LambdaInvocationAttributes'] = { question: `question ${index}`, said: '$.External.said' };
    return lambda;
  });
  const start = { ...loggingOff, Transitions: { NextAction: 'block 0' } };
  return JSON.stringify(documentOf([start, ...middle, endIn('CONTACT_FLOW')]));
}
