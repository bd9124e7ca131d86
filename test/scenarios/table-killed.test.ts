import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { only, RunningCentre, said } from './running-centre.ts';

const centre = new RunningCentre();
beforeAll(() => centre.start());
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

const post = (path: string, body: unknown) =>
  fetch(`${centre.url}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });

it('queues the caller and tells them so when the table is killed in mid-call (S41)', async () => {
  const { id } = (await (await post('/calls', { from: '+12025550123' })).json()) as { id: string };
  const before = await events(id, ({ event }) => event === 'listening');
  expect(said(before)).toMatch(/Hello Ana!/);

  process.kill(centre.enginePid, 'SIGKILL');
  await expect.poll(async () => (await fetch(`${centre.url}/health`)).status).toBe(503);

  await post(`/calls/${id}/does`, { keys: '2' });
  let prompts = 0;
  const after = await events(id, ({ event }) => {
    if (event === 'queued') prompts = -1;
    return prompts === -1 && event === 'prompt';
  });
  expect(only(after, 'asked').at(-1)).toMatchObject({ contract: 'later trips', outcome: 'unavailable' });
  expect(said(after)).toMatch(/Sorry, we cannot see your trips right now\. We are getting a person who can help\./);
  expect(only(after, 'queued')).toMatchObject([{ queue: 'General' }]);
  expect(said(after)).toMatch(/You are in the queue/);
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
  expect(logs).toMatch(/Call cards unavailable/);
  for (const personal of ['37061234567', '12025550123', 'Rasa', 'Ana', 'Silva', 'RASA24', 'ANASEA', '@'])
    expect(logs).not.toContain(personal);
});
