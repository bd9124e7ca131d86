import { afterEach, describe, expect, it } from 'vitest';
import { att, functionArn, queueArn, type Small, SmallCentre } from './small-centre.ts';

const schedule = (ScheduleExpression: string, Target: object, more: object = {}) => ({
  Type: 'AWS::Scheduler::Schedule',
  Properties: { ScheduleExpression, FlexibleTimeWindow: { Mode: 'OFF' }, Target, ...more },
});
const WORKER = { Arn: att('Functionworker'), RoleArn: 'arn:aws:iam::000000000000:role/scheduler' };
const queue = (QueueName: string) => ({ Type: 'AWS::SQS::Queue', Properties: { QueueName } });
const scheduled = (resources: Small['resources'], body = '', start?: string) =>
  new SmallCentre({ functions: { worker: body }, resources }, start);

let small: SmallCentre;
afterEach(() => small.remove());
const when = () => small.seen('worker').map(({ at }) => at.slice(0, 16));

describe('a schedule', () => {
  it('runs its function at its time in its zone, with its input, while the clock passes', async () => {
    const daily = schedule(
      'cron(0 17 * * ? *)',
      { ...WORKER, Input: '{"remind":"departures","at":"<aws.scheduler.scheduled-time>"}' },
      { Name: 'reminders', ScheduleExpressionTimezone: 'Europe/Vilnius' },
    );
    small = scheduled({ Daily: daily });
    await small.open();
    const ran = await small.centre.moveTo(small.after(3 * 86_400));
    expect(ran).toEqual(
      ['04', '05', '06'].map((day) => ({ schedule: 'reminders', at: `2026-12-${day}T15:00:00.000Z`, outcome: 'done' })),
    );
    expect(when()).toEqual(['2026-12-04T15:00', '2026-12-05T15:00', '2026-12-06T15:00']);
    expect(small.seen('worker')[0]?.event).toEqual({ remind: 'departures', at: '2026-12-04T15:00:00Z' });
  });

  it('runs when its time comes by itself', async () => {
    small = scheduled({ Soon: schedule('at(2026-12-04T12:00:02)', WORKER) });
    await small.open();
    await small.centre.settled();
    expect(when()).toEqual([]);
    await expect.poll(when).toEqual(['2026-12-04T12:00']);
  });

  it('begins at once where it has a rate and no start, and a day is 24 hours', async () => {
    const start = '2027-03-27T12:00:00Z';
    small = scheduled(
      { Rate: schedule('rate(1 day)', WORKER, { ScheduleExpressionTimezone: 'Europe/Vilnius' }) },
      '',
      start,
    );
    await small.open();
    await small.centre.moveTo(small.after(2 * 86_400 + 60));
    expect(when()).toEqual(['2027-03-27T12:00', '2027-03-28T12:00', '2027-03-29T12:00']);
  });

  it('that is off, over, or not begun does not run', async () => {
    small = scheduled({
      Off: schedule('rate(1 hour)', WORKER, { State: 'DISABLED' }),
      Over: schedule('rate(1 hour)', WORKER, { EndDate: '2026-12-04T11:00:00Z' }),
      Later: schedule('rate(1 hour)', WORKER, { StartDate: '2026-12-04T14:00:00Z' }),
    });
    await small.open();
    const ran = await small.centre.moveTo(small.after(3 * 3600));
    expect(ran.map(({ schedule: name, at }) => [name, at])).toEqual([
      ['small-Later', '2026-12-04T14:00:00.000Z'],
      ['small-Later', '2026-12-04T15:00:00.000Z'],
    ]);
  });

  it('that is due together with another runs in the order of their names, each once', async () => {
    const noon = (Name: string) =>
      schedule('cron(0 17 * * ? *)', { Arn: att('Heard'), RoleArn: 'arn:role', Input: Name }, { Name });
    small = scheduled({ Heard: queue('heard'), Second: noon('b'), First: noon('a'), Third: noon('c') });
    await small.open();
    const ran = await small.centre.moveTo(small.after(6 * 3600));
    expect(ran.map(({ schedule: name }) => name)).toEqual(['a', 'b', 'c']);
    expect(small.held('heard')).toEqual(['a', 'b', 'c']);
  });

  it('lets what it starts be done before the clock goes on to the next', async () => {
    const send = `const { SQSClient, SendMessageCommand } = require('@aws-sdk/client-sqs');
      if (event.Records) return;
      await new SQSClient({}).send(new SendMessageCommand({ QueueUrl: env.QUEUE_URL, MessageBody: event, DelaySeconds: 600 }));`;
    small = new SmallCentre({
      functions: { worker: send },
      properties: { worker: { Environment: { Variables: { QUEUE_URL: { Ref: 'Work' } } } } },
      resources: {
        Work: queue('work'),
        Mapping: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: { EventSourceArn: att('Work'), FunctionName: 'worker' },
        },
        First: schedule('at(2026-12-04T13:00:00)', { ...WORKER, Input: '"first"' }),
        Second: schedule('at(2026-12-04T13:05:00)', { ...WORKER, Input: '"second"' }),
      },
    });
    await small.open();
    await small.centre.moveTo(small.after(2 * 3600));
    const what = small.seen('worker').map(({ at, event }) => [at.slice(11, 16), event.Records?.[0].body ?? event]);
    expect(what).toEqual([
      ['13:00', 'first'],
      ['13:05', 'second'],
      ['13:10', 'first'],
      ['13:15', 'second'],
    ]);
  });

  it('sends its input to a queue', async () => {
    small = scheduled({
      Heard: queue('heard'),
      Ring: schedule('at(2026-12-04T13:00:00)', { Arn: att('Heard'), RoleArn: 'arn:role', Input: 'ring' }),
    });
    await small.open();
    expect(await small.centre.moveTo(small.after(7200))).toMatchObject([{ outcome: 'done' }]);
    expect(small.held('heard')).toEqual(['ring']);
  });

  it('of a function that fails is listed with every try', async () => {
    small = scheduled({ Ring: schedule('at(2026-12-04T13:00:00)', WORKER) }, "throw new Error('broken');");
    await small.open();
    const ran = await small.centre.moveTo(small.after(7200));
    expect(ran.map(({ at, outcome }) => [at.slice(11, 16), outcome])).toEqual([
      ['13:00', 'failed'],
      ['13:01', 'failed'],
      ['13:03', 'given up'],
    ]);
  });

  it('runs once only, over a stop and a start', async () => {
    small = scheduled({ Daily: schedule('cron(0 13 * * ? *)', WORKER) });
    await small.open();
    await small.centre.moveTo(small.after(3600));
    await small.close();
    await small.open(small.after(3601));
    await small.centre.moveTo(small.after(86_400));
    expect(when()).toEqual(['2026-12-04T13:00']);
    await small.centre.moveTo(small.after(86_400 + 3600));
    expect(when()).toHaveLength(2);
  });

  it('that fell due while the centre was down runs when it is up again', async () => {
    small = scheduled({ Ring: schedule('at(2026-12-04T13:00:00)', WORKER) });
    await small.open();
    await small.close();
    await small.open(small.after(2 * 3600));
    await small.centre.settled();
    expect(when()).toEqual(['2026-12-04T14:00']);
  });

  it.each([
    [schedule('cron(0 17 * * * *)', WORKER), /small\/Wrong: cron\(0 17 \* \* \* \*\) in UTC is no schedule/],
    [schedule('rate(1 hour)', WORKER, { ScheduleExpressionTimezone: 'Mars' }), /in Mars is no schedule/],
    [
      schedule('rate(1 hour)', { ...WORKER, Arn: 'arn:aws:scheduler:::aws-sdk:sns:publish' }),
      /functions, .* state machines and .* queues only/,
    ],
    [schedule('rate(1 hour)', { ...WORKER, EcsParameters: {} }), /small\/Wrong asks for:\n.*EcsParameters/],
  ])('that cannot be run here stops the start and is named: %j', async (Wrong, problem) => {
    small = scheduled({ Wrong });
    await expect(small.open()).rejects.toThrow(problem);
  });
});

