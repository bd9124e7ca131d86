import { Hono } from 'hono';
import { scheduleArn } from '../assembly/identity.ts';
import type { KeptSchedule, ScheduleBook } from '../events/schedule-book.ts';
import { type ScheduleSpecification, scheduleSpecification, whenOf } from '../events/schedule-specification.ts';

/** What the API works on. */
export interface SchedulerApiOn {
  readonly book: ScheduleBook;
  readonly region: string;
  /** The groups that there are. */
  readonly groups: ReadonlySet<string>;
  readonly now: () => Date;
  /** Told of every change. */
  readonly changed: () => void;
}

/** The part of the EventBridge Scheduler API that handlers use, over the centre's own schedules. */
export function schedulerApi({ book, region, groups, now, changed }: SchedulerApiOn): Hono {
  const app = new Hono();
  const arnOf = (group: string, name: string) => scheduleArn(region, group, name);

  app.post('/schedules/:name', async (context) => {
    const { ClientToken: token, ...body } = await bodyOf(context.req.raw);
    const asked = readAsked(context.req.param('name'), body, now());
    if ('problem' in asked) return failure('ValidationException', asked.problem);
    const { GroupName: group, Name: name } = asked.specification;
    if (!groups.has(group)) return failure('ResourceNotFoundException', `Schedule group ${group} does not exist.`);
    const there = book.find(group, name);
    if (there && (token === undefined || there.token !== token))
      return failure('ConflictException', `Schedule ${name} already exists.`);
    if (!there) book.write(asked.specification, now(), token === undefined ? undefined : String(token));
    changed();
    return context.json({ ScheduleArn: arnOf(group, name) });
  });

  app.put('/schedules/:name', async (context) => {
    const { ClientToken: token, ...body } = await bodyOf(context.req.raw);
    const asked = readAsked(context.req.param('name'), body, now());
    if ('problem' in asked) return failure('ValidationException', asked.problem);
    const { GroupName: group, Name: name } = asked.specification;
    if (!book.find(group, name)) return missing(name);
    book.write(asked.specification, now(), token === undefined ? undefined : String(token));
    changed();
    return context.json({ ScheduleArn: arnOf(group, name) });
  });

  app.get('/schedules/:name', (context) => {
    const name = context.req.param('name');
    const found = book.find(context.req.query('groupName') ?? 'default', name);
    return found ? context.json(shown(found, arnOf(found.specification.GroupName, name))) : missing(name);
  });

  app.delete('/schedules/:name', (context) => {
    const name = context.req.param('name');
    if (!book.delete(context.req.query('groupName') ?? 'default', name)) return missing(name);
    changed();
    return context.json({});
  });
  return app;
}

const bodyOf = async (request: Request): Promise<{ readonly [field: string]: unknown }> =>
  (await request.json().catch(() => ({}))) as { readonly [field: string]: unknown };

/** What was asked for, or the sentence in which AWS would refuse it. */
function readAsked(
  name: string,
  body: object,
  now: Date,
): { readonly specification: ScheduleSpecification } | { readonly problem: string } {
  const read = scheduleSpecification.safeParse({ ...body, Name: name });
  if (!read.success)
    return { problem: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') };
  const when = whenOf(read.data, now);
  const isPast = when?.once === true && when.next(new Date(now.getTime() - 1)) === undefined;
  if (!when || isPast) return { problem: `Invalid Schedule Expression ${read.data.ScheduleExpression}.` };
  return { specification: read.data };
}

function shown({ specification, created, changed }: KeptSchedule, arn: string) {
  const { StartDate, EndDate, ...rest } = specification;
  const seconds = (instant: string | Date) => new Date(instant).getTime() / 1000;
  return {
    ...rest,
    Arn: arn,
    CreationDate: seconds(created),
    LastModificationDate: seconds(changed),
    ...(StartDate === undefined ? {} : { StartDate: seconds(StartDate) }),
    ...(EndDate === undefined ? {} : { EndDate: seconds(EndDate) }),
  };
}

const STATUS = { ValidationException: 400, ConflictException: 409, ResourceNotFoundException: 404 };

const missing = (name: string): Response => failure('ResourceNotFoundException', `Schedule ${name} does not exist.`);

const failure = (error: keyof typeof STATUS, message: string): Response =>
  Response.json({ Message: message }, { status: STATUS[error], headers: { 'x-amzn-errortype': error } });
