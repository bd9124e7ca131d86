import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '../../bin/trip-files/import-file.ts';
import type { Walked } from '../../local/connect/interpreter.ts';
import { TRIP_COLUMNS } from '../../local/demo/trips.ts';
import { coverage } from '../connect/walked.ts';
import { type Breaking, type Broken, breakEverything } from './breaker.ts';
import { KEYS, pressEverything } from './explorer.ts';
import { LiveCall } from './live-call.ts';
import { type Made, Phone, type Press } from './phone.ts';
import { RunningCentre, said } from './running-centre.ts';

const RASA = '+37061234567';
const ANA = '+12025550123';
const WEI_CHEN = '+8613800138000';
const STRANGER = '+442079460000';

const centre = new RunningCentre();
let phone: Phone;
beforeAll(async () => {
  await centre.start('--at', '2026-12-04T12:00:00Z');
  phone = new Phone(centre.url);
});
afterAll(() => centre.remove(), 120_000);

const ask = async (method: string, path: string, body?: object) =>
  (await fetch(`${centre.url}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) })).json();
async function look() {
  return coverage(centre.flows(), ((await ask('GET', '/walked')) as { walked: readonly Walked[] }).walked);
}
const outcomes = ({ events }: Made) => events.filter(({ event }) => event === 'asked').map((each) => each['outcome']);
const queueOf = ({ events }: Made) => events.find(({ event }) => event === 'queued')?.['queue'];

/** Makes the calls, lets every block of that name on their way fail too, and sees that nobody is left in silence (S41). */
async function callAndBreak(
  calls: readonly (readonly [from: string, presses: readonly Press[]])[],
  breaking: Omit<Breaking, 'look'>,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const [from, presses] of calls) {
    await breaking.before?.();
    made.push(await phone.call(from, presses));
  }
  goesOn(await breakEverything(phone, made, { look, ...breaking }));
  return made;
}

function goesOn(broken: readonly Broken[]): void {
  expect(broken.length).toBeGreaterThan(0);
  for (const { call, fault } of broken) {
    const nobody = /nobody can be reached|无法接通任何人/.test(said(call.events)) || undefined;
    expect([fault, queueOf(call) ?? call.listens ?? nobody]).not.toEqual([fault, undefined]);
  }
}

/** A traveller whose two trips both depart at the same minute, which comes while they are on the line. */
const HASTY = '+37255500001';
let departure = Date.parse('2026-12-04T13:00:00Z');
let booked = 0;
const clockTo = (milliseconds: number) => ask('POST', '/clock', { to: new Date(milliseconds).toISOString() });
/** Two seconds before the departure of two more trips. */
async function shortlyBefore(): Promise<void> {
  departure += 5 * 60_000;
  const departs = new Date(departure).toISOString().slice(0, 16);
  const arrives = new Date(departure).toISOString().slice(0, 16);
  const lines = ['to Oslo', 'to Nice'].map((to) => {
    booked += 1;
    const who = `Kask,Hasty,${HASTY},hasty@example.com,en`;
    return `demo,H${10000 + booked},${who},flight,WL ${booked},Tallinn,${to},${departs},UTC,${arrives},UTC,confirmed`;
  });
  const { report } = await importFile(centre.url, 'trips.csv', Buffer.from([TRIP_COLUMNS, ...lines].join('\n')));
  expect(report.rejected).toEqual([]);
  await clockTo(departure - 2000);
}
const departed = () => clockTo(departure + 1000);

describe('tickets that are sent for the first time', () => {
  it.each([
    [ANA, '4', 'sent - language of said', 'NoMatchingCondition', /ticket is on its way/],
    [ANA, '5', 'sent - note said', 'NoMatchingError', /press 1|Press 1/],
    [WEI_CHEN, '4', 'sent - note said 2', 'NoMatchingError', /按1/],
  ])('%s by key %s, when %s fails, are sent all the same', async (from, key, block, error, heard) => {
    const call = await phone.call(from, ['1', key], [{ flow: 'Trips', block, error }]);
    expect(outcomes(call)).toContain('sent');
    expect(said(call.events)).toMatch(heard);
  });
});

describe('when nobody can be looked up', () => {
  it.each([
    ['English', [[]], 1],
    ['Chinese', [['8']], 2],
  ])('every key leads to a person or another language, in %s', async (_, begin, looks) => {
    const fault = { flow: 'Main inbound', block: 'who - ask who is calling', error: 'NoMatchingError' };
    const made = await pressEverything(
      phone,
      'withheld',
      {},
      KEYS,
      begin,
      Array(looks)
        .fill(0)
        .map(() => ({ ...fault })),
    );
    for (const call of made) expect([call.presses, queueOf(call) ?? call.listens]).not.toContain(undefined);
    expect(made.map(queueOf)).toEqual(expect.arrayContaining(['General', 'Emergency']));
    goesOn(await breakEverything(phone, made, { look, only: /^without records/ }));
  });
});

describe('three wrong bookings', () => {
  // Guesses from a number are counted over all of its calls, and those of a withheld one by locators only.
  it.each([
    ['English', [], '1'],
    ['Chinese', ['8'], '2'],
  ])('lead to a person, in %s', async (_, first, other) => {
    const wrong = ['1111', '2222', '3333'].flatMap((locator) => [`${locator}${other}#`, '0202#']);
    const presses = [...first, '3', ...wrong];
    // What fails here fails the same in either language, and was made to on the first call.
    const broken = () => callAndBreak([['withheld', presses]], { only: /^locator/ });
    const [call] = first.length === 0 ? await broken() : [await phone.call('withheld', presses)];
    expect(call && outcomes(call).filter((outcome) => outcome === 'noMatch')).toHaveLength(3);
    expect(call && queueOf(call)).toBe('General');
  });
});

