import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Walked } from '../../local/connect/interpreter.ts';
import { coverage } from '../connect/walked.ts';
import { type Broken, breakEverything } from './breaker.ts';
import { KEYS, pressEverything } from './explorer.ts';
import { Guided } from './guided.ts';
import { type Made, Phone } from './phone.ts';
import { RunningCentre, said } from './running-centre.ts';

/** Whose choice of a language is remembered: of a number; and whom it can freeze. */
type Caller = (typeof CALLERS)[number];

/** The demo travellers of the README and two whom nobody knows, with what each may key where digits are asked for. */
const CALLERS = [
  { name: 'a stranger', from: '+442079460000', locator: '727224#', proof: '0512#' },
  { name: 'a withheld number', from: 'withheld', locator: '262269#', proof: '0712#' },
  { name: 'Rasa', from: '+37061234567', locator: '727224#', proof: '0512#' },
  { name: 'Ana', from: '+12025550123', locator: '262269#', proof: '0712#' },
  { name: 'Wei Chen', from: '+8613800138000', locator: '', proof: '' },
  { name: 'Jonas and Greta', from: '+4915112345678', locator: '', proof: '' },
  { name: 'Ingrid', from: '+4790012345', locator: '', proof: '' },
] as const;

const centre = new RunningCentre();
let phone: Phone;
const calls = new Map<string, readonly Made[]>();
const broken: Broken[] = [];
beforeAll(async () => {
  await centre.start('--at', '2026-12-04T12:00:00Z');
  phone = new Phone(centre.url);
});
// Thousands of contacts are still told to those who keep count of them.
afterAll(() => centre.remove(), 120_000);

/** Somebody calls Rūta, who begins an order for them. */
async function orderFor(number: string) {
  const ruta = new Guided(centre.url, 'ruta');
  const call = await ruta.takesKnown(number);
  await ruta.act('Orders');
  await ruta.act('A new order');
  const begun = await ruta.act('Save', { asked: 'a week at the sea', currency: 'eur', where: 'Nida', people: '2' });
  expect(begun?.data.Description).toMatch(/^Order \d{7} is begun\./);
  await call.hangUp();
  await ruta.does('finish');
  await ruta.is('Offline');
}

/** What calls have walked so far. */
async function look() {
  const { walked } = (await (await fetch(`${centre.url}/walked`)).json()) as { walked: readonly Walked[] };
  return coverage(centre.flows(), walked);
}
/** Whoever was frozen is not any more. */
async function thaw() {
  for (const [number, proof] of [
    ['+37061234567', '0512'],
    ['+12025550123', '0712'],
  ])
    await centre.run('travellers', 'release', String(number), '--proof', String(proof));
}

const queueOf = ({ events }: Pick<Made, 'events'>): unknown =>
  events.find(({ event }) => event === 'queued')?.['queue'];
const languages = (made: readonly Made[]) =>
  new Set(
    made.flatMap(({ events }) => events.filter(({ event }) => event === 'prompt').map((each) => each['language'])),
  );

/** What was said last before the line listened. */
const menus = (made: readonly Made[]): readonly string[] =>
  made.flatMap(({ events }) =>
    events.flatMap((event, index) =>
      event['event'] === 'listening'
        ? [String(events.slice(0, index).findLast((before) => before['event'] === 'prompt')?.['says'])]
        : [],
    ),
  );

/** Presses every key but those that change more than the call, from each beginning, and lets every block on the way fail. */
async function everything(caller: Caller, keys: readonly string[], begin: readonly (readonly string[])[]) {
  const keyed = {
    'the locator': ['0#', '9#', '-', caller.locator || '11111#'],
    'the proof': ['0#', '9#', '-', '0101#', caller.proof || '0202#'],
  };
  const pressed = await pressEverything(phone, caller.from, keyed, keys, begin);
  broken.push(...(await breakEverything(phone, pressed, { look })));
  return pressed;
}

it('an order is begun for Rasa, of which she can hear', () => orderFor('+37061234567'));

const NOT_8 = KEYS.filter((key) => key !== '8');
const NOT_7_8 = NOT_8.filter((key) => key !== '7');
const NOBODY: readonly string[] = ['a stranger', 'a withheld number'];

describe.each(CALLERS)('every key in every menu, pressed by $name', (caller) => {
  const { name, from, locator, proof } = caller;
  beforeAll(async () => {
    const made: Made[] = [];
    // 7 freezes the account of whom it knows: everything else comes first.
    const byLocator = locator === '' ? [] : [['3', locator, proof, '7']];
    const freezing: string[][] = [['7'], ...byLocator, ['1', '4'], ['1', '5']];
    if (from === 'withheld')
      for (const begin of [[[]], [['8']], [['8', '8']]]) made.push(...(await everything(caller, NOT_8, begin)));
    else
      for (const begin of NOBODY.includes(name) ? [[[]]] : [[[]], freezing])
        for (const _ of ['in their language', 'in the other']) {
          const keys = NOBODY.includes(name) || begin === freezing ? NOT_8 : NOT_7_8;
          made.push(...(await everything(caller, keys, begin)), await phone.call(from, ['8']));
        }
    calls.set(name, made);
    await thaw();
  }, 200_000);
  const made = () => calls.get(name) ?? [];

  it('leads to a menu or to a person, and never to silence', () => {
    expect(made().flatMap(({ presses }) => presses).length).toBeGreaterThan(100);
    for (const call of made())
      expect([call.presses, queueOf(call) ?? call.listens]).not.toEqual([call.presses, undefined]);
  });

  it('leads to a person by 0 and to the front of all lines by 9', () => {
    for (const { presses, events } of made()) {
      const asks = presses.findIndex((press) => /^[09]#?$/.test(String(press)));
      if (asks === -1) continue;
      const queue = String(presses[asks]).startsWith('9') ? 'Emergency' : expect.any(String);
      expect([presses, queueOf({ events })]).toEqual([presses.slice(0, asks + 1), queue]);
    }
  });

  it('speaks both languages', () => {
    expect([...languages(made())].sort()).toEqual(['cmn-CN', 'en-GB']);
  });

  it('says how to get help and a person in every menu, help first', () => {
    for (const menu of menus(made())) {
      expect(menu).toMatch(/press 0|按0|stay on the line for a person|等待人工服务/);
      if (!/hash|井号/.test(menu)) expect(menu).toMatch(/Press 9\.|请按9。/);
    }
  });
});

it('let every block fail, and every caller still got to a menu or a person (S41)', () => {
  expect(broken.length).toBeGreaterThan(300);
  for (const { call, fault } of broken) {
    // Whom nobody could answer, and who then said nothing until the time for a message was over, is thanked for it.
    const nobody = /nobody can be reached|无法接通任何人|listen to it and answer|会收听并答复/.test(said(call.events));
    expect([fault, call.presses, queueOf(call) ?? call.listens ?? (nobody || undefined)]).not.toEqual([
      ...[fault, call.presses, undefined],
    ]);
  }
});
