import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { DesksOf } from './desks.ts';
import type { LiveCall } from './live-call.ts';
import { only, RunningCentre, said } from './running-centre.ts';

const RASA = '+37061234567';
const WEI_CHEN = '+8613800138000';
const STRANGER = '+442079460000';
const THANKS = /Thank you for calling Wayline Travel\. Goodbye\.$/;

const centre = new RunningCentre();
const desks = new DesksOf(centre);
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());
afterEach(() => desks.goHome());

/** Somebody talks with Rūta, who hangs up; then they press these keys. */
async function served(from: string, keys: readonly string[], faults?: Parameters<DesksOf['talking']>[3]) {
  const call = await desks.talking('ruta', from, ['0', ...keys], faults);
  await desks.does('ruta', 'end');
  await desks.does('ruta', 'finish');
  return call;
}
const asked = (call: LiveCall) => only(call.events, 'asked').filter(({ contract }) => /survey/.test(String(contract)));
const thanked = async (call: LiveCall) => {
  expect(await call.until('ended')).toMatchObject({ reason: 'CONTACT_FLOW_DISCONNECT' });
  expect(said(call.events)).toMatch(THANKS);
};
const timeline = async (number: string) => {
  await centre.run('clock');
  return (await centre.run('travellers', 'show', number)).stdout;
};

it('who stays when the agent hangs up is asked how it was, and the answer stands on their timeline (S103)', async () => {
  const call = await served(RASA, ['5']);
  await thanked(call);
  expect(said(call.events)).toMatch(
    /How was this call\? Press a key from 1 to 5: 1 is not good at all, 5 is very good/,
  );
  expect(asked(call)).toMatchObject([{ outcome: 'kept' }]);
  expect(await timeline(RASA)).toMatch(/Asked how the call was: 5 of 5\./);
  const again = { question: 'keep the answer to the survey', contact: 'c', initialContact: call.id, score: '1' };
  const path = '/2015-03-31/functions/wayline-dev-insights-caller/invocations';
  const told = { Details: { Parameters: { ...again, traveller: only(call.events, 'attribute')[0]?.['value'] } } };
  expect((await desks.send('POST', path, told)).body).toEqual({ outcome: 'keptBefore' });
  expect((await timeline(RASA)).match(/Asked how the call was/g)).toHaveLength(1);
});

it('who presses another key is told once which there are; twice, 0 and silence end it with thanks', async () => {
  const call = await served(STRANGER, ['7', '4']);
  await thanked(call);
  expect(said(call.events)).toMatch(/Please press a key from 1 to 5, or 0 to leave it\./);
  expect(asked(call)).toMatchObject([{ outcome: 'kept' }]);
  for (const keys of [['7', '*'], ['0'], ['7', '0']]) {
    const left = await served(STRANGER, keys);
    await thanked(left);
    expect(only(left.events, 'listening')).toHaveLength(1 + keys.length);
    expect(asked(left)).toEqual([]);
  }
  const silent = await served(STRANGER, []);
  await silent.until('listening', 2);
  await desks.send('POST', `/calls/${silent.id}/does`, { silence: true });
  await thanked(silent);
});

it('is asked in Chinese who speaks it', async () => {
  await desks.is('meilin', 'Available');
  const call = await desks.talking('meilin', WEI_CHEN, ['0', '9', '2']);
  await desks.does('meilin', 'end');
  await call.until('ended');
  const spoken = only(call.events, 'prompt').slice(-3);
  expect(spoken.map(({ says }) => says)).toEqual([
    expect.stringMatching(/^请为本次通话打分/),
    '请按1到5，不评分请按0。',
    '感谢您致电Wayline Travel，再见。',
  ]);
  expect(new Set(spoken.map(({ language }) => language))).toEqual(new Set(['cmn-CN']));
  expect(await timeline(WEI_CHEN)).toMatch(/Asked how the call was: 2 of 5\./);
});

it('who was handed over is asked once, behind the last agent, about the call as a whole', async () => {
  const call = await desks.talking('ruta', RASA, ['0', '3']);
  await desks.is('darius', 'Available');
  await desks.does('ruta', 'transfer', { to: 'Finance' });
  await desks.does('darius', 'accept');
  await call.until('joined', 2);
  expect(call.whispered.at(-1)).toMatch(/^Rasa, flies tomorrow/);
  await desks.does('darius', 'end');
  await thanked(call);
  expect(asked(call)).toMatchObject([{ outcome: 'kept' }]);
  expect(await timeline(RASA)).toMatch(/Asked how the call was: 3 of 5\./);
});

it('nobody in danger is asked how it was', async () => {
  const call = await desks.talking('ruta', STRANGER, ['9']);
  await desks.does('ruta', 'end');
  expect(await call.until('ended')).toMatchObject({ reason: 'AGENT_DISCONNECT' });
});

it('thanks whoever answers though nobody keeps it (S41)', async () => {
  const down = { flow: 'Survey', block: 'keep - ask keep the answer to the survey', error: 'NoMatchingError' };
  const call = await served(STRANGER, ['1'], [down]);
  await thanked(call);
  expect(asked(call)).toEqual([]);
  const second = await desks.talking('ruta', STRANGER, ['0', '1']);
  process.kill(centre.enginePid, 'SIGKILL');
  await desks.does('ruta', 'end');
  await thanked(second);
  expect(asked(second)).toMatchObject([{ outcome: 'unavailable' }]);
});
