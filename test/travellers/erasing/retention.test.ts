import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportCase } from '../../../lambdas/cases/report-case.ts';
import * as caseKeys from '../../../lambdas/platform/case-keys.ts';
import * as crisisKeys from '../../../lambdas/platform/crisis-keys.ts';
import * as noticingKeys from '../../../lambdas/platform/noticing-keys.ts';
import * as promiseKeys from '../../../lambdas/platform/promise-keys.ts';
import * as table from '../../../lambdas/platform/table.ts';
import { KINDS, type Kind, placeOf } from '../../../lambdas/travellers/rules/erasing/place.ts';
import { stopWrites } from '../../../lambdas/travellers/stopped.ts';
import { OneTableHere } from '../../one-table.ts';
import { rasa } from '../any-profile.ts';
import { ERIKA, fill, idOf, NOW } from './one-of-everything.ts';

/** What names a person and is kept without an end, and why. */
const NO_END: { readonly [K in Kind]?: string } = {
  record: 'a traveller stays known from one trip to the next; it goes when they ask for it',
  card: 'copies the record',
  member: 'copies the record',
  address: 'copies the record',
  stopped: 'whoever wants no messages wants none, however long ago they said so',
  'case claim': 'goes with the result of its case',
};
/** What has an end only once it is over. */
const WHILE_OPEN: readonly Kind[] = ['case'];
/** What names no traveller. */
const NOBODY: readonly Kind[] = ['agent', 'own rule', 'sending', 'crisis', 'noticing'];

const here = new OneTableHere();
beforeAll(async () => {
  await here.open();
  await fill(here);
  const refused = { given: false, at: NOW.toISOString(), how: 'sms' } as const;
  const phones = [{ number: '+37060010099', consents: { marketing: refused } }];
  const [stop] = stopWrites(here.table.name, rasa({ phones }));
  await here.table.client.send(new PutCommand(stop?.Put as never));
  const desk = { table: here.table, zone: 'Europe/Vilnius', holidays: new Set<string>(), random: Math.random };
  const open = {
    way: 'form',
    id: 'open',
    kind: 'claim',
    about: 'late',
    at: NOW.toISOString(),
    language: 'en',
  } as const;
  await reportCase(desk, { ...open, traveller: await idOf(here, ERIKA) }, NOW);
});
afterAll(() => here.close());

const seen = async () => (await here.items()).map((item) => ({ item, kind: placeOf(item)?.kind }));

describe('what is kept of travellers', () => {
  it('is all of a kind that we know, and every kind is looked at here', async () => {
    const kinds = (await seen()).map(({ kind }) => kind);
    expect(kinds).not.toContain(undefined);
    expect(KINDS.map(([kind]) => kind).filter((kind) => !kinds.includes(kind) && !NOBODY.includes(kind))).toEqual([]);
  });

  it('has an end, unless it says here why it has none', async () => {
    const without = (await seen()).filter(({ item }) => !(Number(item[table.EXPIRES]) * 1000 > NOW.getTime()));
    const listed = [...Object.keys(NO_END), ...WHILE_OPEN];
    expect([...new Set(without.map(({ kind }) => kind))].sort()).toEqual(listed.sort());
    for (const { kind, item } of without) if (kind === 'case') expect(item['state']).toBe('open');
  });
});

it('knows the kind of every key that there is', () => {
  const modules = [table, caseKeys, promiseKeys, crisisKeys, noticingKeys];
  const keys = modules.flatMap((module) => Object.entries(module).filter(([name]) => /Key$/.test(name)));
  const made = keys.map(([name, make]) => {
    const of =
      name === 'noticeKey' ? [{ to: 'a', template: 'b', traveller: 'c', occasion: 'd' }] : ['a', 'b', 'c', 'd'];
    return [name, (make as (...of: readonly unknown[]) => table.Key)(...of)] as const;
  });
  expect(made.length).toBeGreaterThan(30);
  expect(made.filter(([, key]) => placeOf(key) === undefined).map(([name]) => name)).toEqual([]);
});
