import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../../local/connect/contact.ts';
import type { Walked } from '../../local/connect/interpreter.ts';
import { coverage } from '../connect/walked.ts';
import { type Breaking, type Broken, breakEverything } from './breaker.ts';
import { LiveCall } from './live-call.ts';
import { eachOf, type Made, Phone, type Press } from './phone.ts';
import { RunningCentre, said } from './running-centre.ts';

/** A number that has never called, another one for each call. */
const FRESH = 'fresh';
/** The same, and it is on the list already. */
const LISTED = 'listed';
/** Keys a number that is on no list. */
const A_NUMBER = 'a number#';
/** Keys a number that is on the list already. */
const LISTED_NUMBER = 'a listed number#';
/** Before the next key, an operator takes the caller off the list. */
const TAKEN_OFF = 'taken off';

const WITHHELD = 'withheld';
const COSTS_EXTRA = '+37090012345';
const LANGUAGES = [
  ['English', []],
  ['Chinese', ['8']],
] as const;

const centre = new RunningCentre();
const ask = async (method: string, path: string, body?: object) =>
  (await fetch(`${centre.url}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) })).json();
const invoke = (name: string, event: object) =>
  ask('POST', `/2015-03-31/functions/wayline-dev-waiting-${name}/invocations`, event);

let numbers = 0;
function another(): string {
  numbers += 1;
  return `+44207946${String(numbers).padStart(4, '0')}`;
}

/** A phone whose number, and the numbers that are keyed on it, are others each time: nobody's callback is in another's way. */
class PhoneOfMany extends Phone {
  override async call(from: string, presses: readonly Press[] = [], faults: readonly Fault[] = []): Promise<Made> {
    const number = another();
    if (from === LISTED) await claimed(number);
    const listed = another();
    if (presses.includes(LISTED_NUMBER)) await claimed(listed);
    const pressed = presses.map((press): Press => {
      if (press === TAKEN_OFF) return () => invoke('on-command', { do: { does: 'cancel', who: { number } } });
      if (press === LISTED_NUMBER) return `${listed.slice(1)}#`;
      return press === A_NUMBER ? `${another().slice(1)}#` : press;
    });
    const made = await super.call(from === FRESH || from === LISTED ? number : from, pressed, faults);
    return { ...made, from, presses };
  }
}

async function claimed(number: string): Promise<void> {
  const asks = { contact: `of ${number}`, phone: number, number, matter: 'none', since: 'none', language: 'en' };
  const Parameters = { question: 'claim a callback', ...asks };
  expect(await invoke('caller', { Details: { Parameters } })).toMatchObject({ outcome: 'claimed' });
}

let phone: Phone;
beforeAll(async () => {
  await centre.start('--at', '2026-12-04T12:00:00Z');
  phone = new PhoneOfMany(centre.url, 12);
});
afterAll(() => centre.remove(), 120_000);

async function look() {
  return coverage(centre.flows(), ((await ask('GET', '/walked')) as { walked: readonly Walked[] }).walked);
}
const outcomes = ({ events }: Made) => events.filter(({ event }) => event === 'asked').map((each) => each['outcome']);
const queueOf = ({ events }: Made) => events.find(({ event }) => event === 'queued')?.['queue'];
const blocks = ({ walked }: Made) => walked.map(({ from }) => from);

/** Whoever is not in line is asked something, or hears last that they are on the list or that nobody can be reached (S41). */
function goesOn(made: readonly Made[], broken: readonly Broken[]): void {
  expect(broken.length).toBeGreaterThan(0);
  for (const { call, fault } of [...made.map((call) => ({ call, fault: call.presses })), ...broken]) {
    const told = /(You are on our list|nobody can be reached|回电名单|无法接通任何人).*$/.exec(said(call.events))?.[1];
    expect([fault, queueOf(call) ?? call.listens ?? told]).not.toEqual([fault, undefined]);
  }
}

type Call = readonly [from: string, presses: readonly Press[]];

/** Every way from the offer of a callback, to which these keys lead. */
function fromTheOffer(before: readonly string[]): readonly Call[] {
  const calls: readonly Call[] = [
    ...[['9'], ['5'], ['-'], ['0']].map((keys) => [FRESH, keys] as const),
    ...[['1'], ['0'], ['9'], ['5', '1'], ['-']].map((keys) => [FRESH, ['1', ...keys]] as const),
    [FRESH, ['1', '2', '*']],
    [FRESH, ['1', '2', '-']],
    [FRESH, ['1', '2', '37090012345#', '11#', '11#']],
    [COSTS_EXTRA, ['1', '-']],
    ...[['1'], ['0'], ['9'], ['5', '2', A_NUMBER, '1'], ['-']].map(
      (keys) => [WITHHELD, ['1', A_NUMBER, ...keys]] as const,
    ),
    [WITHHELD, ['1', LISTED_NUMBER, '1']],
    [WITHHELD, ['1', '-']],
  ];
  return calls.map(([from, keys]) => [from, [...before, ...keys]]);
}

const CALLBACK = 'call me back|this number|a number|key it|check it|keyed number|claim|give it back|no callback';
const SECTIONS = new RegExp(`^(${CALLBACK}|offer|emergency|news|no forecast)`);

async function callAndBreak(
  calls: readonly Call[],
  only: RegExp,
  breaking: Pick<Breaking, 'before'> = {},
): Promise<readonly Made[]> {
  const made = await eachOf(calls, ([from, presses]) => phone.call(from, presses), breaking.before ? 1 : undefined);
  goesOn(made, await breakEverything(phone, made, { look, only, ...breaking }));
  return made;
}

