import { attributesOf, nameOf, whereOf } from '../assembly/identity.ts';
import type { Assembly } from '../assembly/resources.ts';

/** The functions of the assembly with their ARNs. */
export const functionResources = (assembly: Assembly) =>
  assembly.resources
    .filter(({ type }) => type === 'AWS::Lambda::Function')
    .map((resource) => ({ resource, arn: attributesOf(resource, whereOf(assembly.region))['Arn'] ?? '' }));

/**
 * The ARN of the function that a template names by its name or its ARN.
 * @throws an Error that says who, by `by`, names a function which is not there.
 */
export function functionArn(assembly: Assembly, named: string, by: string): string {
  const found = functionResources(assembly).find(({ arn, resource }) => arn === named || nameOf(resource) === named);
  if (!found) throw new Error(`${by}: there is no function ${named}.`);
  return found.arn;
}
