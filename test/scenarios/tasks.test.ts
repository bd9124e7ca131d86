import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { DesksOf } from './desks.ts';
import { RunningCentre } from './running-centre.ts';

const centre = new RunningCentre();
const desks = new DesksOf(centre);
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());
afterEach(() => desks.goHome());

it('somebody who waits for no call opens their desk by a task of their own, which rings at them and nobody else (S91)', async () => {
  await desks.is('darius', 'Available');
  await desks.is('jurga', 'Available');
  const made = await centre.run('agents', 'task', 'darius', 'My desk', '--field', 'booking=RASA24', '--json');
  const [{ contact }] = made.lines() as [{ contact: string }];
  expect(await desks.contacts('darius')).toMatchObject([{ contact, channel: 'TASK', is: 'offered', title: 'My desk' }]);
  expect(await desks.contacts('jurga')).toEqual([]);
  await desks.does('darius', 'accept');
  await expect.poll(async () => (await desks.contacts('darius'))[0]?.is).toBe('connected');
  expect((await centre.run('agents', 'show', 'darius')).stdout).toMatch(/task is on the line: My desk \(/);
  await expect.poll(async () => (await centre.run('agents', 'on', contact)).stdout).toMatch(/^Darius Urbonas/);
  await desks.does('darius', 'end');
  expect((await desks.does('darius', 'finish')).body.contacts).toEqual([]);
});

it('work for a department rings there, waits until somebody is there, and an open task keeps nobody from more (S64)', async () => {
  const task = ['agents', 'task', 'ruta', 'Refund for Rasa', '--department', 'Finance'] as const;
  expect(await centre.run(...task)).toMatchObject({
    exit: 1,
    stderr: expect.stringMatching(/Give the field 'Description': What the/),
  });
  const made = await centre.run(...task, '--description', 'Twice paid', '--field', 'due=2026-12-05T12:00:00Z');
  expect(made).toMatchObject({ exit: 0, stdout: expect.stringMatching(/^The task is made: /) });
  await desks.is('andrius', 'Available');
  expect(await desks.contacts('andrius')).toEqual([]);
  await desks.is('darius', 'Available');
  expect(await desks.contacts('darius')).toMatchObject([{ is: 'offered', queue: 'Finance', title: 'Refund for Rasa' }]);
  await desks.does('darius', 'accept');
  const more = { name: 'Another', description: 'As well', department: 'Finance' };
  await desks.does('ruta', 'tasks', more);
  await expect.poll(async () => (await desks.contacts('darius')).map(({ is }) => is)).toEqual(['connected', 'offered']);
});

it('a program starts a task by the id of its form, and what it remembers stands beside the fields', async () => {
  const { templates } = (await desks.send('GET', '/task-templates')).body;
  expect(templates).toMatchObject([
    { name: 'Work for a department', forOneself: false },
    { name: 'Own work', forOneself: true },
  ]);
  await desks.is('vida', 'Available');
  const started = {
    TaskTemplateId: templates[0].id,
    Name: 'Audit',
    Description: 'Order 7',
    Attributes: { order: '7' },
  };
  const References = { department: { Value: 'Management', Type: 'STRING' } };
  expect(await desks.send('PUT', '/contact/task', { ...started, References })).toMatchObject({ status: 200 });
  expect(await desks.contacts('vida')).toMatchObject([{ is: 'offered', attributes: { order: '7' }, title: 'Audit' }]);
  const wrong = await desks.send('PUT', '/contact/task', { ...started, TaskTemplateId: 'x' });
  expect(wrong).toEqual({ status: 400, body: { message: "There is no task template with the id 'x'." } });
  expect((await desks.send('PUT', '/contact/task')).body.message).toBe('Give the TaskTemplateId.');
});

it.each([
  ['without a name', 'ruta', { name: '' }, 400, /^Give the name of the task: what is to be done/],
  ['of nobody', 'nobody', { name: 'x' }, 404, /^Nobody here has the user name nobody\.$/],
  ['by another form', 'ruta', { name: 'x', template: 'y' }, 409, /^There is no task template 'y'\. Choose one of Work/],
  [
    'for no department',
    'ruta',
    { name: 'x', description: 'y', department: 'Kitchen' },
    409,
    /^The field 'department' is one of Team lead, Planner, Front desk, Finance, Management\.$/,
  ],
  ['due some day', 'ruta', { name: 'x', references: { due: 'soon' } }, 409, /^The field 'due' is an instant such as /],
  [
    'with another field',
    'ruta',
    { name: 'x', references: { colour: 'red' } },
    409,
    /^'Own work' has no field 'colour'/,
  ],
  ['of a long text', 'ruta', { name: 'x', description: 'y'.repeat(4097) }, 409, /may have 4096 characters at most/],
  ['that is no JSON', 'ruta', { name: 'x', references: 7 }, 400, /^Give references as /],
] as const)('a task %s is refused with a sentence', async (_, user, body, status, problem) => {
  expect(await desks.does(user, 'tasks', body)).toEqual({
    status,
    body: { problem: expect.stringMatching(problem) },
  });
});
