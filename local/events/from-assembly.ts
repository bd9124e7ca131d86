import { attributesOf, nameOf, whereOf } from '../assembly/identity.ts';
import { readTemplate } from '../assembly/read-template.ts';
import type { Resolve } from '../assembly/resolve.ts';
import type { Assembly } from '../assembly/resources.ts';
import type { QueueTemplate } from '../aws/queue-engine.ts';
import { type ScheduleSpecification, scheduleSpecification, whenOf } from './schedule-specification.ts';

const QUEUE_ATTRIBUTES = [
  'VisibilityTimeout',
  'DelaySeconds',
  'MaximumMessageSize',
  'MessageRetentionPeriod',
  'ReceiveMessageWaitTimeSeconds',
  'FifoQueue',
  'ContentBasedDeduplication',
  'RedrivePolicy',
];

/** The queues of the assembly. */
export const queueTemplates = (assembly: Assembly, resolve: Resolve): readonly QueueTemplate[] =>
  assembly.resources
    .filter(({ type }) => type === 'AWS::SQS::Queue')
    .map((resource) => {
      const given = Object.entries(resolve(resource)).filter(([name]) => QUEUE_ATTRIBUTES.includes(name));
      const text = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));
      return {
        name: nameOf(resource),
        arn: attributesOf(resource, whereOf(assembly.region))['Arn'] ?? '',
        attributes: Object.fromEntries(given.map(([name, value]) => [name, text(value)])),
      };
    });

/**
 * The schedules of the assembly.
 * @throws an Error that names the schedule, and what of it the local centre cannot do.
 */
export const scheduleTemplates = (
  assembly: Assembly,
  resolve: Resolve,
  isTarget: (arn: string) => boolean,
): readonly ScheduleSpecification[] =>
  assembly.resources
    .filter(({ type }) => type === 'AWS::Scheduler::Schedule')
    .map((resource) => {
      const name = `${resource.stack}/${resource.id}`;
      const read = readTemplate(scheduleSpecification, { ...resolve(resource), Name: nameOf(resource) }, name);
      if (!isTarget(read.Target.Arn))
        throw new Error(
          `${name}: the local centre can run its functions, start its state machines and send to its queues only, not ${read.Target.Arn}.`,
        );
      if (!whenOf(read, new Date(0)))
        throw new Error(`${name}: ${read.ScheduleExpression} in ${read.ScheduleExpressionTimezone} is no schedule.`);
      return read;
    });

/** The groups that schedules may be in. */
export const scheduleGroups = (assembly: Assembly): ReadonlySet<string> =>
  new Set([
    'default',
    ...assembly.resources.filter(({ type }) => type === 'AWS::Scheduler::ScheduleGroup').map(nameOf),
  ]);

/** The stream that the instance puts its contact records into; nothing where the assembly has none. */
export function contactRecordStream(assembly: Assembly, resolve: Resolve): string | undefined {
  return assembly.resources
    .filter(({ type }) => type === 'AWS::Connect::InstanceStorageConfig')
    .map((resource) => resolve(resource) as StorageConfig)
    .find(({ ResourceType }) => ResourceType === 'CONTACT_TRACE_RECORDS')?.KinesisStreamConfig?.StreamArn;
}

interface StorageConfig {
  readonly ResourceType?: string;
  readonly KinesisStreamConfig?: { readonly StreamArn: string };
}
