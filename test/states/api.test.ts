import {
  DescribeExecutionCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  type SFNClient,
  StartExecutionCommand,
  type StartExecutionCommandInput,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clientOf, executionArn, invokes, machineArn, type SmallCentre, withMachines } from './a-machine.ts';

let small: SmallCentre;
let client: SFNClient;
beforeAll(async () => {
  const waits = {
    StartAt: 'Wait',
    States: { Wait: { Type: 'Wait', Seconds: 3600, Next: 'Work' }, Work: { ...invokes('works'), End: true } },
  };
  const ends = { StartAt: 'End', States: { End: { Type: 'Succeed' } } };
  small = withMachines({ waits, ends }, { works: '' });
  await small.open();
  client = clientOf(small);
}, 120_000);
afterAll(() => small.remove());

const start = (machine: string, name: string, more: Partial<StartExecutionCommandInput> = {}) =>
  client.send(new StartExecutionCommand({ stateMachineArn: machineArn(machine), name, ...more }));
const describe = (machine: string, name: string) =>
  client.send(new DescribeExecutionCommand({ executionArn: executionArn(machine, name) }));
const refused = (asked: Promise<unknown>) =>
  asked.then(
    () => 'taken',
    (error: Error) => error.name,
  );

it('answers the same execution to the same name and input while it runs, and refuses the name otherwise', async () => {
  const first = await start('waits', 'same', { input: '{"a":1}' });
  expect(first).toMatchObject({ executionArn: executionArn('waits', 'same'), startDate: expect.any(Date) });
  const again = await start('waits', 'same', { input: '{"a":1}' });
  expect([again.executionArn, again.startDate]).toEqual([first.executionArn, first.startDate]);
  expect(await refused(start('waits', 'same', { input: '{"a":2}' }))).toBe('ExecutionAlreadyExists');
  await start('ends', 'over');
  await small.centre.settled();
  expect(await refused(start('ends', 'over'))).toBe('ExecutionAlreadyExists');
  expect(await refused(start('ends', 'same', { input: '{"a":1}' }))).toBe('taken');
});

it('gives a name where none is asked for, and an empty input', async () => {
  const { executionArn: arn } = await client.send(new StartExecutionCommand({ stateMachineArn: machineArn('ends') }));
  await small.centre.settled();
  expect(await client.send(new DescribeExecutionCommand({ executionArn: arn }))).toMatchObject({
    name: expect.stringMatching(/^[-0-9a-f]{36}$/),
    stateMachineArn: machineArn('ends'),
    status: 'SUCCEEDED',
    input: '{}',
    output: '{}',
    stopDate: expect.any(Date),
  });
});

it.each([
  ['a name of 81 letters', () => start('ends', 'x'.repeat(81)), 'ValidationException'],
  ['a name with a colon', () => start('ends', 'crisis:1'), 'InvalidName'],
  ['a name with a space', () => start('ends', 'crisis 1'), 'InvalidName'],
  [
    'an input of more than 256 KB',
    () => start('ends', 'large', { input: JSON.stringify('ė'.repeat(131_072)) }),
    'ValidationException',
  ],
  ['an input that is no JSON', () => start('ends', 'bad', { input: '{' }), 'InvalidExecutionInput'],
  ['a machine that is not there', () => start('nobodys', 'one'), 'StateMachineDoesNotExist'],
  ['what is no machine', () => client.send(new StartExecutionCommand({ stateMachineArn: 'waits' })), 'InvalidArn'],
  ['an execution that never was', () => describe('ends', 'never'), 'ExecutionDoesNotExist'],
  [
    'the end of one that never was',
    () => client.send(new StopExecutionCommand({ executionArn: executionArn('ends', 'never') })),
    'ExecutionDoesNotExist',
  ],
  [
    'the executions of nobody',
    () => client.send(new ListExecutionsCommand({ stateMachineArn: machineArn('nobodys') })),
    'StateMachineDoesNotExist',
  ],
  ['what it does not do', () => client.send(new ListStateMachinesCommand({})), 'UnknownOperationException'],
])('refuses %s', async (_, ask, error) => {
  expect(await refused(ask())).toBe(error);
});

it('takes a name of 80 letters and an input of 256 KB', async () => {
  const input = JSON.stringify('x'.repeat(262_142));
  expect(await refused(start('ends', 'x'.repeat(80), { input }))).toBe('taken');
});

it('stops one half-way: nothing of it happens any more, and to stop it again changes nothing', async () => {
  await start('waits', 'stopped');
  await small.centre.settled();
  const stop = (cause: string) =>
    client.send(new StopExecutionCommand({ executionArn: executionArn('waits', 'stopped'), error: 'Over', cause }));
  const { stopDate } = await stop('All clear.');
  expect((await stop('Again.')).stopDate).toEqual(stopDate);
  expect(await describe('waits', 'stopped')).toMatchObject({
    status: 'ABORTED',
    error: 'Over',
    cause: 'All clear.',
    stopDate,
  });
  const before = small.seen('works').length;
  await start('waits', 'not-stopped');
  await small.centre.moveTo(new Date(small.centre.clock.now().getTime() + 7_200_000));
  expect((await describe('waits', 'not-stopped')).status).toBe('SUCCEEDED');
  expect((await describe('waits', 'stopped')).status).toBe('ABORTED');
  // Of those that waited, only the stopped one did not come to its work.
  const waited = await client.send(
    new ListExecutionsCommand({ stateMachineArn: machineArn('waits'), statusFilter: 'SUCCEEDED' }),
  );
  expect(small.seen('works').length - before).toBe(waited.executions?.length);
});

it('lists the executions of a machine, the latest first, by how they stand, page by page', async () => {
  for (const name of ['a', 'b', 'c']) await start('waits', `listed-${name}`);
  const list = (more: object) =>
    client.send(new ListExecutionsCommand({ stateMachineArn: machineArn('waits'), statusFilter: 'RUNNING', ...more }));
  const { executions = [], nextToken } = await list({ maxResults: 2 });
  expect(executions.map(({ name }) => name)).toEqual(['listed-c', 'listed-b']);
  const rest = await list({ maxResults: 2, nextToken });
  expect(rest.executions?.[0]).toMatchObject({ name: 'listed-a', status: 'RUNNING', startDate: expect.any(Date) });
  expect(rest.nextToken).toBeUndefined();
  expect(await refused(list({ nextToken: 'nonsense' }))).toBe('InvalidToken');
});

it('lets a name be taken again 90 days after its end', async () => {
  await start('ends', 'yearly');
  await small.centre.settled();
  const days = (n: number) => new Date(small.centre.clock.now().getTime() + n * 86_400_000);
  await small.centre.moveTo(days(89));
  expect(await refused(start('ends', 'yearly'))).toBe('ExecutionAlreadyExists');
  await small.centre.moveTo(days(2));
  expect(await refused(start('ends', 'yearly'))).toBe('taken');
});
