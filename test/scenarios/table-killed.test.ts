import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { only, RunningCentre, said } from './running-centre.ts';

const centre = new RunningCentre();
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());

async function events(id: string, until: (event: Record<string, unknown>) => boolean) {
  const seen: Record<string, unknown>[] = [];
  const response = await fetch(`${centre.url}/calls/${id}/events`);
  let rest = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const event = JSON.parse(part) as Record<string, unknown>;
      seen.push(event);
      if (until(event)) return seen;
    }
  }
  return seen;
}

/** Until the line has listened so many times. */
const listensFor = (times: number) => {
  let left = times;
  return ({ event }: Record<string, unknown>) => event === 'listening' && --left === 0;
};

const post = (path: string, body: unknown) =>
  fetch(`${centre.url}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });

const ANA = '+12025550123';
/** What a caller has pressed before the outage, what then, the question that goes unanswered, and what they hear. */
const ASKED = [
  [['1'], '2', 'later trips', 'unavailable', /cannot see your trips right now\. We are getting a person/],
  [['1'], '4', 'send the ticket', 'unavailable', /cannot see your trips right now\. We are getting a person/],
  [
    [],
    '7',
    'freeze the account',
    'unavailable',
    /cannot freeze your account by key right now\. We are getting a person/,
  ],
  [[], '8', 'speak another language', 'thisCall', /现在无法查询您的行程/],
  [['3', '727224#'], '0512#', 'booking by locator', 'unavailable', /cannot look up bookings right now/],
  [['3', '727224#', '0512#'], '7', 'freeze by locator', 'unavailable', /cannot look up bookings right now/],
] as const;

describe('the table is killed in mid-call (S41)', () => {
  const calls: string[] = [];

  beforeAll(async () => {
    for (const [presses] of ASKED) {
      const { id } = (await (await post('/calls', { from: ANA })).json()) as { id: string };
      calls.push(id);
      for (const [index, keys] of presses.entries()) {
        await events(id, listensFor(index + 1));
        await post(`/calls/${id}/does`, { keys });
      }
      const before = await events(id, listensFor(presses.length + 1));
      expect(said(before)).toMatch(/Hello Ana!/);
    }
    process.kill(centre.enginePid, 'SIGKILL');
  });

  it('says so of its health', async () => {
    await expect.poll(async () => (await fetch(`${centre.url}/health`)).status).toBe(503);
  });

  it.each(ASKED.map((row, index) => [row[2], index] as const))(
    'asking %s, the caller is told so and gets to a person',
    async (question, index) => {
      const [, keys, , outcome, sentence] = ASKED[index] ?? ASKED[0];
      const id = calls[index] ?? '';
      await post(`/calls/${id}/does`, { keys });
      if (outcome === 'thisCall') {
        await events(id, ({ says }) => /否则请不要挂机/.test(String(says)));
        await post(`/calls/${id}/does`, { silence: true });
      }
      let prompts = 0;
      const after = await events(id, ({ event }) => {
        if (event === 'queued') prompts = -1;
        return prompts === -1 && event === 'prompt';
      });
      expect(only(after, 'asked').find(({ contract }) => contract === question)).toMatchObject({ outcome });
      expect(said(after)).toMatch(sentence);
      expect(only(after, 'queued')).toMatchObject([{ queue: 'General' }]);
    },
  );
});

it('does the same for a call that comes in afterwards', async () => {
  const call = await centre.call('+37061234567', '--press', '-');
  expect(said(call)).not.toMatch(/Rasa/);
  expect(said(call)).toMatch(/Sorry, we cannot look up your trips right now\./);
  expect(only(call, 'queued')).toMatchObject([{ queue: 'General' }]);
  const emergency = await centre.call('+37061234567', '--press', '9');
  expect(only(emergency, 'queued')).toMatchObject([{ queue: 'Emergency' }]);
});

it('says so on the terminal of the centre', () => {
  expect(centre.printed).toMatch(/The table engine has ended\. Callers are told that we cannot see their trips/);
});

it('refuses an import, because the centre cannot be reached whole', async () => {
  const ran = await centre.run('import', 'trips', 'package.json');
  expect(ran).toMatchObject({ exit: 3, stderr: 'The table engine does not answer.\n' });
});

it('names nobody in the logs of the outage', () => {
  const logs = readFileSync(`${centre.data}/functions.log`, 'utf8');
  expect(logs).toMatch(/Not done in time for a caller/);
  for (const personal of ['37061234567', '12025550123', 'Rasa', 'Ana', 'Silva', 'RASA24', 'ANASEA', '@'])
    expect(logs).not.toContain(personal);
});
