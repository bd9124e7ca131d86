import { expect, it } from 'vitest';
import { readSubject } from '../../../contact-flows/flow-language/verifier/read-subject.ts';
import { bigFlow } from './big-flow.ts';
import { medianOfChecks } from './timed.ts';

it('judges the biggest flow in less than 100 ms', () => {
  const content = bigFlow();
  expect(readSubject(content)).toMatchObject({ blocks: { length: 250 } });
  expect(medianOfChecks(content, 50)).toBeLessThan(100);
});
