import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { later } from '../../lambdas/platform/gateways/scheduler.ts';
import { functionArn, queueArn, SmallCentre } from '../events/small-centre.ts';

let small: SmallCentre;
beforeEach(async () => {
  small = new SmallCentre({
    functions: { worker: '' },
    resources: {
      Group: { Type: 'AWS::Scheduler::ScheduleGroup', Properties: { Name: 'wayline-dev' } },
      Failed: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'failed' } },
    },
  });
  await small.open();
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  vi.stubEnv('AWS_ENDPOINT_URL_SCHEDULER', small.centre.services);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await small.remove();
});

const gateway = (group = 'wayline-dev') =>
  later({
    LATER_GROUP: group,
    LATER_ROLE: 'arn:aws:iam::000000000000:role/later',
    LATER_STARTS: functionArn('worker'),
    LATER_FAILED: queueArn('failed'),
  });
const runs = () => small.seen('worker').map(({ at, event }) => [at.slice(11, 19), event]);

it('starts the function once, at its time, with its event, and forgets the name', async () => {
  const { start } = gateway();
  expect(await start('callback-1', small.after(3600), { who: 'a' }, small.start)).toBe('made');
  expect(await start('callback-1', small.after(1800), { who: 'b' }, small.start)).toBe('stands');
  await small.centre.moveTo(small.after(7200));
  expect(runs()).toEqual([['13:00:00', { who: 'a' }]]);
  expect(await start('callback-1', small.after(9000), { who: 'c' }, small.after(7200))).toBe('made');
});

it('starts what is past as soon as the service lets it', async () => {
  await gateway().start('late', small.after(-60), {}, small.start);
  await small.centre.moveTo(small.after(60));
  expect(runs()).toEqual([['12:00:02', {}]]);
});

it('takes a start back, once', async () => {
  const { start, cancel } = gateway();
  await start('callback-2', small.after(3600), {}, small.start);
  expect(await cancel('callback-2')).toBe('cancelled');
  expect(await cancel('callback-2')).toBe('none');
  await small.centre.moveTo(small.after(7200));
  expect(runs()).toEqual([]);
});

it('fails where its group is not there', async () => {
  await expect(gateway('nobodys').start('x', small.after(3600), {}, small.start)).rejects.toThrow(/does not exist/);
});
