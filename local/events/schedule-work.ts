import { randomUUID } from 'node:crypto';
import { LOCAL_ACCOUNT, scheduleArn } from '../assembly/identity.ts';
import type { Ran } from './asynchronous.ts';
import type { Job, Work } from './lane.ts';
import type { KeptSchedule, ScheduleBook } from './schedule-book.ts';

export interface ScheduleSurroundings {
  readonly region: string;
  readonly now: () => Date;
  readonly isFunction: (arn: string) => boolean;
  /** Invokes without waiting, on behalf of a schedule. */
  readonly invokeLater: (functionArn: string, event: string, schedule: string, due: Date) => void;
  readonly send: (
    queueArn: string,
    body: string,
    group?: string,
    attributes?: { readonly [name: string]: string },
  ) => boolean;
  /** Whether an execution of the state machine begins with this input (JSON); nothing where there is no such machine. */
  readonly startExecution: (machineArn: string, input: string) => boolean | undefined;
  /** Does all of this or, when it is killed in between, nothing. */
  readonly together: (what: () => void) => void;
  readonly ran: (ran: Ran) => void;
}

/** Runs schedules as they fall due: those that are due at one time in the order of their names. */
export class ScheduleWork implements Work {
  readonly most = 1;
  private readonly book: ScheduleBook;
  private readonly around: ScheduleSurroundings;

  constructor(book: ScheduleBook, around: ScheduleSurroundings) {
    this.book = book;
    this.around = around;
  }

  next(): Date | undefined {
    return this.book.first()?.due;
  }

  take(): Job | undefined {
    const first = this.book.first();
    if (!first || first.due.getTime() > this.around.now().getTime()) return undefined;
    return async () => {
      this.around.together(() => {
        this.run(first, first.due);
        this.book.hasRun(first, first.due);
        this.finish(first, first.due);
      });
      return true;
    };
  }

  private run({ specification }: KeptSchedule, due: Date): void {
    const { Name, GroupName, Target } = specification;
    const arn = scheduleArn(this.around.region, GroupName, Name);
    const input = filledIn(Target.Input ?? notification(arn, this.around.region, due), arn, due);
    if (this.around.isFunction(Target.Arn)) {
      this.around.invokeLater(Target.Arn, input, Name, due);
      return;
    }
    const sent =
      this.around.startExecution(Target.Arn, input) ??
      this.around.send(Target.Arn, input, Target.SqsParameters?.MessageGroupId);
    if (!sent && Target.DeadLetterConfig?.Arn)
      this.around.send(Target.DeadLetterConfig.Arn, input, undefined, {
        SCHEDULE_ARN: arn,
        TARGET_ARN: Target.Arn,
        ERROR_CODE: 'ResourceNotFoundException',
        ERROR_MESSAGE: 'The target does not exist.',
      });
    this.around.ran({ schedule: Name, at: due.toISOString(), outcome: sent ? 'done' : 'not delivered' });
  }

  private finish({ specification, when }: KeptSchedule, due: Date): void {
    const { ActionAfterCompletion, GroupName, Name } = specification;
    if (ActionAfterCompletion === 'DELETE' && !when.next(due)) this.book.delete(GroupName, Name);
  }
}

/** Scheduler fills what it knows about the run into an input. */
const filledIn = (input: string, arn: string, due: Date): string =>
  input
    .replaceAll('<aws.scheduler.schedule-arn>', arn)
    .replaceAll('<aws.scheduler.scheduled-time>', written(due))
    .replaceAll('<aws.scheduler.execution-id>', () => randomUUID())
    .replaceAll('<aws.scheduler.attempt-number>', '1');

/** What a schedule without an input sends. */
const notification = (arn: string, region: string, due: Date): string =>
  JSON.stringify({
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account: LOCAL_ACCOUNT,
    time: written(due),
    region,
    resources: [arn],
    detail: '{}',
  });

/** AWS writes these times without fractions of a second. */
const written = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, 'Z');