describe('the scheduler’s API', () => {
  const ask = async (method: string, name: string, body?: object, group = '') => {
    const at = `${small.centre.services}/schedules/${name}${group && `?groupName=${group}`}`;
    const asked = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(at, { method, headers: { 'content-type': 'application/json' }, ...asked });
    return { status: answer.status, error: answer.headers.get('x-amzn-errortype'), body: await answer.json() };
  };
  const once = (time: string, more: object = {}) => ({
    ScheduleExpression: `at(2026-12-04T${time})`,
    ScheduleExpressionTimezone: 'Europe/Vilnius',
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: { Arn: functionArn('worker'), RoleArn: 'arn:aws:iam::000000000000:role/r', Input: '"once"' },
    ...more,
  });

  it('keeps a schedule that a handler makes, over a stop, runs it once, and deletes it where it says so', async () => {
    small = scheduled({});
    await small.open();
    const made = await ask(
      'POST',
      'callback-1',
      once('15:00:00', { ActionAfterCompletion: 'DELETE', ClientToken: 't' }),
    );
    expect(made).toMatchObject({
      status: 200,
      body: { ScheduleArn: 'arn:aws:scheduler:eu-central-1:000000000000:schedule/default/callback-1' },
    });
    await small.close();
    await small.open();
    expect((await ask('GET', 'callback-1')).body).toMatchObject({
      Name: 'callback-1',
      GroupName: 'default',
      ScheduleExpression: 'at(2026-12-04T15:00:00)',
      State: 'ENABLED',
      CreationDate: expect.any(Number),
    });
    await small.centre.moveTo(small.after(86_400));
    expect(when()).toEqual(['2026-12-04T13:00']);
    expect(await ask('GET', 'callback-1')).toMatchObject({ status: 404, error: 'ResourceNotFoundException' });
  });

  it('takes the same request twice, and refuses another of the same name', async () => {
    small = scheduled({});
    await small.open();
    const first = await ask('POST', 'one', once('15:00:00', { ClientToken: 'same' }));
    expect(await ask('POST', 'one', once('15:00:00', { ClientToken: 'same' }))).toEqual(first);
    expect(await ask('POST', 'one', once('15:00:00', { ClientToken: 'other' }))).toMatchObject({
      status: 409,
      error: 'ConflictException',
    });
    await small.centre.moveTo(small.after(86_400));
    expect(when()).toHaveLength(1);
  });

  it('changes and deletes', async () => {
    small = scheduled({ Group: { Type: 'AWS::Scheduler::ScheduleGroup', Properties: { Name: 'callbacks' } } });
    await small.open();
    const inGroup = { GroupName: 'callbacks' };
    await ask('POST', 'one', once('15:00:00', inGroup));
    await ask('POST', 'two', once('15:00:00', inGroup));
    expect((await ask('PUT', 'one', once('16:00:00', inGroup))).status).toBe(200);
    expect((await ask('PUT', 'three', once('16:00:00', inGroup))).error).toBe('ResourceNotFoundException');
    expect((await ask('DELETE', 'two', undefined, 'callbacks')).status).toBe(200);
    await small.centre.moveTo(small.after(86_400));
    expect(when()).toEqual(['2026-12-04T14:00']);
    expect((await ask('DELETE', 'two', undefined, 'callbacks')).error).toBe('ResourceNotFoundException');
  });

  it.each([
    [once('10:00:00'), 'ValidationException', 400],
    [once('25:00:00'), 'ValidationException', 400],
    [once('15:00:00', { Colour: 'red' }), 'ValidationException', 400],
    [once('15:00:00', { GroupName: 'nobodys' }), 'ResourceNotFoundException', 404],
  ])('refuses %j', async (asked, error, status) => {
    small = scheduled({});
    await small.open();
    expect(await ask('POST', 'one', asked)).toMatchObject({ error, status });
  });

  it('lets a run whose target is not there go to the schedule’s dead-letter queue', async () => {
    small = scheduled({ Lost: queue('lost') });
    await small.open();
    const Target = {
      Arn: functionArn('nobody'),
      RoleArn: 'arn:r',
      Input: 'lost',
      DeadLetterConfig: { Arn: queueArn('lost') },
    };
    await ask('POST', 'one', once('15:00:00', { Target }));
    expect(await small.centre.moveTo(small.after(86_400))).toMatchObject([
      { schedule: 'one', outcome: 'not delivered' },
    ]);
    expect(small.held('lost')).toEqual(['lost']);
  });
});

