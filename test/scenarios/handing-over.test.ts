import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { DesksOf } from './desks.ts';
import { RunningCentre } from './running-centre.ts';

const RASA = '+37061234567';
const STRANGER = '+442079460000';

const centre = new RunningCentre();
const desks = new DesksOf(centre);
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());
afterEach(() => desks.goHome());

/** What was written on the stream of contact records so far, but for guides, which have records of their own. */
const records = () =>
  readFileSync(join(centre.data, 'contact-records.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ RelatedContactId }) => RelatedContactId === null);

it('a call is handed to a department by a quick connect: the traveller keeps the line, the agent has work behind it (S68)', async () => {
  const call = await desks.talking('ruta', RASA, ['0']);
  expect((await centre.run('agents', 'show', 'ruta')).stdout).toMatch(
    /can go to: Emergency, Team lead, Planner, Front desk, Finance, Management/,
  );
  expect(await centre.run('agents', 'transfer', 'ruta', 'Kitchen')).toMatchObject({
    exit: 1,
    stderr: expect.stringMatching(/There is no quick connect 'Kitchen'\. Choose one of Emergency, Team lead, /),
  });
  await desks.is('andrius', 'Available');
  const shown = await centre.run('agents', 'transfer', 'ruta', 'planner', '--json');
  expect(shown.lines()).toMatchObject([
    {
      activity: 'After contact work',
      contacts: [{ is: 'afterContactWork', whispered: [expect.any(String), expect.stringMatching(/put through/)] }],
    },
  ]);
  expect(call.events.slice(call.events.findIndex(({ event }) => event === 'transferred'))).toMatchObject([
    { who: 'agent', event: 'transferred', to: 'Planner' },
    { event: 'prompt', hears: 'agent', says: 'Your call is put through to a colleague.' },
    { event: 'queued', queue: 'Planner' },
    { event: 'offered', agent: 'andrius' },
    { event: 'prompt', says: expect.stringMatching(/^We are putting you through to a colleague/) },
  ]);
  expect(call.whispered.at(-1)).toMatch(/put through to a colleague/);
  await desks.does('andrius', 'accept');
  await call.until('joined', 2);
  const [there] = await desks.contacts('andrius');
  expect(there).toMatchObject({
    is: 'connected',
    initiationMethod: 'TRANSFER',
    attributes: { brief: expect.stringMatching(/^Rasa/), contact: there?.contact },
    whispered: [expect.stringMatching(/put through/), expect.stringMatching(/^Rasa/)],
  });
  // Her card opens for the next agent too, and the wrap-up for each of the two.
  const views = async (user: string) => (await desks.guides(user)).map(({ page }) => page?.view);
  await expect.poll(() => views('andrius')).toEqual(['detail']);
  await expect.poll(() => views('ruta')).toContain('after-contact-work');
  expect(there?.quickConnects).toEqual([]);
  expect((await desks.does('andrius', 'transfer', { to: 'Planner' })).body.problem).toMatch(/offers no quick connect/);
  await desks.does('andrius', 'end');
  await expect.poll(() => views('andrius')).toContain('after-contact-work');
  await desks.does('andrius', 'finish');
  await desks.does('ruta', 'finish');
  await call.until('ended');
  const [second, first] = records();
  expect(second).toMatchObject({ InitiationMethod: 'TRANSFER', PreviousContactId: call.id, InitialContactId: call.id });
  expect(first).toMatchObject({
    ContactId: call.id,
    NextContactId: second?.['ContactId'],
    Agent: { Username: 'ruta' },
  });
});

it('who is handed over and hangs up while waiting has hung up', async () => {
  const call = await desks.talking('ruta', STRANGER, ['0']);
  await desks.does('ruta', 'hold');
  await desks.does('ruta', 'transfer', { to: 'Finance' });
  await call.until('queued', 2);
  await centre.run('clock', '--to', 'PT2M');
  await call.hangUp();
  expect(call.events.at(-1)).toMatchObject({ event: 'ended', reason: 'CUSTOMER_DISCONNECT' });
  await desks.is('darius', 'Available');
  expect(await desks.contacts('darius')).toEqual([]);
});

it('a call comes back to the agent, on hold, where the queue is full or cannot be asked', async () => {
  const full = { flow: 'Hand over', block: 'through - to the queue', error: 'QueueAtCapacity' };
  const call = await desks.talking('ruta', STRANGER, ['0'], [full]);
  await desks.does('ruta', 'transfer', { to: 'Finance' });
  expect(await desks.contacts('ruta')).toMatchObject([
    {
      contact: call.id,
      is: 'onHold',
      whispered: [
        expect.any(String),
        expect.stringMatching(/put through/),
        expect.stringMatching(/no more calls\. You go back/),
      ],
    },
  ]);
  await desks.does('ruta', 'resume');
  await desks.does('ruta', 'transfer', { to: 'Finance' });
  await call.until('queued', 2);
});

it.each([
  ['without a name', 'ruta', {}, 400, /^Give the name of the quick connect, such as Planner\.$/],
  ['of nobody', 'nobody', { to: 'Planner' }, 404, /^Nobody here has the user name nobody\.$/],
  ['without a call', 'ruta', { to: 'Planner' }, 409, /^ruta has no contact to transfer\.$/],
] as const)('handing over %s is refused with a sentence', async (_, user, body, status, problem) => {
  expect(await desks.does(user, 'transfer', body)).toEqual({
    status,
    body: expect.objectContaining({ problem: expect.stringMatching(problem) }),
  });
});
