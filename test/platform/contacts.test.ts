import { afterAll, beforeAll, expect, it } from 'vitest';
import { contactsOf } from '../../lambdas/platform/gateways/connect.ts';
import { type Door, openDoor } from '../faults/a-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  process.env['AWS_ENDPOINT_URL_CONNECT'] = door.endpoint;
  process.env['AWS_REGION'] = 'eu-central-1';
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) process.env[name] = 'local';
});
afterAll(() => door.stop());

const throttled = { status: 429, error: 'ThrottlingException' };

it('a task is asked for five times where Connect throttles, as many ask at one moment of a surge; all else three times', async () => {
  const contacts = contactsOf('arn:aws:connect:eu-central-1:000000000000:instance/here');
  const tasks = door.refuse(() => true, throttled);
  const task = { flow: 'flow', name: 'Work', references: {}, attributes: {}, token: 'one' };
  await expect(contacts.startTask(task)).rejects.toThrow();
  expect(tasks()).toBe(5);
  const stops = door.refuse(() => true, throttled);
  await expect(contacts.stop('a contact')).rejects.toThrow();
  expect(stops()).toBe(3);
});
