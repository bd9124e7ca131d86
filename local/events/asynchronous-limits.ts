import * as z from 'zod';
import { readTemplate } from '../assembly/read-template.ts';
import type { Resolve } from '../assembly/resolve.ts';
import type { Assembly } from '../assembly/resources.ts';
import { functionArn, functionResources } from '../functions/function-arn.ts';
import type { AsynchronousLimits } from './asynchronous.ts';

const template = z.strictObject({
  FunctionName: z.string(),
  Qualifier: z.literal('$LATEST'),
  MaximumRetryAttempts: z.number().optional(),
  MaximumEventAgeInSeconds: z.number().optional(),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }).optional() }).default({}),
});

/** What Lambda does unless it is told otherwise: two more tries, within six hours. */
const USUAL: AsynchronousLimits = { retries: 2, oldest: 21_600 };

/**
 * How each function is invoked by those who do not wait for its answer.
 * @throws an Error that names the resource, and what of it the local centre cannot do.
 */
export function asynchronousLimits(assembly: Assembly, resolve: Resolve): (arn: string) => AsynchronousLimits {
  const limits = new Map<string, AsynchronousLimits>();
  for (const { arn, resource } of functionResources(assembly)) {
    const deadLetters = (resolve(resource)['DeadLetterConfig'] as { TargetArn?: string } | undefined)?.TargetArn;
    if (deadLetters) limits.set(arn, { ...USUAL, onFailure: { queueArn: deadLetters, bareEvent: true } });
  }
  for (const resource of assembly.resources.filter(({ type }) => type === 'AWS::Lambda::EventInvokeConfig')) {
    const name = `${resource.stack}/${resource.id}`;
    const read = readTemplate(template, resolve(resource), name);
    const arn = functionArn(assembly, read.FunctionName, name);
    const destination = read.DestinationConfig.OnFailure?.Destination;
    const usual = limits.get(arn) ?? USUAL;
    limits.set(arn, {
      ...usual,
      retries: read.MaximumRetryAttempts ?? usual.retries,
      oldest: read.MaximumEventAgeInSeconds ?? usual.oldest,
      ...(destination === undefined ? {} : { onFailure: { queueArn: destination, bareEvent: false } }),
    });
  }
  return (arn) => limits.get(arn) ?? USUAL;
}
