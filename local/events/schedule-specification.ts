import * as z from 'zod';
import { readWhen, type When } from './schedule-expression.ts';

/** An instant: templates write it in ISO 8601, the API in seconds since 1970. */
const instant = z.union([
  z.iso.datetime({ offset: true }),
  z.number().transform((seconds) => new Date(seconds * 1000).toISOString()),
]);
const name = z
  .string()
  .regex(/^[0-9a-zA-Z-_.]{1,64}$/, 'Names have 1 to 64 letters, digits, hyphens, underscores and full stops.');

/** What a schedule runs, as CloudFormation and the API write it alike. */
const target = z.strictObject({
  Arn: z.string(),
  RoleArn: z.string().optional(),
  Input: z.string().optional(),
  RetryPolicy: z
    .strictObject({ MaximumRetryAttempts: z.number().optional(), MaximumEventAgeInSeconds: z.number().optional() })
    .optional(),
  DeadLetterConfig: z.strictObject({ Arn: z.string().optional() }).optional(),
  SqsParameters: z.strictObject({ MessageGroupId: z.string().optional() }).optional(),
});

/** A schedule as CloudFormation and the API write it alike. What the local centre does not do is refused by its name. */
export const scheduleSpecification = z.strictObject({
  Name: name,
  GroupName: name.default('default'),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  StartDate: instant.optional(),
  EndDate: instant.optional(),
  FlexibleTimeWindow: z.strictObject({
    Mode: z.enum(['OFF', 'FLEXIBLE']),
    MaximumWindowInMinutes: z.number().optional(),
  }),
  Target: target,
  ActionAfterCompletion: z.enum(['NONE', 'DELETE']).default('NONE'),
  Description: z.string().optional(),
  KmsKeyArn: z.string().optional(),
});

export type ScheduleSpecification = z.infer<typeof scheduleSpecification>;

/** When the schedule falls due, which came into being at `created`; nothing where AWS would refuse its expression or zone. */
export function whenOf(specification: ScheduleSpecification, created: Date): When | undefined {
  const { ScheduleExpression, ScheduleExpressionTimezone, StartDate, EndDate } = specification;
  return readWhen({
    expression: ScheduleExpression,
    zone: ScheduleExpressionTimezone,
    created,
    ...(StartDate === undefined ? {} : { start: new Date(StartDate) }),
    ...(EndDate === undefined ? {} : { end: new Date(EndDate) }),
  });
}
