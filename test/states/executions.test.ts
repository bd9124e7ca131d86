import { DescribeExecutionCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, it } from 'vitest';
import {
  clientOf,
  executionArn,
  functionArn,
  invokes,
  machineArn,
  type SmallCentre,
  withMachines,
} from './a-machine.ts';

let small: SmallCentre;
afterEach(() => small.remove());

const start = (machine: string, name: string, input: unknown = {}) =>
  clientOf(small).send(
    new StartExecutionCommand({ stateMachineArn: machineArn(machine), name, input: JSON.stringify(input) }),
  );
const ended = async (machine: string, name: string) => {
  const found = await clientOf(small).send(new DescribeExecutionCommand({ executionArn: executionArn(machine, name) }));
  const { status, output, error, cause } = found;
  return {
    status,
    ...(output === undefined ? {} : { output: JSON.parse(output) }),
    ...(error ? { error, cause } : {}),
  };
};
/** Starts one, waits until it rests, and answers how it stands. */
const run = async (machine: string, input: unknown = {}) => {
  await start(machine, 'one', input);
  await small.centre.settled();
  return ended(machine, 'one');
};
const states = (StartAt: string, States: object) => ({ StartAt, States });
const times = (name?: string) => small.seen(name).map(({ at }) => at.slice(11, 16));