describe('trips that depart while their traveller is on the line', () => {
  const calls = ['2', '4', '5'].map((key) => [HASTY, ['1', departed, key]] as const);
  it.each(['English', 'Chinese'])('have no later ones and no ticket, in %s', async (language) => {
    const only = /^(later trips - (language|note)|trip is over)/;
    const made = await callAndBreak(calls, { before: shortlyBefore, only });
    expect(made.map((call) => outcomes(call).at(-1))).toEqual(['none', 'noTrip', 'noTrip']);
    if (language === 'English') await phone.call(HASTY, ['8']);
  });
});

describe('a traveller without an address', () => {
  it.each(['Chinese', 'English'])('is told so, in %s', async (language) => {
    if (language === 'Chinese')
      expect((await centre.run('travellers', 'remove-email', ANA, 'ana@example.com')).stderr).toBe('');
    const [call] = await callAndBreak([[ANA, ['1', '5']]], { only: /^no address/ });
    expect(call && outcomes(call).at(-1)).toBe('noAddress');
    await phone.call(ANA, ['8']);
  });
});

describe('an account that is frozen for the first time', () => {
  const thaw = () => centre.run('travellers', 'release', RASA, '--proof', '0512');
  it('stays frozen, whatever fails behind it', async () => {
    const byLocator = ['3', '727224#', '0512#', '7'];
    const made = await callAndBreak(
      [
        [RASA, ['7']],
        ['withheld', byLocator],
        ['withheld', ['8', ...byLocator]],
      ],
      { before: thaw, only: /^freeze - (language|note)/ },
    );
    expect(made.map((call) => outcomes(call).at(-1))).toEqual(['frozen', 'frozen', 'frozen']);
    await thaw();
    await phone.call(RASA, ['8']);
    await callAndBreak([[RASA, ['7']]], { before: thaw, only: /^freeze - (language|note)/ });
    await thaw();
  });
});

describe('a wait', () => {
  const calls = [
    ['withheld', ['0']],
    ['withheld', ['8', '0']],
  ] as const;
  const only = /^the wait - (remember|language)/;
  const status = (user: string, status: string) => ask('PUT', `/agents/${user}/status`, { status });
  const waiting: LiveCall[] = [];

  it('is soon over while somebody is free', async () => {
    const before = () => status('ruta', 'Available');
    const made = await callAndBreak(calls, { before, only });
    expect(made.map((call) => outcomes(call).at(-1))).toEqual(['soon', 'soon']);
  });

  it('is told as a range while everybody talks', async () => {
    await status('ruta', 'Available');
    const talking = await LiveCall.dial(centre.url, STRANGER, ['0']);
    waiting.push(talking);
    await talking.until('offered');
    await ask('POST', '/agents/ruta/accept', {});
    await talking.until('joined');
    const made = await callAndBreak(calls, { only });
    expect(made.map((call) => outcomes(call).at(-1))).toEqual(['range', 'range']);
  });

  it('is told to be long where it is', async () => {
    for (let count = 0; count < 13; count += 1) {
      // By key 0 whoever is offered a callback stays in line at once.
      const call = await LiveCall.dial(centre.url, STRANGER, ['0', '0']);
      waiting.push(call);
      await call.until('queued');
    }
    const made = await callAndBreak(calls, { only });
    expect(made.map((call) => outcomes(call).at(-1))).toEqual(['long', 'long']);
    for (const call of waiting) await call.hangUp();
    await ask('POST', '/agents/ruta/finish', {});
    await status('ruta', 'Offline');
  });
});

describe('a traveller without a trip', () => {
  it('is greeted by name and has every key, in both languages', async () => {
    await clockTo(Date.parse('2027-03-01T12:00:00Z'));
    for (const _ of ['in one language', 'in the other']) {
      const keys = KEYS.filter((key) => key !== '8');
      const made = await pressEverything(phone, WEI_CHEN, {}, keys);
      for (const call of made) expect([call.presses, queueOf(call) ?? call.listens]).not.toContain(undefined);
      expect(outcomes(made[0] as Made)[0]).toBe('noTrip');
      goesOn(await breakEverything(phone, made, { look, only: /^(no trip|who - note|again)/ }));
      await phone.call(WEI_CHEN, ['8']);
    }
  });
});