describe('parameters', () => {
  it('are answered to functions as the templates have them', async () => {
    const ask = async (action: string, asked: object) => {
      const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `AmazonSSM.${action}` };
      const answer = await fetch(small.centre.services, { method: 'POST', headers, body: JSON.stringify(asked) });
      return { status: answer.status, body: await answer.json() };
    };
    small = scheduled({
      Queue: queue('work'),
      Parameter: {
        Type: 'AWS::SSM::Parameter',
        Properties: { Name: '/wayline/queue', Type: 'String', Value: { Ref: 'Queue' } },
      },
    });
    await small.open();
    const found = {
      Name: '/wayline/queue',
      Type: 'String',
      Value: `${small.centre.queues.endpoint}/000000000000/work`,
      Version: 1,
    };
    expect(await ask('GetParameter', { Name: '/wayline/queue' })).toMatchObject({
      status: 200,
      body: { Parameter: found },
    });
    expect((await ask('GetParameters', { Names: ['/wayline/queue', '/none'] })).body).toMatchObject({
      Parameters: [found],
      InvalidParameters: ['/none'],
    });
    expect(await ask('GetParameter', { Name: '/none' })).toMatchObject({
      status: 400,
      body: { __type: 'ParameterNotFound' },
    });
    expect((await ask('PutParameter', {})).body).toMatchObject({ message: expect.stringMatching(/PutParameter/) });
  });
});