describe('an execution', () => {
  it('hands the answers of functions on, whichever way it invokes them, and goes where a choice leads', async () => {
    const crisis = states('Ask', {
      Ask: invokes('counts', {
        OutputPath: '$',
        ResultSelector: { 'found.$': '$.Payload' },
        ResultPath: '$.of',
        Next: 'Many',
      }),
      Many: {
        Type: 'Choice',
        Choices: [{ Variable: '$.of.found', NumericGreaterThan: 2, Next: 'Tell' }],
        Default: 'Nobody',
      },
      Tell: { Type: 'Task', Resource: functionArn('tells'), Parameters: { 'many.$': '$.of.found' }, End: true },
      Nobody: { Type: 'Fail', Error: 'Nobody', Cause: 'There is nobody to be told.' },
    });
    small = withMachines({ crisis }, { counts: 'return event.people.length;', tells: 'return { told: event.many };' });
    await small.open();
    expect(await run('crisis', { people: [1, 2, 3] })).toEqual({ status: 'SUCCEEDED', output: { told: 3 } });
    await start('crisis', 'two', { people: [] });
    await small.centre.settled();
    expect(await ended('crisis', 'two')).toEqual({
      status: 'FAILED',
      error: 'Nobody',
      cause: 'There is nobody to be told.',
    });
    expect(small.seen('tells')).toHaveLength(1);
  });

  it('waits by the centre’s clock, and is told of where the clock passes its end', async () => {
    const waits = states('Ask', {
      Ask: { ...invokes('works'), Next: 'Wait' },
      Wait: { Type: 'Wait', Seconds: 3 * 86_400, Next: 'Again' },
      Again: { ...invokes('works'), End: true },
    });
    small = withMachines({ waits }, { works: 'return event;' });
    await small.open();
    expect(await run('waits')).toEqual({ status: 'RUNNING' });
    expect(await small.centre.moveTo(small.after(2 * 86_400))).toEqual([]);
    expect(times()).toEqual(['12:00']);
    const ran = await small.centre.moveTo(small.after(4 * 86_400));
    expect(small.seen().map(({ at }) => at.slice(0, 16))).toEqual(['2026-12-04T12:00', '2026-12-07T12:00']);
    expect(ran).toMatchObject([{ schedule: 'waits:one', outcome: 'done' }]);
    expect(ran[0]?.at.slice(0, 16)).toBe('2026-12-07T12:00');
    expect(await ended('waits', 'one')).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('waits until the time that its input names, on the centre’s clock', async () => {
    const until = states('Wait', {
      Wait: { Type: 'Wait', TimestampPath: '$.at', Next: 'Work' },
      Work: { ...invokes('works'), End: true },
    });
    small = withMachines({ until }, { works: '' });
    await small.open();
    await start('until', 'one', { at: '2026-12-04T20:30:00Z' });
    await small.centre.moveTo(small.after(9 * 3600));
    expect(times()).toEqual(['20:30']);
  });

  it('is retried by its machine alone, after its backoff on the centre’s clock, and then goes on', async () => {
    const body = `const { existsSync, writeFileSync } = require('node:fs');
      const tries = ['a', 'b'].filter((one) => existsSync(env.TRIES + one)).length;
      writeFileSync(env.TRIES + ['a', 'b', 'c'][tries], '');
      if (tries < 2) throw Object.assign(new Error('busy'), { name: 'Lambda.TooManyRequestsException' });
      return tries;`;
    const Retry = [
      { ErrorEquals: ['Lambda.TooManyRequestsException'], IntervalSeconds: 60, BackoffRate: 2, MaxAttempts: 3 },
    ];
    small = withMachines(
      { tries: states('Try', { Try: { ...invokes('busy', { Retry }), End: true } }) },
      { busy: body },
    );
    small.rewrite({
      ...small.written,
      properties: { busy: { Timeout: 60, Environment: { Variables: { TRIES: `${small.data}/` } } } },
    });
    await small.open();
    expect(await run('tries')).toEqual({ status: 'RUNNING' });
    expect(times()).toEqual(['12:00']);
    await small.centre.moveTo(small.after(90));
    expect(times()).toEqual(['12:00', '12:01']);
    await small.centre.moveTo(small.after(240));
    expect(times()).toEqual(['12:00', '12:01', '12:03']);
    expect(await ended('tries', 'one')).toEqual({ status: 'SUCCEEDED', output: 2 });
  });

  it('goes where its error is caught, with the error as AWS writes it; what is not caught fails it', async () => {
    const Catch = [{ ErrorEquals: ['TypeError'], ResultPath: '$.failed', Next: 'Instead' }];
    const caught = states('Try', {
      Try: { ...invokes('fails', { Catch }), End: true },
      Instead: { Type: 'Succeed' },
    });
    small = withMachines(
      { caught },
      { fails: 'throw new (event.hard ? RangeError : TypeError)("no such traveller");' },
    );
    await small.open();
    const { status, output } = await run('caught', { hard: false });
    expect([status, output.hard, output.failed.Error]).toEqual(['SUCCEEDED', false, 'TypeError']);
    expect(JSON.parse(output.failed.Cause)).toMatchObject({
      errorType: 'TypeError',
      errorMessage: 'no such traveller',
    });
    await start('caught', 'two', { hard: true });
    await small.centre.settled();
    expect(await ended('caught', 'two')).toMatchObject({ status: 'FAILED', error: 'RangeError' });
  });

  it('is late where its time is up, and what a state hands on must be small enough', async () => {
    const late = { TimeoutSeconds: 3600, ...states('Wait', { Wait: { Type: 'Wait', Seconds: 7200, End: true } }) };
    const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'Instead' }];
    const large = states('Try', { Try: { ...invokes('large', { Catch }), End: true }, Instead: { Type: 'Succeed' } });
    small = withMachines({ late, large }, { large: 'return "x".repeat(262_144);' });
    await small.open();
    await start('late', 'one');
    await small.centre.moveTo(small.after(10_000));
    expect(await ended('late', 'one')).toEqual({ status: 'TIMED_OUT' });
    expect(await run('large')).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  });

  it('waits for a function as long as AWS does, which is more than the engine’s minute', async () => {
    const slow = states('Try', { Try: { ...invokes('slow'), End: true } });
    small = withMachines({ slow }, { slow: 'await new Promise((done) => setTimeout(done, 2500)); return "done";' });
    await small.open();
    await start('slow', 'one');
    await expect.poll(() => small.seen('slow').length, { timeout: 60_000 }).toBe(1);
    small.centre.clock.moveTo(small.after(120));
    await small.centre.settled();
    expect(await ended('slow', 'one')).toEqual({ status: 'SUCCEEDED', output: 'done' });
  });

  it('goes several ways at once and through every item, and knows itself in each of them', async () => {
    const who = (more: object = {}) => ({
      Type: 'Pass',
      Parameters: { 'by.$': '$$.Execution.Name', ...more },
      End: true,
    });
    const both = states('Both', {
      Both: {
        Type: 'Parallel',
        Branches: [
          states('Left', { Left: who({ 'of.$': '$$.StateMachine.Name', 'people.$': '$$.Execution.Input.people' }) }),
          states('Right', { Right: { ...invokes('works'), End: true } }),
        ],
        ResultPath: '$.both',
        Next: 'Each',
      },
      Each: {
        Type: 'Map',
        ItemsPath: '$.people',
        ItemSelector: { 'who.$': '$$.Map.Item.Value', 'at.$': '$$.Execution.StartTime' },
        ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, ...states('One', { One: { Type: 'Succeed' } }) },
        ResultPath: '$.each',
        End: true,
      },
    });
    small = withMachines({ both }, { works: 'return event.people.length;' });
    await small.open();
    const { output } = await run('both', { people: ['Rasa', 'Ana'] });
    expect(output.both).toEqual([{ by: 'one', of: 'both', people: ['Rasa', 'Ana'] }, 2]);
    const at = expect.stringMatching(/^2026-12-04T12:00:0/);
    expect(output.each).toEqual([
      { who: 'Rasa', at },
      { who: 'Ana', at },
    ]);
  });

  it('goes on in another one of itself, step by step, each once', async () => {
    const pages = states('Page', {
      Page: { ...invokes('page', { ResultSelector: { 'next.$': '$.Payload' }, OutputPath: '$' }), Next: 'More' },
      More: { Type: 'Choice', Choices: [{ Variable: '$.next', NumericLessThan: 4, Next: 'GoOn' }], Default: 'Done' },
      GoOn: {
        Type: 'Task',
        Resource: 'arn:aws:states:::states:startExecution',
        Parameters: {
          StateMachineArn: machineArn('pages'),
          'Name.$': "States.Format('page-{}', $.next)",
          Input: { 'page.$': '$.next', 'by.$': '$$.Execution.Id' },
        },
        End: true,
      },
      Done: { Type: 'Succeed' },
    });
    small = withMachines({ pages }, { page: 'return event.page + 1;' });
    await small.open();
    const { output } = await run('pages', { page: 1 });
    expect(output).toEqual({ ExecutionArn: executionArn('pages', 'page-2'), StartDate: expect.any(String) });
    expect(small.seen('page').map(({ event }) => event)).toEqual([
      { page: 1 },
      { page: 2, by: executionArn('pages', 'one') },
      { page: 3, by: executionArn('pages', 'page-2') },
    ]);
    await start('pages', 'again', { page: 1 });
    await small.centre.settled();
    expect(await ended('pages', 'again')).toMatchObject({
      status: 'FAILED',
      error: 'StepFunctions.ExecutionAlreadyExistsException',
    });
  });

  it('is started by a schedule, and told with it', async () => {
    const works = states('Work', { Work: { ...invokes('works'), End: true } });
    const Drill = {
      Type: 'AWS::Scheduler::Schedule',
      Properties: {
        Name: 'drill',
        ScheduleExpression: 'at(2026-12-04T13:00:00)',
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: { Arn: { Ref: 'Machinedrilled' }, RoleArn: 'arn:role', Input: '{"what":"drill"}' },
      },
    };
    small = withMachines({ drilled: works }, { works: '' }, { resources: { Drill } });
    await small.open();
    const ran = await small.centre.moveTo(small.after(7200));
    expect(ran).toMatchObject([
      { schedule: 'drill', outcome: 'done' },
      { schedule: expect.stringMatching(/^drilled:[-0-9a-f]{36}$/), outcome: 'done' },
    ]);
    expect(small.seen('works')).toMatchObject([{ at: expect.stringMatching(/T13:00:00/), event: { what: 'drill' } }]);
  });
});

