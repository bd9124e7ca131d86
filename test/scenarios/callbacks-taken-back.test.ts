import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { DesksOf } from './desks.ts';
import { Guided } from './guided.ts';
import { RunningCentre } from './running-centre.ts';

const ANA = '+12025550123';
const RASA = '+37061234567';
const STRANGER = '+12025550198';
const NEW_YORK = ['--zone', 'America/New_York'];

const centre = new RunningCentre();
const desks = new DesksOf(centre);
const ruta = () => new Guided(centre.url, 'ruta');
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove(), 120_000);
afterEach(async () => {
  await desks.goHome();
  for (const { number } of await list()) await centre.run('callbacks', 'cancel', String(number));
});

const clock = (to: string) => centre.run('clock', '--to', to);
const list = () => centre.lists('callbacks', 'list');
const lastSms = async (number: string) =>
  (await centre.lists('inbox', '--number', number)).filter(({ channel }) => channel === 'sms').at(-1);
const reply = async (from: string, text: string) =>
  (await centre.run('reply', '--from', from, text, '--json')).lines()[0];
const ringing = async () => (await desks.send('GET', '/phones')).body.ringing;

const TAKEN_BACK = { did: 'callback cancelled', answered: [{ template: 'callback-cancelled' }] };

it('who is promised a call is told the word that takes it back, and nobody calls (S29)', async () => {
  expect((await centre.run('callbacks', 'add', ANA, '2026-12-05T10:00', ...NEW_YORK)).exit).toBe(0);
  await clock('PT1M');
  expect(await lastSms(ANA)).toMatchObject({
    ...{ template: 'callback-set', state: 'sent' },
    text: 'Wayline: we call you on Sat 5 Dec at 10:00, your time. To cancel it, answer NOCALL. For another time, call us.',
  });
  expect(await reply(ANA, 'Nocall, thanks')).toMatchObject(TAKEN_BACK);
  expect(await lastSms(ANA)).toMatchObject({ template: 'callback-cancelled', state: 'sent' });
  expect(await list()).toEqual([]);
  await clock('2026-12-05T15:05:00Z');
  expect(await ringing()).toEqual([]);
  expect(await reply(ANA, 'NOCALL')).toMatchObject({ did: 'work', answered: [] });
});

it('whoever is on no record, or has a frozen account, is told of their call too', async () => {
  await centre.run('travellers', 'hold', ANA);
  for (const number of [STRANGER, ANA]) {
    expect((await centre.run('callbacks', 'add', number, '2026-12-07T10:00', ...NEW_YORK)).exit).toBe(0);
    await clock('PT1M');
    expect(await lastSms(number)).toMatchObject({ template: 'callback-set', state: 'sent' });
    expect(await reply(number, 'NOCALL')).toMatchObject(TAKEN_BACK);
    expect(await lastSms(number)).toMatchObject({ template: 'callback-cancelled', state: 'sent' });
  }
  await centre.run('travellers', 'release', ANA, '--proof', '0712');
});

it('where nobody can answer by SMS, no word is offered', async () => {
  expect((await centre.run('callbacks', 'add', RASA, '2026-12-08T10:00')).exit).toBe(0);
  await clock('PT1M');
  const { text } = (await lastSms(RASA)) ?? {};
  expect(text).toContain('Netinka? Paskambinkite mums.');
  expect(text).not.toContain('NESKAMBINTI');
});

it('CANCEL ends messages, as the law says, and the call that was promised comes all the same', async () => {
  expect((await centre.run('callbacks', 'add', ANA, '2026-12-06T10:00', ...NEW_YORK)).exit).toBe(0);
  expect(await reply(ANA, 'CANCEL')).toMatchObject({ did: 'stopped', answered: [{ template: 'opt-out-confirmed' }] });
  expect(await list()).toMatchObject([{ number: ANA }]);
  await clock('2026-12-06T15:00:10Z');
  await expect.poll(ringing).toMatchObject([{ to: ANA }]);
});

it('whoever waits in line takes it back in their language, on the record or not', async () => {
  for (const [from, word] of [
    [ANA, 'Neskambinkite, ačiū'],
    [STRANGER, '不用回电'],
  ] as const) {
    const call = await desks.dial(from, ['0', '1', '1']);
    await call.until('queued');
    await clock('PT61S');
    await call.until('ended');
    expect(await list()).toMatchObject([{ number: from, kind: 'queued' }]);
    expect(await reply(from, word)).toMatchObject(TAKEN_BACK);
    expect(await lastSms(from)).toMatchObject({ template: 'callback-cancelled', state: 'sent' });
    expect(await list()).toEqual([]);
  }
  await desks.is('ruta', 'Available');
  await clock('PT5S');
  expect((await desks.contacts('ruta')).filter(({ channel }) => channel === 'VOICE')).toEqual([]);
});

it('an agent takes it back on the card, the traveller is told, and nobody calls', async () => {
  const agent = ruta();
  const call = await agent.takesKnown(ANA);
  const act = async (label: string, data?: object) => {
    await agent.known();
    return agent.act(label, data);
  };
  await act('What else can I do?');
  await act('Cancel the callback');
  expect((await agent.page()).data.Description).toBe('They are on no list: nobody calls them back.');
  await act('What else can I do?');
  await act('Call back at a time');
  await act('Save', { day: '2026-12-08', time: '10:00', zone: 'America/New_York', about: 'the seats' });
  expect(await list()).toMatchObject([{ number: ANA, kind: 'chosen', about: 'the seats' }]);
  await act('What else can I do?');
  const card = await act('Cancel the callback');
  expect(card?.data.Description).toBe('Their callback is cancelled.');
  expect(await list()).toEqual([]);
  await call.hangUp();
  await desks.goHome();
  await clock('PT1M');
  expect(await lastSms(ANA)).toMatchObject({ template: 'callback-cancelled', state: 'sent' });
  await clock('2026-12-08T15:05:00Z');
  expect(await ringing()).toEqual([]);
});
