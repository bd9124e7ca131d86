import { faultsOf } from '../../lambdas/notices/templates/check.ts';

/** Ends a synth that would deploy a template which cannot be sent. @throws an Error that says what is wrong, a line each. */
export function refuseFaultyTemplates(faults = faultsOf()): void {
  if (faults.length === 0) return;
  const lines = faults.map(({ template, language, problem }) => `'${template}' in ${language}: ${problem}.`);
  throw new Error(`Templates cannot be deployed as they are.\n${lines.join('\n')}`);
}
