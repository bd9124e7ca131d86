import * as z from 'zod';
import { readTemplate } from '../assembly/read-template.ts';
import type { Resolve } from '../assembly/resolve.ts';
import type { Assembly, Resource } from '../assembly/resources.ts';

/** What an agent can hand a contact to: a queue, by the flow that the agent hears on the way. ARNs. */
export interface QuickConnect {
  readonly name: string;
  readonly queue: string;
  readonly flow: string;
}

const properties = z.object({
  Name: z.string(),
  QuickConnectConfig: z.object({
    QuickConnectType: z.literal('QUEUE', 'only quick connects to queues are run here'),
    QueueConfig: z.object({ QueueArn: z.string(), ContactFlowArn: z.string() }),
  }),
});

/** The quick connects of the assembly by ARN. @throws an Error that names one which leads elsewhere than to a queue. */
export const quickConnectsOf = (
  assembly: Assembly,
  resolve: Resolve,
  arnOf: (resource: Resource) => string,
): ReadonlyMap<string, QuickConnect> =>
  new Map(
    assembly.resources
      .filter(({ type }) => type === 'AWS::Connect::QuickConnect')
      .map((resource) => {
        const { Name, QuickConnectConfig } = readTemplate(properties, resolve(resource), resource.id);
        const { QueueArn: queue, ContactFlowArn: flow } = QuickConnectConfig.QueueConfig;
        return [arnOf(resource), { name: Name, queue, flow }] as const;
      }),
  );
