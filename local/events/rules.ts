import * as z from 'zod';
import { readTemplate } from '../assembly/read-template.ts';
import type { Resolve } from '../assembly/resolve.ts';
import type { Assembly } from '../assembly/resources.ts';
import { type Pattern, patternOf } from './pattern.ts';

const template = z.strictObject({
  EventPattern: z.record(z.string(), z.unknown()),
  Targets: z.array(
    z.strictObject({
      Id: z.string(),
      Arn: z.string(),
      RoleArn: z.string().optional(),
      Input: z.string().optional(),
      DeadLetterConfig: z.strictObject({ Arn: z.string().optional() }).optional(),
      RetryPolicy: z.looseObject({}).optional(),
      SqsParameters: z.strictObject({ MessageGroupId: z.string() }).optional(),
    }),
  ),
  Name: z.string().optional(),
  Description: z.string().optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  EventBusName: z.literal('default').optional(),
  RoleArn: z.string().optional(),
  Tags: z.unknown().optional(),
});

/** A rule of the default event bus. */
export interface Rule {
  readonly matches: Pattern;
  readonly targets: readonly z.infer<typeof template>['Targets'][number][];
}

/** Where a rule may send to. */
export interface Targets {
  readonly isFunction: (arn: string) => boolean;
  readonly isQueue: (arn: string) => boolean;
}

/**
 * The rules of the assembly that are on.
 * @throws an Error that names the rule, and what of it the local centre cannot do.
 */
export function rulesOf(assembly: Assembly, resolve: Resolve, { isFunction, isQueue }: Targets): readonly Rule[] {
  return assembly.resources
    .filter(({ type }) => type === 'AWS::Events::Rule')
    .flatMap((resource) => {
      const name = `${resource.stack}/${resource.id}`;
      const { EventPattern, Targets, State } = readTemplate(template, resolve(resource), name);
      for (const { Arn } of Targets)
        if (!isFunction(Arn) && !isQueue(Arn))
          throw new Error(`${name}: the local centre can send events to its functions and queues only, not to ${Arn}.`);
      return State === 'ENABLED' ? [{ matches: patternOf(EventPattern, name), targets: Targets }] : [];
    });
}

/** What rules send events with. */
export interface Deliveries {
  readonly isFunction: (arn: string) => boolean;
  readonly invokeLater: (functionArn: string, event: string) => void;
  readonly send: (queueArn: string, body: string, group?: string) => boolean;
}

/** Sends an event, in the form that EventBridge gives it, to every target of every rule that matches. */
export function route(rules: readonly Rule[], event: unknown, { isFunction, invokeLater, send }: Deliveries): void {
  for (const { matches, targets } of rules) {
    if (!matches(event)) continue;
    for (const { Arn, Input, SqsParameters } of targets) {
      const body = Input ?? JSON.stringify(event);
      if (isFunction(Arn)) invokeLater(Arn, body);
      else send(Arn, body, SqsParameters?.MessageGroupId);
    }
  }
}
