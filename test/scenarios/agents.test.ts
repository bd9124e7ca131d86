import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LiveCall } from './live-call.ts';
import { only, RunningCentre } from './running-centre.ts';

const RASA = '+37061234567';
const WEI_CHEN = '+8613800138000';
const STRANGER = '+442079460000';

const centre = new RunningCentre();
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());

const send = async (method: string, path: string, body: object = {}) => {
  const response = await fetch(`${centre.url}${path}`, {
    method,
    ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: answers of HTTP
  return { status: response.status, body: (await response.json()) as any };
};
const is = (user: string, status: string) => send('PUT', `/agents/${user}/status`, { status });
const does = (user: string, deed: string) => send('POST', `/agents/${user}/${deed}`);
const passes = (duration: string) => centre.run('clock', '--to', duration);
const calls: LiveCall[] = [];
async function dial(from: string, presses: readonly string[], faults?: Parameters<typeof LiveCall.dial>[3]) {
  const call = await LiveCall.dial(centre.url, from, presses, faults);
  calls.push(call);
  return call;
}
const everybody = async () => (await send('GET', '/agents')).body as { agents: { userName: string; status: string }[] };

/** The agent takes what rings, talks, hangs up and is free again; everybody hears of it who is to. */
async function serves(user: string, call: LiveCall): Promise<void> {
  await call.until('offered');
  await does(user, 'accept');
  await call.until('joined');
  await does(user, 'end');
  await call.hangUp();
  await does(user, 'finish');
  await send('GET', '/clock?settled');
}

afterEach(async () => {
  for (const call of calls.splice(0)) await call.hangUp();
  for (const { userName } of (await everybody()).agents) {
    await does(userName, 'finish');
    await is(userName, 'Offline');
  }
});

describe('an agent at the command line', () => {
  it('works here from the first start, one a role and more seats, and nobody is there yet', async () => {
    const { agents } = await everybody();
    expect(agents.map(({ userName }) => userName)).toEqual(
      'ruta mantas meilin jurga andrius aiste darius vida'.split(' '),
    );
    expect(new Set(agents.map(({ status }) => status))).toEqual(new Set(['Offline']));
  });

  it('takes Rasa’s call: is offered it, hears in a breath who it is, talks, and it is known who did (S31, S92)', async () => {
    const state = await centre.run('agents', 'state', 'ruta', 'available', '--json');
    expect(state.lines()).toMatchObject([{ userName: 'ruta', status: 'Available' }]);
    const calling = centre.call(RASA, '--press', '0,0', '--stay');
    await expect.poll(async () => (await send('GET', '/agents/ruta')).body.activity).toBe('Incoming');
    await centre.run('agents', 'accept', 'ruta');
    await expect.poll(async () => (await send('GET', '/agents/ruta')).body.contacts[0]?.is).toBe('connected');
    const shown = await centre.run('agents', 'show', 'ruta');
    expect(shown.stdout).toMatch(/voice is on the line: \+37061234567, queue General/);
    expect(shown.stdout).toMatch(/heard: "Rasa, flies tomorrow, speaks Lithuanian\."/);
    const held = await centre.run('agents', 'hold', 'ruta', '--json');
    const [{ contacts }] = held.lines() as [{ contacts: { contact: string; is: string }[] }];
    expect(contacts).toMatchObject([{ is: 'onHold' }]);
    await centre.run('agents', 'resume', 'ruta');
    await centre.run('agents', 'end', 'ruta');
    const events = await calling;
    expect(events.filter(({ who }) => who === 'agent' || who === 'queue').map(({ event }) => event)).toEqual(
      'queued offered accepted joined held held'.split(' '),
    );
    expect(only(events, 'prompt').filter(({ hears }) => hears === 'agent')).toMatchObject([
      { says: 'Rasa, flies tomorrow, speaks Lithuanian.' },
    ]);
    expect(events.at(-1)).toMatchObject({ event: 'ended', reason: 'CONTACT_FLOW_DISCONNECT' });
    expect((await centre.run('agents', 'finish', 'ruta')).stdout).toMatch(/Available\n$/);
    const on = await centre.run('agents', 'on', contacts[0]?.contact ?? '', '--json');
    expect(on.lines()).toMatchObject([{ userName: 'ruta', role: 'seat' }]);
  });

  it('tells the traveller’s timeline, when all is done', async () => {
    await centre.run('clock');
    expect((await centre.run('travellers', 'show', RASA)).stdout).toMatch(/A call, with an agent, after \d+ s/);
  });
});

describe('a traveller who calls again (S4)', () => {
  it('is offered to the person they spoke with, before one who has waited longer for work', async () => {
    await is('mantas', 'Available');
    await is('ruta', 'Available');
    const call = await dial(RASA, ['0']);
    await call.until('offered');
    expect(call.offeredTo).toEqual(['ruta']);
  });

  it('is offered to anybody when that person has not come for 30 seconds, and not before', async () => {
    await is('mantas', 'Available');
    await is('ruta', 'Available');
    const call = await dial(RASA, ['0']);
    await call.until('offered');
    await passes('PT21S');
    await call.until('missed');
    expect((await send('GET', '/agents/ruta')).body.status).toBe('Missed');
    expect(call.offeredTo).toEqual(['ruta']);
    await passes('PT10S');
    await call.until('offered', 2);
    expect(call.offeredTo).toEqual(['ruta', 'mantas']);
    expect(call.events.filter(({ event }) => event === 'queued')).toMatchObject([
      { queue: 'ruta' },
      { queue: 'General' },
    ]);
  });

  it('is offered to anybody at once when that person is not there', async () => {
    await is('mantas', 'Available');
    const call = await dial(RASA, ['0']);
    await call.until('offered');
    expect(call.offeredTo).toEqual(['mantas']);
    expect(call.events.filter(({ event }) => event === 'queued')).toMatchObject([{ queue: 'General' }]);
    expect(call.events.filter(({ says }) => /spoke with last/.test(String(says)))).toEqual([]);
  });

  it('waits for that person where nobody knows whether they are there', async () => {
    await is('mantas', 'Available');
    const unknown = { flow: 'To a person', block: 'your agent - agents staffed', error: 'NoMatchingError' };
    const call = await dial(RASA, ['0'], [unknown]);
    await call.until('queued');
    expect(call.events.filter(({ event }) => event === 'queued')).toMatchObject([{ queue: 'ruta' }]);
  });

  it('is offered to whom they spoke with last', async () => {
    await is('mantas', 'Available');
    await serves('mantas', await dial(RASA, ['0']));
    await is('ruta', 'Available');
    const again = await dial(RASA, ['0']);
    await again.until('offered');
    expect(again.offeredTo).toEqual(['mantas']);
  });
});

describe('Wei Chen, who speaks Chinese', () => {
  it('is offered to who speaks it, before others who have waited longer for work', async () => {
    await is('ruta', 'Available');
    await is('meilin', 'Available');
    const call = await dial(WEI_CHEN, ['0']);
    await call.until('offered');
    expect(call.offeredTo).toEqual(['meilin']);
  });

  it('is offered to anybody after two minutes, and not before', async () => {
    await is('ruta', 'Available');
    const call = await dial(WEI_CHEN, ['0']);
    await call.until('queued');
    await passes('PT110S');
    expect(call.offeredTo).toEqual([]);
    await passes('PT11S');
    await call.until('offered');
    expect(call.offeredTo).toEqual(['ruta']);
    await does('ruta', 'accept');
    await call.until('joined');
    expect(call.whispered).toEqual(['Wei, is travelling now, speaks Chinese.']);
  });
});

describe('what an agent hears', () => {
  it('begins with the emergency', async () => {
    await is('mantas', 'Available');
    const call = await dial(STRANGER, ['9']);
    await serves('mantas', call);
    expect(call.whispered).toEqual(['Emergency.', 'Somebody new, speaks English.']);
  });

  it('is the same from a user whom nobody imported, and nothing is written (S92)', async () => {
    const user = { firstName: 'Guest', lastName: 'Nobody', role: 'seat' };
    expect(await send('PUT', '/users/guest', user)).toMatchObject({ status: 200, body: { arn: expect.any(String) } });
    await is('guest', 'Available');
    const call = await dial(STRANGER, ['0']);
    await serves('guest', call);
    expect(only(call.events, 'asked').at(-1)).toMatchObject({ outcome: 'unknownAgent' });
    expect(call.whispered).toEqual(['Somebody new, speaks English.']);
    expect(await centre.run('agents', 'on', call.id)).toMatchObject({
      exit: 1,
      stderr: 'No agent is known to have had this contact.\n',
    });
  });

  it('does not depend on the function that keeps who has the contact: the call goes on (S41)', async () => {
    await is('mantas', 'Available');
    const down = { flow: 'Agent whisper', block: 'start - ask who is on this contact', error: 'NoMatchingError' };
    const call = await dial(STRANGER, ['0'], [down]);
    await serves('mantas', call);
    expect(only(call.events, 'asked').map(({ contract }) => contract)).not.toContain('who is on this contact');
    expect(call.whispered).toEqual(['Somebody new, speaks English.']);
    // Connect's own events tell who had it.
    await centre.run('clock');
    expect((await centre.run('agents', 'on', call.id)).stdout).toMatch(/^Mantas Jankauskas/);
  });
});

describe('a desk', () => {
  it.each([
    ['of nobody', 'GET', '/agents/nobody', undefined, 404, /^Nobody here has the user name nobody\.$/],
    ['of nobody, doing something', 'POST', '/agents/nobody/accept', {}, 404, /^Nobody here/],
    ['that does what no agent can', 'POST', '/agents/ruta/sing', {}, 404, /^An agent cannot sing\. There are accept, /],
    ['where nothing rings', 'POST', '/agents/ruta/accept', {}, 409, /^ruta has no contact to accept\./],
    [
      'where that contact is not',
      'POST',
      '/agents/ruta/end',
      { contact: 'c1' },
      409,
      /^This contact is over; there is nothing more to do with it\.$/,
    ],
    ['with a contact that is no id', 'POST', '/agents/ruta/end', { contact: 1 }, 400, /^Give the id of the contact\.$/],
    ['without a status', 'PUT', '/agents/ruta/status', {}, 400, /^Give the status, such as Available\.$/],
    [
      'with a status that there is not',
      'PUT',
      '/agents/ruta/status',
      { status: 'Asleep' },
      409,
      /^There is no status 'Asleep'\. Choose one of Available, Offline, Break, Lunch, Training, Back office work\.$/,
    ],
    ['of a user without a name', 'PUT', '/users/x', { role: 'seat' }, 400, /^Give the first name\.$/],
    [
      'of a user of no role',
      'PUT',
      '/users/x',
      { firstName: 'X', lastName: 'Y', role: 'z' },
      409,
      /^No routing profile/,
    ],
  ] as const)('%s is refused with a sentence', async (_, method, path, body, status, problem) => {
    const answer = await send(method, path, body);
    expect(answer).toEqual({ status, body: expect.objectContaining({ problem: expect.stringMatching(problem) }) });
  });

  it('shows a declined call as waiting, and its agent as not to be reached', async () => {
    await is('mantas', 'Available');
    const call = await dial(STRANGER, ['0']);
    await call.until('offered');
    expect((await does('mantas', 'decline')).body).toMatchObject({ status: 'Declined', contacts: [] });
    await call.until('missed');
  });
});