describe('a choice', () => {
  const asks = (rule: object) =>
    states('Ask', {
      Ask: { Type: 'Choice', Choices: [{ ...rule, Next: 'Yes' }], Default: 'No' },
      Yes: { Type: 'Pass', Result: 'yes', End: true },
      No: { Type: 'Pass', Result: 'no', End: true },
    });

  it.each([
    ['is there', { Variable: '$.who', IsPresent: true }, { who: 'Rasa' }, 'yes'],
    ['is not there', { Variable: '$.who', IsPresent: false }, {}, 'yes'],
    ['is there after all', { Variable: '$.who', IsPresent: false }, { who: null }, 'no'],
    ['is no number, though it looks like one', { Variable: '$.who', NumericLessThan: 9 }, { who: '5' }, 'no'],
    [
      'is earlier',
      { Variable: '$.who', TimestampLessThan: '2026-12-05T00:00:00Z' },
      { who: '2026-12-04T00:00:00Z' },
      'yes',
    ],
    ['is like it', { Variable: '$.who', StringMatches: 'crisis-*' }, { who: 'crisis-1' }, 'yes'],
    [
      'is both',
      { And: [{ Variable: '$.who', IsPresent: true }, { Not: { Variable: '$.who', StringEquals: 'Ana' } }] },
      { who: 'Rasa' },
      'yes',
    ],
  ])('says whether something %s', async (_, rule, input, answer) => {
    small = withMachines({ asks: asks(rule) });
    await small.open();
    expect((await run('asks', input)).output).toBe(answer);
  });
});
