import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { DesksOf } from './desks.ts';
import { LiveCall } from './live-call.ts';
import { RunningCentre, said } from './running-centre.ts';

const RASA = '+37061234567';
const ANA = '+12025550123';
const INGRID = '+4790012345';
const STRANGERS = ['+442079460001', '+442079460002'] as const;

const centre = new RunningCentre();
const desks = new DesksOf(centre);
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove(), 120_000);
afterEach(async () => {
  await desks.goHome();
  for (const { number } of await list()) await centre.run('callbacks', 'cancel', number);
});

const clock = (to: string) => centre.run('clock', '--to', to);
// biome-ignore lint/suspicious/noExplicitAny: answers of the command line
const list = async (): Promise<readonly any[]> => centre.lists('callbacks', 'list');
const texts = async (number: string) =>
  (await centre.lists('inbox', '--number', number)) as unknown as readonly { template: string; text: string }[];
const heard = (call: LiveCall) => said(call.events);
const ringing = async (): Promise<readonly { contact: string; to: string }[]> =>
  (await desks.send('GET', '/phones')).body.ringing;
const offered = async (user: string) => (await desks.contacts(user))[0];
/** Asks a function what a flow would. */
const ask = async (question: string, parameters: object) =>
  (
    await desks.send('POST', '/2015-03-31/functions/wayline-dev-waiting-caller/invocations', {
      Details: { Parameters: { question, ...parameters } },
    })
  ).body;

/** Waits in line until the offer comes, and takes it at the number called from. */
async function callBack(from: string, ...first: readonly string[]): Promise<LiveCall> {
  const call = await desks.dial(from, ['0', '1', ...(first.length > 0 ? first : ['1'])]);
  await call.until('queued');
  await clock('PT61S');
  await call.until('ended');
  return call;
}

/** The agent who is there takes what is offered first, and its customer's phone rings. */
async function accepts(user: string, to: string): Promise<string> {
  await expect.poll(async () => (await offered(user))?.is).toBe('offered');
  await desks.does(user, 'accept');
  await expect.poll(async () => (await ringing()).map((phone) => phone.to)).toEqual([to]);
  return (await ringing())[0]?.contact ?? '';
}

it('a caller keeps the place and is called before two who came behind; the agent hears who it is and since when (S29)', async () => {
  const first = await desks.dial(RASA, ['0', '1', '1']);
  await first.until('queued');
  await clock('PT10S');
  const others = await Promise.all(STRANGERS.map((from) => desks.dial(from, ['0'])));
  for (const call of others) await call.until('queued');
  await clock('PT51S');
  await first.until('ended');
  expect(heard(first)).toMatch(/You are still in line\. .* To keep your place and be called back, press 1\./);
  expect(heard(first)).toMatch(
    /the number that you are calling from: 3 7 0 6 1 2 3 4 5 6 7\. If that is right, press 1/,
  );
  expect(heard(first)).toMatch(
    /You are on our list, and you keep your place\. .* we call you back at 3 7 0 6 1 2 3 4 5 6 7/,
  );
  expect(await list()).toMatchObject([{ number: RASA, kind: 'queued' }]);

  await clock('PT3M');
  await desks.is('ruta', 'Available');
  const contact = await accepts('ruta', RASA);
  expect(await offered('ruta')).toMatchObject({ contact, initiationMethod: 'CALLBACK', customer: RASA });
  expect((await offered('ruta'))?.whispered).toEqual([expect.stringMatching(/^Callback, in line since 14:\d\d\. /)]);
  await desks.send('POST', `/calls/${contact}/does`, { answer: true });
  await expect.poll(async () => (await offered('ruta'))?.is).toBe('connected');
  for (const call of others) expect(call.offeredTo).toEqual([]);
  await desks.does('ruta', 'end');
  await desks.does('ruta', 'finish');
  await expect.poll(() => others.flatMap((call) => call.offeredTo)).toEqual(['ruta']);
  await clock('PT1M');
  expect(await list()).toEqual([]);
  expect(await texts(RASA)).toEqual([]);
});

