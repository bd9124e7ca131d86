import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synthesizedFlows } from '../../local/assembly/flows.ts';
import type { Walked } from '../../local/connect/interpreter.ts';
import { coverage } from '../connect/walked.ts';
import { KEYS, pressEverything } from './explorer.ts';
import { eachOf, type Made, Phone } from './phone.ts';
import { RunningCentre, said } from './running-centre.ts';

/** The demo travellers of the README, with what each may key where digits are asked for. */
const CALLERS = [
  ['Rasa', '+37061234567', '727224#', '0512#'],
  ['Ana', '+12025550123', '262269#', '0712#'],
  ['Wei Chen', '+8613800138000', '', ''],
  ['Jonas and Greta', '+4915112345678', '', ''],
  ['Ingrid', '+4790012345', '', ''],
  ['a stranger', '+442079460000', '727224#', '0512#'],
  ['a withheld number', 'withheld', '262269#', '0712#'],
] as const;

const centre = new RunningCentre();
let phone: Phone;
const calls = new Map<string, readonly Made[]>();
beforeAll(async () => {
  await centre.start('--at', '2026-12-04T12:00:00Z');
  phone = new Phone(centre.url);
});
// Thousands of contacts are still told to those who keep count of them.
afterAll(() => centre.remove(), 120_000);

const queueOf = (made: Made): unknown => made.events.find(({ event }) => event === 'queued')?.['queue'];
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

describe.each(CALLERS)('every key in every menu, pressed by %s', (name, from, locator, proof) => {
  beforeAll(async () => {
    const digits = {
      'the locator': ['0#', '9#', '-', locator || '11111#'],
      'the proof': ['0#', '9#', '-', '0101#', proof || '0202#'],
    };
    // 8 changes the language for good, and 7 freezes the account: everything else comes first.
    const harmless = KEYS.filter((key) => key !== '7' && key !== '8');
    const freezing = [['7'], ['3', locator || '11111#', proof || '0202#', '7'], ['1', '4'], ['1', '5']];
    const made: Made[] = [];
    for (const begin of [[[]], freezing])
      for (const _ of ['in their language', 'in the other'])
        made.push(...(await pressEverything(phone, from, digits, harmless, begin)), await phone.call(from, ['8']));
    calls.set(name, made);
  });
  const made = () => calls.get(name) ?? [];

  it('leads to a menu or to a person, and never to silence', () => {
    expect(made().length).toBeGreaterThan(20);
    for (const call of made())
      expect([call.presses, queueOf(call) ?? call.listens]).not.toEqual([call.presses, undefined]);
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

/** Ways by error that nobody walked, each with a call that came by its block. */
async function unwalkedErrors() {
  const all = [...calls.values()].flat();
  const flows = synthesizedFlows(join(centre.data, 'assembly')).map((flow) => ({
    arn: flow.name,
    name: flow.name,
    type: flow.type,
    document: JSON.parse(flow.content),
  }));
  const { walked } = (await (await fetch(`${centre.url}/walked`)).json()) as { walked: readonly Walked[] };
  return coverage(flows, walked).missing.flatMap(({ flow, from: block, by }) => {
    const came = all.filter((made) => made.walked.some((way) => way.flow === flow && way.from === block));
    return came.length > 0 && !/ /.test(by) && by !== 'success' ? [{ came, fault: { flow, block, error: by } }] : [];
  });
}

it('lets every block fail once, and every caller still gets to a menu or a person (S41)', async () => {
  let tried = 0;
  // What fails leads to blocks that were not walked before, and callers' languages have changed meanwhile.
  for (let round = 0; round < 4; round += 1) {
    const faults = await unwalkedErrors();
    const made = await eachOf(faults, async ({ came, fault }) => {
      const call = came[round % came.length] as Made;
      return { fault, call: await phone.call(call.from, call.presses, [fault]) };
    });
    calls.set(
      `round ${round}`,
      made.map(({ call }) => call),
    );
    tried += made.length;
    for (const { call, fault } of made) {
      const nobody = /nobody can be reached|无法接通任何人/.test(said(call.events)) || undefined;
      expect([fault, queueOf(call) ?? call.listens ?? nobody]).not.toEqual([fault, undefined]);
    }
    if (round === 1) for (const [, from] of CALLERS) await phone.call(from, ['8']);
  }
  expect(tried).toBeGreaterThan(50);
});
