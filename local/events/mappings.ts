import * as z from 'zod';
import { readTemplate } from '../assembly/read-template.ts';
import type { Resolve } from '../assembly/resolve.ts';
import type { Assembly } from '../assembly/resources.ts';
import { functionArn, functionResources } from '../functions/function-arn.ts';
import { type Pattern, patternOf } from './pattern.ts';
import type { QueueMapping } from './queue-work.ts';
import type { RecordSource } from './record-source.ts';
import type { StreamMapping } from './stream-work.ts';

const template = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.number().optional(),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  FilterCriteria: z.strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })) }).optional(),
  ScalingConfig: z.strictObject({ MaximumConcurrency: z.number() }).optional(),
  StartingPosition: z.enum(['LATEST', 'TRIM_HORIZON']).default('TRIM_HORIZON'),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.number().default(-1),
  MaximumRecordAgeInSeconds: z.number().default(-1),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }).optional() }).default({}),
  // How the service gathers and spreads batches: here a batch goes as soon as there is something in it, one a shard.
  MaximumBatchingWindowInSeconds: z.number().optional(),
  ParallelizationFactor: z.number().optional(),
  KmsKeyArn: z.string().optional(),
  Tags: z.unknown().optional(),
});

/** How many batches are taken from a queue at once: the fewest to which Lambda can be held. */
const AT_ONCE = 2;

export interface Mappings {
  readonly queues: readonly QueueMapping[];
  /** With the position at which a mapping begins that is new. */
  readonly streams: readonly (StreamMapping & { readonly fromLatest: boolean })[];
}

/**
 * The event source mappings of the assembly that are on; `streamOf` finds the stream of an ARN, where there is one.
 * @throws an Error that names the mapping, and what of it the local centre cannot do.
 */
export function mappingsOf(
  assembly: Assembly,
  resolve: Resolve,
  streamOf: (arn: string) => RecordSource | undefined,
): Mappings {
  const found = { queues: [] as QueueMapping[], streams: [] as Mappings['streams'][number][] };
  const reserved = reservedConcurrency(assembly);
  for (const resource of assembly.resources.filter(({ type }) => type === 'AWS::Lambda::EventSourceMapping')) {
    const name = `${resource.stack}/${resource.id}`;
    const read = readTemplate(template, resolve(resource), name);
    if (!read.Enabled) continue;
    const arn = functionArn(assembly, read.FunctionName, name);
    const common = {
      functionArn: arn,
      reportsFailures: read.FunctionResponseTypes.length > 0,
      wanted: wantedBy(read.FilterCriteria?.Filters ?? [], name),
    };
    const source = streamOf(read.EventSourceArn);
    if (source) found.streams.push({ ...common, ...streamLimits(read), id: name, source });
    else if (read.EventSourceArn.split(':')[2] === 'sqs') {
      const most = Math.min(read.ScalingConfig?.MaximumConcurrency ?? AT_ONCE, reserved.get(arn) ?? AT_ONCE);
      found.queues.push({ ...common, queueArn: read.EventSourceArn, batchSize: read.BatchSize ?? 10, most });
    } else throw new Error(`${name}: the local centre has no queue or stream ${read.EventSourceArn}.`);
  }
  return found;
}

const streamLimits = (read: z.infer<typeof template>) => ({
  batchSize: read.BatchSize ?? 100,
  bisect: read.BisectBatchOnFunctionError,
  // Minus one stands for no end.
  retries: read.MaximumRetryAttempts < 0 ? Number.POSITIVE_INFINITY : read.MaximumRetryAttempts,
  oldest: read.MaximumRecordAgeInSeconds < 0 ? Number.POSITIVE_INFINITY : read.MaximumRecordAgeInSeconds,
  fromLatest: read.StartingPosition === 'LATEST',
  ...(read.DestinationConfig.OnFailure ? { onFailure: read.DestinationConfig.OnFailure.Destination } : {}),
});

function wantedBy(filters: readonly { readonly Pattern: string }[], name: string): Pattern {
  const patterns = filters.map((filter) => patternOf(JSON.parse(filter.Pattern), `the filter of ${name}`));
  return (record) => patterns.length === 0 || patterns.some((pattern) => pattern(record));
}

/** How many invocations of a function may run at once, for those that say so. */
const reservedConcurrency = (assembly: Assembly): ReadonlyMap<string, number> =>
  new Map(
    functionResources(assembly).flatMap(({ arn, resource }) => {
      const reserved = resource.properties['ReservedConcurrentExecutions'];
      return typeof reserved === 'number' ? [[arn, reserved] as const] : [];
    }),
  );