it('a withheld caller keys a number, which is checked, spoken back, changed and confirmed; an operator takes them off the list', async () => {
  const call = await callBack('withheld', '37090012345#', '442079460003#', '2', '4790012345#', '1');
  expect(heard(call)).toMatch(/Key the number at which we should call you/);
  expect(heard(call)).toMatch(/That number costs extra to call, and we do not call it\./);
  expect(heard(call)).toMatch(
    /You keyed: 4 4 2 0 7 9 4 6 0 0 0 3\. If that is right, press 1\. To key it again, press 2\./,
  );
  expect(heard(call)).toMatch(/we call you back at 4 7 9 0 0 1 2 3 4 5\./);
  expect(await list()).toMatchObject([{ number: INGRID }]);
  const cancelled = await centre.run('callbacks', 'cancel', INGRID);
  expect(cancelled).toMatchObject({ exit: 0, stdout: expect.stringContaining(INGRID) });
  expect(await centre.run('callbacks', 'cancel', INGRID)).toMatchObject({
    exit: 1,
    stderr: expect.stringMatching(/on no list/),
  });
  await clock('PT1M');
  await desks.is('ruta', 'Available');
  await clock('PT5S');
  expect(await desks.contacts('ruta')).toEqual([]);
});

it('whoever calls again hears that they are on the list, and cancels by a key', async () => {
  await callBack(ANA);
  const again = await desks.dial(ANA, ['0', '2']);
  await again.until('queued');
  expect(heard(again)).toMatch(/You are on our list, and you keep your place\. .* To cancel the callback, press 2\./);
  expect(heard(again)).toMatch(/Your callback is cancelled\./);
  expect(await list()).toEqual([]);
});

it('whoever reaches a person by calling again is not called back as well', async () => {
  await callBack(ANA);
  expect(await list()).toHaveLength(1);
  // In danger, they are in front of their own callback.
  const danger = await desks.dial(ANA, ['9']);
  await danger.until('queued');
  await desks.is('ruta', 'Available');
  await danger.until('offered');
  await desks.does('ruta', 'accept');
  await danger.until('joined');
  await desks.goHome();
  await clock('PT1M');
  expect(await list()).toEqual([]);
});

it('three calls in vain, and a message tells them; then the list is free for another (S29)', async () => {
  const missed = async () => (await texts(RASA)).filter(({ template }) => template === 'callback-missed');
  await callBack(RASA);
  await desks.is('ruta', 'Available');
  for (const nth of [1, 2, 3]) {
    await accepts('ruta', RASA);
    await clock('PT61S');
    expect(await ringing()).toEqual([]);
    await desks.does('ruta', 'finish');
    if (nth < 3) expect(await missed()).toEqual([]);
    await clock(nth < 3 ? 'PT10M' : 'PT1M');
  }
  expect(await texts(RASA)).toMatchObject([
    { template: 'callback-missed', text: expect.stringContaining('+12025550100') },
  ]);
  expect(await list()).toEqual([]);
});

it('of a hundred requests at one moment one is taken, and all hear the same', async () => {
  const asked = (contact: string) =>
    ask('claim a callback', {
      contact,
      phone: ANA,
      number: ANA,
      traveller: 'none',
      matter: 'none',
      since: 'none',
      language: 'en',
    });
  const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => asked(`at-once-${n}`)));
  expect(answers.filter(({ outcome }) => outcome === 'claimed')).toHaveLength(1);
  // A busy machine does not answer all in time: those ask again, as callers are told to.
  const isLate = ({ outcome }: { readonly outcome?: string }) => outcome === undefined || outcome === 'unavailable';
  const late = answers.filter(isLate).length;
  for (let n = 0; n < late; n += 1) answers.push(await asked(`again-${n}`));
  const told = answers.filter((answer) => !isLate(answer));
  expect(told).toHaveLength(100);
  expect(told.filter(({ outcome }) => outcome === 'alreadyOpen')).toHaveLength(99);
  expect(new Set(told.map(({ says }) => says)).size).toBe(1);
  expect(await list()).toHaveLength(1);
});

