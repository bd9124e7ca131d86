import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { DesksOf } from './desks.ts';
import { only, RunningCentre, said } from './running-centre.ts';

const RASA = '+37061234567';

const centre = new RunningCentre();
const desks = new DesksOf(centre);
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());
afterEach(() => desks.goHome());

const activity = async (user: string) => (await desks.send('GET', `/agents/${user}`)).body.activity;
const calls = async (user: string, to = RASA): Promise<string> => {
  await desks.is(user, 'Back office work');
  return (await desks.does(user, 'call', { to })).body.contact;
};

it('an agent calls Rasa, who hears who calls and that it is recorded before the two are joined (S105)', async () => {
  await desks.is('ruta', 'Available');
  const made = await centre.run('agents', 'call', 'ruta', RASA, '--json');
  const [{ contact }] = made.lines() as [{ contact: string }];
  expect(await desks.contacts('ruta')).toMatchObject([{ contact, is: 'accepted', initiationMethod: 'OUTBOUND' }]);
  expect((await desks.does('ruta', 'call', { to: RASA })).body.problem).toBe('ruta has a call already.');
  const phone = centre.run('pick-up', '--number', RASA, '--json');
  await expect.poll(async () => (await desks.contacts('ruta'))[0]?.is).toBe('connected');
  await desks.does('ruta', 'end');
  const events = (await phone).lines();
  expect(said(events)).toBe('This is Wayline Travel. This call is recorded.');
  const happened = events.map(({ event }) => event).filter((event) => event !== 'attribute');
  expect(happened).toEqual(['dialled', 'answered', 'prompt', 'joined', 'ended']);
  // Whoever takes a payment on it can have the recording paused.
  expect(only(events, 'attribute')).toContainEqual(expect.objectContaining({ name: 'recorded', value: 'yes' }));
  expect(only(events, 'dialled')).toMatchObject([{ who: 'agent', to: RASA, from: '+12025550100' }]);
  expect(await activity('ruta')).toBe('After contact work');
  await desks.does('ruta', 'finish');
  await centre.run('clock');
  expect((await centre.run('travellers', 'show', RASA)).stdout).toMatch(/A call from us, with an agent/);
});

it('a call that nobody takes, or that is declined, leaves the agent free', async () => {
  await calls('mantas');
  const declined = await centre.run('pick-up', '--number', RASA, '--decline');
  expect(declined.stdout).toMatch(/does not pick up\n.*call ended: TELECOM_PROBLEM\n$/);
  expect(await activity('mantas')).toBe('Back office work');
  const contact = await calls('mantas');
  await centre.run('clock', '--to', 'PT45S');
  expect(await activity('mantas')).toBe('On contact');
  await centre.run('clock', '--to', 'PT15S');
  expect(await activity('mantas')).toBe('Back office work');
  expect(await desks.send('POST', `/calls/${contact}/does`, { answer: true })).toEqual({
    status: 409,
    body: { problem: 'The phone is not ringing.' },
  });
});

it('an agent who gives up before anybody picks up stops the phone', async () => {
  await calls('mantas');
  await desks.does('mantas', 'end');
  expect(await centre.run('pick-up', '--number', RASA)).toMatchObject({
    exit: 1,
    stderr: `The phone of ${RASA} is not ringing.\n`,
  });
});

it.each([
  ['no number', 'ruta', {}, 400, /^Give the number to call, such as \+37061234567\.$/],
  ['a number as it is dialled at home', 'ruta', { to: '861234567' }, 400, /^Write the number with its country code/],
  ['a number that is too short', 'ruta', { to: '+370612' }, 400, /^No telephone has this number/],
  ['somebody, being nobody', 'nobody', { to: RASA }, 404, /^Nobody here has the user name nobody\.$/],
  ['somebody, not being there', 'ruta', { to: RASA }, 409, /^ruta is Offline\. Choose another state first\.$/],
] as const)('calling %s is refused with a sentence', async (_, user, body, status, problem) => {
  expect(await desks.does(user, 'call', body)).toEqual({
    status,
    body: expect.objectContaining({ problem: expect.stringMatching(problem) }),
  });
});

it('calling a number as it is dialled at home is wrong usage', async () => {
  expect(await centre.run('agents', 'call', 'ruta', '861234567')).toMatchObject({ exit: 2 });
});
