import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { PLACE_MINUTES } from '../../lambdas/waiting/contract.ts';
import type { Fault } from '../../local/connect/contact.ts';
import type { Walked } from '../../local/connect/interpreter.ts';
import { coverage, inWords } from '../connect/walked.ts';
import { DesksOf } from './desks.ts';
import { LiveCall } from './live-call.ts';
import { RunningCentre } from './running-centre.ts';
import { worstCase } from './worst-case.ts';

const WEI_CHEN = '+8613800138000';

const centre = new RunningCentre();
const desks = new DesksOf(centre);
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove(), 120_000);
afterEach(() => desks.goHome());

/** What contacts have walked so far. */
const look = async () =>
  coverage(centre.flows(), ((await desks.send('GET', '/walked')).body as { walked: readonly Walked[] }).walked);
const missingOf = async (flow: string) => (await look()).missing.filter((way) => way.flow === flow).map(inWords);
const clock = (to: string) => desks.send('POST', '/clock', { to });
const now = async () => Date.parse((await desks.send('GET', '/clock')).body.now);
const invoke = async (name: string, event: object) =>
  (await desks.send('POST', `/2015-03-31/functions/wayline-dev-${name}/invocations`, event)).body;

let numbers = 0;
/** Somebody whom we do not know, and who has never called. */
const stranger = (): string => {
  numbers += 1;
  return `+4420794${60000 + numbers}`;
};

/** Claims the callback of a call as its flow does; the answer is lost, and the flow asks again. */
async function claims(call: LiveCall, from: string, since: number): Promise<void> {
  const asked = { contact: call.id, phone: from, number: from, since: new Date(since).toISOString(), language: 'en' };
  const Parameters = { question: 'claim a callback', ...asked };
  // A busy machine may not answer in time: whoever asks again gets the same claim.
  const answer = () => invoke('waiting-caller', { Details: { Parameters } });
  await expect.poll(answer, { timeout: 20_000 }).toMatchObject({ outcome: 'claimed' });
}

/** Waits in line until the offer comes, and takes it at the number called from. */
async function callBack(first: readonly string[], faults: readonly Fault[] = []): Promise<void> {
  const call = await desks.dial(stranger(), [...first, '0', '1', '1'], faults);
  await call.until('queued');
  await clock('PT61S');
  await call.until('ended');
  await desks.send('GET', '/clock?settled');
}

/** Tells the story again with other blocks that fail, until it walks nothing new of the flow. */
async function whateverFails(flow: string, story: (faults: readonly Fault[]) => Promise<void>): Promise<void> {
  for (let left = Infinity; left > 0; ) {
    const coverage = await look();
    const missing = coverage.missing.filter((way) => way.flow === flow).length;
    if (missing === left) break;
    left = missing;
    await story(worstCase(coverage, flow));
  }
}

/** So many callers wait at once. */
const AT_ONCE = 8;

it('a callback has the age of the call that asked for it, to the minute (S29)', async () => {
  const [, soonest, ...later] = PLACE_MINUTES;
  for (let from = 0; from < later.length; from += AT_ONCE) {
    const calls = later.slice(from, from + AT_ONCE).map(async (minutes) => {
      const number = stranger();
      const call = await desks.dial(number, ['0', '1', '1']);
      await call.until('queued');
      // When they press the keys a minute has gone by, and on a slow machine half of another.
      await claims(call, number, (await now()) + 100_000 - minutes * 60_000);
      return call;
    });
    await Promise.all(calls);
    await clock('PT61S');
    for (const call of calls) await (await call).until('ended');
  }
  const number = stranger();
  const soon = await desks.dial(number, ['0', '1']);
  await soon.until('queued');
  await clock('PT61S');
  await soon.until('listening', 3);
  await claims(soon, number, (await now()) - Number(soonest) * 30_000);
  await desks.send('POST', `/calls/${soon.id}/does`, { keys: '1' });
  await soon.until('ended');
  await desks.send('GET', '/clock?settled');
  expect((await missingOf('Callback')).filter((way) => /age \d+ s/.test(way))).toEqual([]);
}, 120_000);

it.each([
  ['English', []],
  ['Chinese', ['8']],
])('a callback is queued, whatever fails on the way, in %s', async (_, first) => {
  await whateverFails('Callback', (faults) => callBack(first, faults));
});

/** Is called at a time that they chose, and picks up. */
async function calledAt(number: string, faults: readonly Fault[]): Promise<void> {
  const at = new Date((await now()) + 2 * 3_600_000).toISOString().slice(0, 16);
  const order = { does: 'add', who: { number }, local: at, zone: 'Etc/UTC' };
  expect(await invoke('waiting-on-command', { do: order })).toMatchObject({ callback: { number } });
  await clock(`${at}:10Z`);
  const ringing = async () => (await desks.send('GET', '/phones')).body.ringing as readonly { contact: string }[];
  await expect.poll(ringing).toHaveLength(1);
  const call = LiveCall.follow(centre.url, (await ringing())[0]?.contact ?? '');
  await desks.send('POST', `/calls/${call.id}/does`, { answer: true, faults });
  await expect.poll(() => call.events.some(({ event }) => event === 'queued' || event === 'ended')).toBe(true);
  await call.hangUp();
  await invoke('waiting-on-command', { do: { does: 'cancel', who: { number } } });
}

it.each([
  ['English', stranger],
  ['Chinese', () => WEI_CHEN],
])(
  'whoever is called at their time hears who it is, whatever fails on the way, in %s',
  async (_, whom) => {
    await whateverFails('Call at a chosen time', (faults) => calledAt(whom(), faults));
  },
  120_000,
);

it('leaves no way out but those of a callback that nobody knows, that cannot be read, or that is taken in no time', async () => {
  expect(await missingOf('Call at a chosen time')).toEqual([]);
  // What is said to a callback that is gone is behind the first of them.
  const ways = (await missingOf('Callback')).filter((way) => !/^Callback: 'gone - /.test(way));
  expect(ways).toEqual([
    expect.stringMatching(/by Equals gone/),
    expect.stringMatching(/by Equals unavailable/),
    expect.stringMatching(/by Equals 0 /),
  ]);
});