it('killed between the claim and its contact, the centre lets the same person ask again', async () => {
  const again = (contact: string) =>
    ask('claim a callback', {
      contact,
      phone: ANA,
      number: ANA,
      traveller: 'none',
      matter: 'none',
      language: 'en',
    });
  expect(await again('one')).toMatchObject({ outcome: 'claimed' });
  await centre.stop('SIGKILL');
  await centre.start();
  expect(await again('another')).toMatchObject({ outcome: 'alreadyOpen' });
  await clock('PT3M');
  expect(await list()).toEqual([]);
  expect(await again('another')).toMatchObject({ outcome: 'claimed' });
});

it('calls go out at less than two a second, however many are due at one moment', async () => {
  const many = Array.from({ length: 6 }, (_, n) => `+44207946010${n}`);
  for (const number of many) {
    const order = { does: 'add', who: { number }, local: '2026-12-07T10:00', zone: 'Etc/UTC' };
    const added = await desks.send('POST', '/2015-03-31/functions/wayline-dev-waiting-on-command/invocations', {
      do: order,
    });
    expect(added.body).toMatchObject({ callback: { number } });
  }
  await clock('2026-12-07T10:00:00Z');
  await expect.poll(async () => (await ringing()).map(({ to }) => to).sort()).toEqual(many);
  const calls = (await ringing()).map(({ contact }) => LiveCall.follow(centre.url, contact));
  const dialled = await Promise.all(calls.map(async (call) => Date.parse(String((await call.until('dialled')).at))));
  const ordered = dialled.sort((a, b) => a - b);
  for (const [n, at] of ordered.slice(2).entries()) expect(at - (ordered[n] ?? 0)).toBeGreaterThanOrEqual(1000);
});

it('somebody is called at the time that they chose, on the clocks of their place, and is in front', async () => {
  const waiting = await desks.dial(STRANGERS[0], ['0']);
  await waiting.until('queued');
  const added = await centre.run('callbacks', 'add', RASA, '2026-12-08T10:00', '--about', 'the seats');
  expect(added).toMatchObject({ exit: 0, stdout: `${RASA}  on 2026-12-08 10:00 Europe/Vilnius  about: the seats\n` });
  expect(await centre.run('callbacks', 'add', RASA, '2026-12-09T10:00')).toMatchObject({
    exit: 1,
    stderr: expect.stringMatching(/on the list already/),
  });
  expect((await texts(RASA)).at(-1)).toMatchObject({
    template: 'callback-set',
    text: expect.stringContaining('10:00'),
  });
  await clock('2026-12-08T07:59:50Z');
  expect(await ringing()).toEqual([]);
  await clock('2026-12-08T08:00:10Z');
  await expect.poll(ringing).toMatchObject([{ to: RASA }]);
  const phone = LiveCall.follow(centre.url, (await ringing())[0]?.contact ?? '');
  await desks.send('POST', `/calls/${phone.id}/does`, { answer: true });
  expect(await phone.until('queued')).toMatchObject({ position: 1 });
  await desks.is('ruta', 'Available');
  await expect.poll(async () => (await offered('ruta'))?.is).toBe('offered');
  expect(await offered('ruta')).toMatchObject({
    customer: RASA,
    attributes: { brief: expect.stringMatching(/About: the seats\./) },
  });
  await desks.does('ruta', 'accept');
  await phone.until('joined');
  await desks.does('ruta', 'end');
  expect(heard(phone)).toMatch(/You asked us to call you now\. You are in front/);
  await desks.does('ruta', 'finish');
  await clock('PT1M');
  expect(await list()).toEqual([]);
});
