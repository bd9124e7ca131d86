import { CreateScheduleCommand, DeleteScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import * as z from 'zod';
import { answeredWithin } from './in-time.ts';

/** What a function is told that starts another one later (lib/constructs/later.ts). */
export const laterVariables = z.object({
  /** The group that our schedules are in. */
  LATER_GROUP: z.string().min(1),
  /** ARN of the role that may start the function. */
  LATER_ROLE: z.string().min(1),
  /** ARN of the function that is started. */
  LATER_STARTS: z.string().min(1),
  /** ARN of the queue for what the scheduler cannot hand over. */
  LATER_FAILED: z.string().min(1),
});

/** Starts a function once, at a time to come. */
export interface Later {
  /**
   * Hands `event` (JSON) to the function at `at`, to the second; two seconds from `now` at the earliest, since what is past is
   * refused. `stands`: there is a schedule of that name already, and it stays as it is. A name has up to 64 letters, digits,
   * hyphens, underscores and full stops, and is forgotten when the schedule has run.
   */
  readonly start: (name: string, at: Date, event: unknown, now: Date) => Promise<'made' | 'stands'>;
  /** Takes a start back. `none`: there is no such schedule, or it has run. */
  readonly cancel: (name: string) => Promise<'cancelled' | 'none'>;
}

/** The least time, in milliseconds, from asking for a start to the start. */
const EARLIEST = 2000;

/** Later starts of the function that the variables name. */
export function later({ LATER_GROUP, LATER_ROLE, LATER_STARTS, LATER_FAILED }: z.infer<typeof laterVariables>): Later {
  const client = new SchedulerClient({ maxAttempts: 3, requestHandler: answeredWithin(3000) });
  return {
    start: async (name, at, event, now) => {
      const time = new Date(Math.ceil(Math.max(at.getTime(), now.getTime() + EARLIEST) / 1000) * 1000);
      const command = new CreateScheduleCommand({
        Name: name,
        GroupName: LATER_GROUP,
        ScheduleExpression: `at(${time.toISOString().slice(0, 19)})`,
        ScheduleExpressionTimezone: 'UTC',
        FlexibleTimeWindow: { Mode: 'OFF' },
        ActionAfterCompletion: 'DELETE',
        Target: {
          Arn: LATER_STARTS,
          RoleArn: LATER_ROLE,
          Input: JSON.stringify(event),
          DeadLetterConfig: { Arn: LATER_FAILED },
          RetryPolicy: { MaximumEventAgeInSeconds: 3600, MaximumRetryAttempts: 20 },
        },
      });
      return (await unless('ConflictException', () => client.send(command))) ? 'made' : 'stands';
    },
    cancel: async (Name) => {
      const command = new DeleteScheduleCommand({ Name, GroupName: LATER_GROUP });
      return (await unless('ResourceNotFoundException', () => client.send(command))) ? 'cancelled' : 'none';
    },
  };
}

/** Whether it was done, and not refused by the error of that name. */
async function unless(refusal: string, ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch (error) {
    if ((error as Error).name === refusal) return false;
    throw error;
  }
}
