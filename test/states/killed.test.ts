import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DescribeExecutionCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterEach, expect, it } from 'vitest';
import { clientOf, executionArn, invokes, machineArn, type SmallCentre, withMachines } from './a-machine.ts';

/** Writes a page, waits, and goes on in another execution until the third page. */
const pages = {
  StartAt: 'Page',
  States: {
    Page: { ...invokes('page', { ResultPath: '$.written', OutputPath: '$' }), Next: 'Wait' },
    Wait: { Type: 'Wait', Seconds: 600, Next: 'Count' },
    Count: { Type: 'Pass', Parameters: { 'next.$': 'States.MathAdd($.page, 1)' }, Next: 'More' },
    More: { Type: 'Choice', Choices: [{ Variable: '$.next', NumericLessThan: 4, Next: 'GoOn' }], Default: 'Done' },
    GoOn: {
      Type: 'Task',
      Resource: 'arn:aws:states:::states:startExecution',
      Parameters: {
        StateMachineArn: machineArn('pages'),
        'Name.$': "States.Format('page-{}', $.next)",
        Input: { 'page.$': '$.next' },
      },
      End: true,
    },
    Done: { Type: 'Succeed' },
  },
};

let small: SmallCentre;
afterEach(() => small.remove());

const describe = async (name: string) => {
  const asked = new DescribeExecutionCommand({ executionArn: executionArn('pages', name) });
  return clientOf(small).send(asked);
};
const written = () => small.seen('page').map(({ event }) => event.page);

it('begins again from its input what was under way when the centre was killed, and leaves alone what was over', async () => {
  small = withMachines({ pages }, { page: 'return {};' });
  const [file, script] = [join(small.data, 'small.json'), join(import.meta.dirname, 'machine-to-kill.ts')];
  writeFileSync(file, JSON.stringify(small.written));
  const child = spawn(process.execPath, [script, file, small.data], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  await expect.poll(() => printed, { timeout: 60_000 }).toMatch(/\d+\n/);
  await expect.poll(written, { timeout: 60_000 }).toEqual([1]);
  child.kill('SIGKILL');
  await once(child, 'exit');
  process.kill(Number(printed), 'SIGKILL');

  await small.open(small.after(60));
  await small.centre.settled();
  expect(written()).toEqual([1, 1]);
  const { status, startDate } = await describe('one');
  expect([status, startDate?.toISOString().slice(0, 16)]).toEqual(['RUNNING', '2026-12-04T12:00']);
  await small.centre.moveTo(small.after(3600));
  expect(written()).toEqual([1, 1, 2, 3]);
  expect((await describe('page-3')).status).toBe('SUCCEEDED');

  await small.close();
  await small.open(small.after(3700));
  await small.centre.settled();
  expect(written()).toEqual([1, 1, 2, 3]);
}, 240_000);

it('goes on after an orderly stop in the middle of a task, as after a kill', async () => {
  small = withMachines(
    { pages },
    { page: 'if (event.page === 1) await new Promise((done) => setTimeout(done, 1500)); return {};' },
  );
  await small.open();
  const asked = { stateMachineArn: machineArn('pages'), name: 'one', input: '{"page":1}' };
  await clientOf(small).send(new StartExecutionCommand(asked));
  await expect.poll(written, { timeout: 60_000 }).toEqual([1]);
  await small.close();
  await small.open(small.after(60));
  await small.centre.settled();
  expect((await describe('one')).status).toBe('RUNNING');
  expect(written()).toEqual([1, 1]);
}, 240_000);
