import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { executions } from '../../lambdas/platform/gateways/step-functions.ts';
import { machineArn, type SmallCentre, withMachines } from '../states/a-machine.ts';

let small: SmallCentre;
beforeEach(async () => {
  const waits = {
    StartAt: 'Wait',
    States: { Wait: { Type: 'Wait', Seconds: 3600, Next: 'End' }, End: { Type: 'Succeed' } },
  };
  const fails = { StartAt: 'Fail', States: { Fail: { Type: 'Fail', Error: 'Nobody', Cause: 'Nobody is there.' } } };
  small = withMachines({ waits, fails });
  await small.open();
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  vi.stubEnv('AWS_ENDPOINT_URL_SFN', small.centre.services);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await small.remove();
});

const gateway = (machine = 'waits') => executions({ STATES_MACHINE: machineArn(machine) });

it('starts an execution once under its name, and says where the name is taken', async () => {
  const { start, describe } = gateway();
  expect(await start('crisis-1', { from: 'ops' })).toBe('started');
  expect(await start('crisis-1', { from: 'ops' })).toBe('started');
  expect(await start('crisis-1', { from: 'drill' })).toBe('taken');
  expect(await describe('crisis-1')).toEqual({
    status: 'RUNNING',
    startedAt: expect.stringMatching(/^2026-12-04T12:00:0/),
  });
  await small.centre.moveTo(small.after(7200));
  expect(await describe('crisis-1')).toEqual({
    status: 'SUCCEEDED',
    startedAt: expect.stringMatching(/^2026-12-04T12:00:0/),
    stoppedAt: expect.stringMatching(/^2026-12-04T13:00:0/),
    output: { from: 'ops' },
  });
  expect(await start('crisis-1', { from: 'ops' })).toBe('taken');
});

it('tells why one failed', async () => {
  await gateway('fails').start('crisis-2', {});
  await small.centre.settled();
  expect(await gateway('fails').describe('crisis-2')).toMatchObject({
    status: 'FAILED',
    error: 'Nobody',
    cause: 'Nobody is there.',
  });
});

it('ends one half-way, and knows none that never was', async () => {
  const { start, stop, describe } = gateway();
  expect(await stop('crisis-3', 'All clear.')).toBe(false);
  expect(await describe('crisis-3')).toBeUndefined();
  await start('crisis-3', {});
  expect(await stop('crisis-3', 'All clear.')).toBe(true);
  expect(await describe('crisis-3')).toMatchObject({ status: 'ABORTED', cause: 'All clear.' });
});

it('fails where its machine is not there', async () => {
  await expect(gateway('nobodys').start('crisis-4', {})).rejects.toThrow(/Does Not Exist/);
});
