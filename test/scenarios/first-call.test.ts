import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { only, RunningCentre, said } from './running-centre.ts';

const RASA = '+37061234567';
const ANA = '+12025550123';
const STRANGER = '+442079460000';

/** Reads what a phone hears until it hears `word`; the phone stays on the line. */
async function until(phone: Response, word: string) {
  const reader = phone.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (let heard = ''; !heard.includes(word); ) {
    const { value, done } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) throw new Error(`The line ended before ${word}: ${heard}`);
    heard += value;
  }
}

const centre = new RunningCentre();
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());

describe('a call to the main line (S1, S16, S41, idea 2)', () => {
  it('greets Rasa by name, says her trip in local time and queues her', async () => {
    const events = await centre.call(RASA, '--press', '1,0');
    expect(said(events)).toMatch(/Hello Rasa!/);
    expect(said(events)).toMatch(
      /Tomorrow, Saturday 5 December, at 07:40 local time, you fly from Vilnius to Oslo with flight BT 341\./,
    );
    expect(only(events, 'queued')).toMatchObject([{ who: 'queue', queue: 'General', position: 1 }]);
    expect(events.at(-1)).toMatchObject({ event: 'ended', reason: 'CUSTOMER_DISCONNECT' });
  });

  it('shows people what is heard and done, and not what flows note for themselves', async () => {
    const { stdout } = await centre.run('call', '--from', RASA, '--press', '0');
    expect(stdout).toMatch(
      /caller {2}dials .*\n.*system {2}"Welcome to Wayline Travel\."\n.*asked 'who is calling': oneTrip/,
    );
    expect(stdout).not.toMatch(/keeps/);
  });

  it('asks once before the greeting: one question, one answer', async () => {
    const events = await centre.call(RASA, '--press', '1,0');
    expect(only(events, 'asked')).toMatchObject([
      { contract: 'who is calling', outcome: 'oneTrip' },
      { contract: 'on the list', outcome: 'notOnList' },
      { contract: 'how long', outcome: 'unknown' },
    ]);
  });

  it('says that nobody is at their desk where nobody is, and keeps the caller in line all the same', async () => {
    const nobody = await centre.call(RASA, '--press', '0');
    expect(said(nobody)).toMatch(
      /Nobody is at their desk right now\. Stay on the line and you are in line for whoever comes first/,
    );
    expect(said(nobody)).not.toMatch(/We are getting a person/);
    expect(only(nobody, 'queued')).toMatchObject([{ queue: 'General', position: 1 }]);
  });

  it('tells Ana her next trip and the one after it', async () => {
    const events = await centre.call(ANA, '--press', '1,2,0');
    expect(said(events)).toMatch(/Hello Ana!/);
    expect(said(events)).toMatch(/Monday 7 December at 18:30 local time, you fly from New York to Porto/);
    expect(said(events)).toMatch(/Thursday 24 December at 20:30 local time, you sail from Bergen to Tromsø/);
    expect(only(events, 'queued')).toHaveLength(1);
  });

  it.each([
    ['an unknown number', STRANGER],
    ['a withheld number', 'withheld'],
  ])('lets %s hear nobody’s data and reach the same queue', async (_, from) => {
    const events = await centre.call(from, '--press', '0');
    expect(said(events)).not.toMatch(/Rasa|Ana|Vilnius|Oslo|trip/);
    expect(only(events, 'queued')).toMatchObject([{ queue: 'General' }]);
  });

  it('puts key 9 in front of the emergency queue, whoever calls', async () => {
    for (const from of [RASA, ANA, STRANGER])
      expect(only(await centre.call(from, '--press', '9'), 'queued')).toMatchObject([{ queue: 'Emergency' }]);
  });

  it('leads silence to a person', async () => {
    const silent = await centre.call(RASA, '--press', '-');
    expect(only(silent, 'silence')).toHaveLength(1);
    expect(only(silent, 'queued')).toMatchObject([{ queue: 'General' }]);
  });

  it.each([
    ['Rasa', RASA, '5,1'],
    ['Ana', ANA, '5,1'],
    ['Ana behind her later trips', ANA, '1,2,6,1'],
  ])('lets %s press a wrong key and then the right one', async (_, from, press) => {
    const events = await centre.call(from, '--press', press);
    expect(said(events)).toMatch(/That key does nothing here\.[\s\S]*For your next trip, press 1\./);
    expect(said(events)).toMatch(/local time, you fly/);
  });

  it('does nothing for a key that was not offered', async () => {
    const events = await centre.call(RASA, '--press', '1,2,0');
    expect(only(events, 'asked')).toHaveLength(3);
    expect(said(events)).toMatch(/That key does nothing here\./);
    const stranger = await centre.call(STRANGER, '--press', '1,2,5,0');
    expect(said(stranger)).not.toMatch(/your (next )?trip/);
    expect(only(stranger, 'queued')).toMatchObject([{ queue: 'General' }]);
  });

  it('frees the place of a caller whose phone died', async () => {
    const phone = new AbortController();
    const post = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const dialled = await fetch(`${centre.url}/calls`, { ...post, body: JSON.stringify({ from: STRANGER }) });
    const { id } = (await dialled.json()) as { id: string };
    const heard = await fetch(`${centre.url}/calls/${id}/events?phone`, { signal: phone.signal });
    const press = () => fetch(`${centre.url}/calls/${id}/does`, { ...post, body: JSON.stringify({ keys: '0' }) });
    await expect.poll(async () => (await press()).status).toBe(200);
    await until(heard, '"queued"');
    expect(only(await centre.call(RASA, '--press', '0'), 'queued')).toMatchObject([{ position: 2 }]);
    phone.abort();
    await expect.poll(async () => only(await centre.call(RASA, '--press', '0'), 'queued')[0]?.['position']).toBe(1);
  });

  it('lets the call’s own clock run through a silence', async () => {
    const events = await centre.call(RASA, '--press', '-');
    const at = (event: string) => Date.parse(String(only(events, event)[0]?.['at']));
    expect(at('silence') - at('listening')).toBeGreaterThanOrEqual(8000);
  });

  it('offers the emergency key first in the first menu, and a person in every one', async () => {
    const events = await centre.call(ANA, '--press', '1,2,6,0');
    const menus = events
      .filter((_, index) => events[index + 1]?.['event'] === 'listening')
      .map(({ says }) => String(says));
    expect(menus).toHaveLength(4);
    for (const says of menus) expect(says).toMatch(/press 0/);
    expect(menus[0]).toMatch(/^Hello Ana! In danger or stranded\? Press 9\./);
  });
});

