import { afterAll, beforeAll, expect, it } from 'vitest';
import { LiveCall } from './live-call.ts';
import { RunningCentre, said } from './running-centre.ts';

const RASA = '+37061234567';
const STRANGER = '+442079460007';
/** Both teams are full. */
const FULL = ['queue - to the queue', 'second team - to queue surge'].map((block) => ({
  ...{ flow: 'To a person', block, error: 'QueueAtCapacity' },
}));
const BROKEN = FULL.flatMap(({ flow, block, error }) => ['--break', `${flow}: ${block} by ${error}`]);

const centre = new RunningCentre();
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());

const numberIn = (heard: string) => /case ((?:\d ){7}\d)/.exec(heard)?.[1]?.replaceAll(' ', '') ?? heard;
const contactOf = async (number: string) =>
  /^\S+ +by voicemail: .* of contact ([\w-]+)\.$/m.exec((await centre.run('cases', 'show', number)).stdout)?.[1] ?? '';

it('whom nobody can answer leaves a message: a case with a number and a day, and what they said is there to listen to (S67)', async () => {
  const message = ['--press', '0', ...BROKEN, '--say', 'My suitcase went to Oslo without me.'];
  const heard = said(await centre.call(RASA, ...message));
  expect(heard).toMatch(/nobody can be reached right now.* You hear from us by Tuesday 8 December\. .*is recorded/);
  const number = numberIn(heard);
  expect((await centre.run('cases', 'list', '--json')).lines()).toMatchObject([
    { case: number, kind: 'other', way: 'voicemail', department: 'frontDesk' },
  ]);
  const contact = await contactOf(number);
  expect((await centre.run('listen', contact)).stdout).toBe('My suitcase went to Oslo without me.\n');
  await centre.run('clock');
  const told = (await centre.run('inbox', '--number', RASA, '--json')).lines();
  expect(told).toMatchObject([{ template: 'case-opened', text: expect.stringContaining(number) }]);
});

it('who rings again before anybody has listened keeps their place, and is told so', async () => {
  const before = (await centre.run('cases', 'list', '--json')).lines();
  const heard = said(await centre.call(RASA, '--press', '0,#', ...BROKEN));
  expect(heard).toMatch(/Your case .* is with the front desk, and keeps your place since Friday/);
  expect(heard).toMatch(/Thank you\. People of ours listen to it and answer you\. Goodbye\.$/);
  expect((await centre.run('cases', 'list', '--json')).lines()).toEqual(before);
});

it('nothing is recorded that is said elsewhere on the call, and nothing is lost where they hang up at once', async () => {
  const call = await LiveCall.dial(centre.url, STRANGER, [], FULL);
  await call.until('listening');
  await call.does({ says: 'Is anybody there?' });
  await call.does({ keys: '0' });
  await expect.poll(() => said(call.events)).toMatch(/What you say is recorded/);
  const number = numberIn(said(call.events));
  await call.hangUp();
  const contact = await contactOf(number);
  expect(contact).toBe(call.id);
  expect(await centre.run('listen', contact)).toMatchObject({
    exit: 1,
    stderr: expect.stringMatching(/^Nothing was recorded on that contact\./),
  });
});

it('who cannot speak because of a fault hears that it is written down, and is not thanked for words that nobody has', async () => {
  const flow = 'Leave a message';
  const { Actions = [] } = centre.flows().find(({ name }) => name === flow)?.document ?? {};
  const menus = Actions.filter(({ Type }) => Type === 'GetParticipantInput');
  const faults = menus.map(({ Identifier }) => ({ flow, block: Identifier, error: 'NoMatchingError' }));
  const call = await LiveCall.dial(centre.url, STRANGER, ['0'], [...FULL, ...faults]);
  await call.until('ended');
  expect(said(call.events)).toMatch(/nobody can be reached right now\. .*Your case .* You hear from us by [^.]*\.$/);
});

it('where it cannot be written down either, they are told whom to ring, and not asked to speak', async () => {
  const flow = 'Leave a message';
  const { Actions = [] } = centre.flows().find(({ name }) => name === flow)?.document ?? {};
  const block = Actions.find(({ Type }) => Type === 'InvokeLambdaFunction')?.Identifier ?? '';
  const faults = [...FULL, { flow, block, error: 'NoMatchingError' }];
  const call = await LiveCall.dial(centre.url, STRANGER, ['0'], faults);
  await call.until('ended');
  expect(said(call.events)).toMatch(/call the emergency number of the country you are in\.$/);
  expect(said(call.events)).not.toMatch(/What you say is recorded/);
});
