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
export function schedulerApi(on: SchedulerApiOn): Hono {
  const { book, region, changed } = on;
  const app = new Hono();
  app.post('/schedules/:name', async ({ req }) => write(on, req.param('name'), await bodyOf(req.raw), true));
  app.put('/schedules/:name', async ({ req }) => write(on, req.param('name'), await bodyOf(req.raw), false));
  app.get('/schedules/:name', ({ req }) => {
    const [name, group] = [req.param('name'), req.query('groupName') ?? 'default'];
    const found = book.find(group, name);
    return found ? Response.json(shown(found, scheduleArn(region, group, name))) : missing(name);
  });
  app.delete('/schedules/:name', ({ req }) => {
    const name = req.param('name');
    if (!book.delete(req.query('groupName') ?? 'default', name)) return missing(name);
    changed();
    return Response.json({});
  });
  return app;
}

/** Creates a schedule, or changes one. The same request to create, with the same token, is taken twice and done once. */
function write(
  { book, region, groups, now, changed }: SchedulerApiOn,
  name: string,
  { ClientToken: token, ...body }: { readonly [field: string]: unknown },
  isNew: boolean,
): Response {
  const asked = readAsked(name, body, now());
  if ('problem' in asked) return failure('ValidationException', asked.problem);
  const { GroupName: group } = asked.specification;
  if (!groups.has(group)) return failure('ResourceNotFoundException', `Schedule group ${group} does not exist.`);
  const there = book.find(group, name);
  if (!isNew && !there) return missing(name);
  if (isNew && there && (token === undefined || there.token !== token))
    return failure('ConflictException', `Schedule ${name} already exists.`);
  if (!isNew || !there) book.write(asked.specification, now(), token === undefined ? undefined : String(token));
  changed();
  return Response.json({ ScheduleArn: scheduleArn(region, group, name) });
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