describe('the clock', () => {
  it('moves on, and what is said moves with it', async () => {
    const moved = await centre.run('clock', '--to', '2026-12-05T05:39:00Z', '--json');
    const [{ zone, ran }] = moved.lines() as [{ zone: string; ran: readonly { schedule: string; outcome: string }[] }];
    expect(zone).toBe('Europe/Vilnius');
    // Whoever pressed 9 above has a case, which is looked at when its promise is at risk.
    const daily = ran.filter(({ schedule }) => !schedule.startsWith('case-'));
    expect(daily).toMatchObject([{ schedule: 'wayline-dev-notices-reminder', outcome: 'done' }]);
    expect(said(await centre.call(RASA, '--press', '1'))).toMatch(/Today, Saturday 5 December, at 07:40/);
    await centre.run('clock', '--to', 'PT2M');
    expect(said(await centre.call(RASA, '--press', '0'))).toMatch(/no trip ahead/);
  });

  it('refuses to go back', async () => {
    const refused = await centre.run('clock', '--to', '2026-12-04T12:00:00Z');
    expect(refused.exit).toBe(1);
    expect(refused.stderr).toMatch(/only moves forward/);
  });

  it('says the next 17:00 in the agency’s zone', async () => {
    const [{ now }] = (await centre.run('clock', '--to', '17:00', '--json')).lines() as [{ now: string }];
    expect(now).toMatch(/^2026-12-05T15:00:00/);
  });
});