describe('somebody who is free', () => {
  it('is told to whoever waits for one who speaks another language', async () => {
    await ask('PUT', '/agents/ruta/status', { status: 'Available' });
    const made = await callAndBreak([[FRESH, ['8', '0', '-', '-']]], /^the wait - (language of|note) news/);
    expect(made.flatMap(outcomes)).toContain('soon');
    await ask('PUT', '/agents/ruta/status', { status: 'Offline' });
  });
});

describe('a long wait', () => {
  const waiting: LiveCall[] = [];
  const status = (status: string) => ask('PUT', '/agents/ruta/status', { status });
  const waits = async (count: number) => {
    while (waiting.length < count) {
      const call = await LiveCall.dial(centre.url, WITHHELD, ['0', '0']);
      waiting.push(call);
      await call.until('queued');
    }
  };
  const offered = LANGUAGES.map(([, first]): Call => [FRESH, [...first, '0', '-']]);
  const news = LANGUAGES.map(([, first]): Call => [FRESH, [...first, '0', '-', '-']]);

  it('is told anew, as a range', async () => {
    await status('Available');
    await waits(1);
    await waiting[0]?.until('offered');
    await ask('POST', '/agents/ruta/accept', {});
    await waiting[0]?.until('joined');
    const made = await callAndBreak(news, /^the wait/);
    expect(made.flatMap(outcomes)).toContain('range');
  });

  it.each([
    ['20', 4],
    ['40', 8],
  ])('of at least %s minutes is told with the offer', async (minutes, inLine) => {
    await waits(inLine);
    // One by one: calls at the same time lengthen the line.
    const before = async () => {};
    const made = await callAndBreak(offered, /^the wait - (language of|note) offer/, { before });
    for (const call of made) expect(said(call.events)).toMatch(new RegExp(`${minutes}( to |到|至|-)`));
  });

  it.each(LANGUAGES)('need not be waited for: every way from the offer before the line, in %s', async (_, first) => {
    const made = await callAndBreak(
      fromTheOffer([...first, '0']),
      new RegExp(`^(the wait|${SECTIONS.source.slice(2)}`),
    );
    expect(made.flatMap(outcomes)).toEqual(expect.arrayContaining(['claimed', 'alreadyOpen', 'refused', 'withheld']));
  });

  it('is told anew, as one without an end', async () => {
    await waits(15);
    const made = await callAndBreak(news, /^the wait/);
    expect(made.flatMap(outcomes)).toContain('long');
  });

  it('goes on in line where the table stops answering', async () => {
    const calls: readonly (readonly [...Call, faults?: readonly Fault[]])[] = [
      [FRESH, ['0', '1', stop, '1']],
      [FRESH, ['0', '0', '1', stop, '1']],
      [LISTED, ['0', stop, '2']],
      [LISTED, ['8', '0', stop, '2']],
      [
        LISTED,
        ['0', stop, '2'],
        [{ flow: 'To a person', block: 'cancel - language of words 3', error: 'NoMatchingCondition' }],
      ],
    ];
    let left = calls.length;
    const { promise, resolve } = Promise.withResolvers<void>();
    function stop(): Promise<void> {
      left -= 1;
      if (left === 0) {
        process.kill(centre.enginePid, 'SIGSTOP');
        resolve();
      }
      return promise;
    }
    // All at once: each waits until the others have got there.
    const dial = ([from, presses, faults]: (typeof calls)[number]) => phone.call(from, presses, faults);
    const made = await eachOf(calls, dial, calls.length).finally(() => process.kill(centre.enginePid, 'SIGCONT'));
    for (const call of made) {
      expect(outcomes(call)).toContain('unavailable');
      expect(said(call.events)).toMatch(/cannot (take callbacks|cancel the callback) right now|暂时无法|无法取消/);
      expect(queueOf(call) ?? call.listens).toEqual(expect.any(String));
    }
  });

  it('is over when they go home', async () => {
    await status('Offline');
    for (const call of waiting) await call.hangUp();
    await ask('POST', '/agents/ruta/finish', {});
  });
});

describe('the offer to somebody in line', () => {
  it.each(LANGUAGES)('leads to a callback or back into line, whatever is keyed or fails, in %s', async (_, first) => {
    const made = await callAndBreak(fromTheOffer([...first, '0']), SECTIONS);
    expect(made.flatMap(outcomes)).toEqual(expect.arrayContaining(['claimed', 'alreadyOpen', 'refused', 'withheld']));
    expect(made.flatMap(blocks)).toContain('a number - language of words');
  });

  it.each(LANGUAGES)('asks nothing more of whoever is in danger, in %s', async (_, first) => {
    const call = await phone.call(FRESH, [...first, '0', '9', '-', '-']);
    expect(call.walked).toContainEqual(
      expect.objectContaining({ from: 'how it stands - by Attributes.matter', by: 'Equals emergency' }),
    );
    expect(blocks(call).filter((block) => /^offer - menu/.test(block))).toHaveLength(1);
  });
});

describe('whoever is on the list', () => {
  it.each(LANGUAGES)('waits in line all the same, and may leave the list, in %s', async (_, first) => {
    const keys = [['2'], ['0'], ['9'], ['5'], ['-'], [TAKEN_OFF, '2']];
    const calls = keys.map((keys): Call => [LISTED, [...first, '0', ...keys]]);
    const made = await callAndBreak(calls, /^(start - note|on the list|cancel)/);
    expect(made.map((call) => outcomes(call).find((each) => each === 'cancelled' || each === 'gone'))).toEqual([
      'cancelled',
      ...Array.from({ length: 4 }),
      'gone',
    ]);
  });
});
