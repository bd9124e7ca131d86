import { afterAll, beforeAll, expect, it } from 'vitest';
import { PLACE_MINUTES } from '../../lambdas/waiting/contract.ts';
import type { Fault } from '../../local/connect/contact.ts';
import type { Walked } from '../../local/connect/interpreter.ts';
import { coverage, inWords } from '../connect/walked.ts';
import { DesksOf } from './desks.ts';
import { eachOf, Phone, type Press } from './phone.ts';
import { RunningCentre } from './running-centre.ts';
import { worstCase } from './worst-case.ts';

const WEI_CHEN = '+8613800138000';

const centre = new RunningCentre();
const desks = new DesksOf(centre);
let phone: Phone;
beforeAll(async () => {
  await centre.start('--at', '2026-12-04T12:00:00Z');
  phone = new Phone(centre.url, 2);
});
afterAll(() => centre.remove(), 120_000);

/** What contacts have walked so far. */
const look = async () =>
  coverage(centre.flows(), ((await desks.send('GET', '/walked')).body as { walked: readonly Walked[] }).walked);
const missingOf = async (flow: string) => (await look()).missing.filter((way) => way.flow === flow).map(inWords);
const clock = (to: string) => desks.send('POST', '/clock', { to });
const invoke = async (name: string, event: object) =>
  (await desks.send('POST', `/2015-03-31/functions/wayline-dev-${name}/invocations`, event)).body;

let numbers = 0;
/** Somebody whom we do not know, and who has never called. */
const stranger = (): string => {
  numbers += 1;
  return `+4420794${60000 + numbers}`;
};

/** Waits in line, and is called back at the number called from. */
const callBack = (from: string, first: readonly Press[], faults: readonly Fault[] = []) =>
  phone.call(from, [...first, '1', '1'], faults);

it('a callback has the age of the call that asked for it, to the minute (S29)', async () => {
  await eachOf(PLACE_MINUTES, async (minutes) => {
    const from = stranger();
    // The answer to a first claim, of so long ago, was lost: the flow asks again.
    const claimed = async (contact: string) => {
      const now = Date.parse((await desks.send('GET', '/clock')).body.now);
      const since = new Date(now - (minutes * 60 - (minutes > 0 ? 30 : 0)) * 1000).toISOString();
      const asked = { question: 'claim a callback', contact, phone: from, number: from, since, language: 'en' };
      expect(await invoke('waiting-caller', { Details: { Parameters: asked } })).toMatchObject({ outcome: 'claimed' });
    };
    const call = await callBack(from, ['0', claimed]);
    expect(call.events.map(({ event }) => event)).toContain('callback');
  });
  await desks.send('GET', '/clock?settled');
  console.log(await missingOf('Callback'));
});
