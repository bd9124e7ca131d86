import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepBooking } from '../../../lambdas/bookings/store.ts';
import type { Crisis } from '../../../lambdas/crisis/crisis.ts';
import { type Coming, comingOfCall } from '../../../lambdas/crisis/noticing/coming.ts';
import { countComing, keepSince } from '../../../lambdas/crisis/noticing/count-coming.ts';
import { lookAtMatter } from '../../../lambdas/crisis/noticing/look-at-matter.ts';
import { whatNoticed } from '../../../lambdas/crisis/noticing/what-noticed.ts';
import type { Contact } from '../../../lambdas/insights/rules.ts';
import { keepContact } from '../../../lambdas/insights/store.ts';
import { cardsOf } from '../../../lambdas/travellers/store.ts';
import { booked } from '../../bookings/booked.ts';
import { trip } from '../../notices/a-traveller.ts';
import { OneTableHere } from '../../one-table.ts';

const here = new OneTableHere();
beforeAll(() => here.open());
afterAll(() => here.close());

const ZONE = 'Europe/Vilnius';
const NOW = new Date('2026-12-04T16:05:00Z');
const minutes = (many: number) => new Date(NOW.getTime() + many * 60_000);
const QUARTER = '2026-12-04T18:00';
let nth = 0;
const some = async (many: number, matter: string, change: Partial<Coming> = {}, running?: Crisis) => {
  for (let n = 0; n < many; n += 1) {
    nth += 1;
    const coming = { matter, id: `form ${nth}`, at: NOW, segments: [trip()], ...change };
    await countComing(here.table, coming, running, ZONE);
  }
};
const looks = (matter: string, quarter = QUARTER, now = NOW) => lookAtMatter(here.table, matter, quarter, now);
const counted = async (matter: string, now = NOW) =>
  (await whatNoticed(here.table, ZONE, now)).counting[0]?.matters.find((each) => each.matter === matter);
const crisis = (change: Partial<Crisis> = {}): Crisis => ({
  ...{
    name: 'fog',
    version: 1,
    state: 'running',
    says: {},
    startedAt: NOW.toISOString(),
    changedAt: NOW.toISOString(),
  },
  scope: { services: [], places: ['Oslo'], regions: [], from: '2026-12-05', to: '2026-12-05' },
  ...change,
});
const noticed = async (matter: string) =>
  (await whatNoticed(here.table, ZONE, NOW)).noticed.filter((each) => each.matter === matter);
const rings = async (matter: string) =>
  (await here.items('NOTICED')).filter((item) => item['matter'] === matter && item['happened'] !== undefined).length;

describe('counting', () => {
  it('counts each contact once, however often it is told, in its own quarter-hour', async () => {
    await some(1, 'case swap', { id: 'form x' });
    await some(2, 'case swap', { id: 'form x' });
    await some(1, 'case swap', { id: 'form y' });
    await some(1, 'case swap', { id: 'form z', at: minutes(-15) });
    expect(await counted('case swap')).toMatchObject({ contacts: 2, known: 0 });
    expect(await counted('case swap', minutes(-15))).toMatchObject({ contacts: 1 });
  });

  it('keeps nothing of who came: neither an id nor a locator', async () => {
    await some(1, 'case swap', { id: 'sms +37061234567' });
    expect(JSON.stringify(await here.items('COMING#'))).not.toMatch(/37061234567|RASA24|form x/);
    for (const { expires } of await here.items('COMING#')) expect(expires).toBeGreaterThan(NOW.getTime() / 1000);
  });

  it('who comes about the crisis that runs is no news, nor is whose trip nobody knows; of a drill, and of one that is over, they are', async () => {
    const elsewhere = [trip({ service: 'BT 1', to: 'Riga', arrivesZone: 'Europe/Riga' })];
    await some(3, 'case claim', {}, crisis());
    await some(2, 'case claim', { segments: [] }, crisis());
    await some(4, 'case claim', { segments: elsewhere }, crisis());
    expect(await counted('case claim')).toMatchObject({ contacts: 4, known: 5 });
    await some(1, 'case claim', {}, crisis({ drill: true }));
    await some(1, 'case claim', {}, crisis({ state: 'over' }));
    expect(await counted('case claim')).toMatchObject({ contacts: 6, known: 5 });
  });
});

describe('calls', () => {
  const comes = async (contactId: string, change: Partial<Contact> = {}) => {
    const [initiatedAt, disconnectedAt] = [minutes(-5).toISOString(), NOW.toISOString()];
    const call = { contactId, channel: 'VOICE', initiationMethod: 'INBOUND', initiatedAt, disconnectedAt };
    await keepContact(here.table, { ...call, recordedAt: disconnectedAt, ...change }, 30);
    return comingOfCall(here.table, { what: 'contact.ended', at: disconnectedAt, contactId }, ZONE);
  };

  it('count apart where they were for help in danger; what we begin and what is written does not', async () => {
    expect(await comes('c1')).toEqual({ matter: 'call', id: 'call c1', at: NOW, segments: [] });
    expect(await comes('c2', { matter: 'emergency' })).toMatchObject({ matter: 'call emergency' });
    expect(await comes('c3', { initiationMethod: 'CALLBACK' })).toBeUndefined();
    expect(await comes('c4', { channel: 'CHAT' })).toBeUndefined();
    expect(await comes('c5', { channel: 'TASK', initiationMethod: 'API' })).toBeUndefined();
  });

  it('are about the trip that is under way, else the next', async () => {
    for (const [locator, starts] of [
      ['AAAAAA', '2026-12-20'],
      ['BBBBBB', '2026-12-05'],
    ] as const)
      await keepBooking(here.table, booked(locator, ['Rasa'], starts), NOW);
    const [card] = await cardsOf(here.table, '+37061234567');
    const coming = await comes('c6', { traveller: card?.traveller ?? '' });
    expect(coming?.segments.map(({ departs }) => departs)).toEqual(['2026-12-05T07:40']);
  });
});

describe('looking', () => {
  it('asks once, also where several look at one moment, and says what they share', async () => {
    await keepSince(here.table, ZONE, NOW);
    await some(24, 'case change');
    expect(await looks('case change')).toBe(false);
    await some(1, 'case change');
    expect((await Promise.all([1, 2, 3].map(() => looks('case change')))).filter(Boolean)).toHaveLength(1);
    await some(40, 'case change');
    expect(await looks('case change')).toBe(false);
    expect(await noticed('case change')).toMatchObject([
      {
        ...{ quarter: QUARTER, contacts: 25, usual: 0, limit: 25, isKnown: false },
        command: 'wayline crisis plan --service "BT 341" --from 2026-12-05 --to 2026-12-05',
      },
    ]);
    expect(await rings('case change')).toBe(1);
  });

  it('does not ask of another matter what was asked of one: the same flight', async () => {
    await some(30, 'case refund');
    expect(await looks('case refund')).toBe(true);
    expect(await noticed('case refund')).toMatchObject([{ contacts: 30, askedAs: 'case change' }]);
    expect(await rings('case refund')).toBe(0);
    const nice = [trip({ service: 'BT 700', to: 'Nice', arrivesZone: 'Europe/Paris' })];
    await some(30, 'case complaint', { segments: nice });
    await looks('case complaint');
    expect(await rings('case complaint')).toBe(1);
  });

  it('asks again behind an hour that was usual, and not while it goes on', async () => {
    const at = (quarters: number) => ({ at: minutes(15 * quarters) });
    await some(25, 'call', { segments: [] });
    expect(await looks('call')).toBe(true);
    await some(25, 'call', { segments: [], ...at(3) });
    expect(await looks('call', '2026-12-04T18:45', minutes(45))).toBe(false);
    await some(99, 'call', { segments: [], ...at(7) });
    expect(await looks('call', '2026-12-04T19:45', minutes(105))).toBe(false);
    await some(99, 'call', { segments: [], ...at(12) });
    expect(await looks('call', '2026-12-04T21:00', minutes(180))).toBe(true);
    expect(await rings('call')).toBe(2);
  });

  it('knows what is usual of its own history: an evening as busy as every evening is none', async () => {
    await keepSince(here.table, ZONE, minutes(-30 * 1440));
    await here.table.client.send(
      new PutCommand({
        TableName: here.table.name,
        Item: { pk: 'COMING', sk: 'SINCE', day: '2026-11-01' },
      }),
    );
    for (let day = 1; day <= 14; day += 1)
      for (const by of [-15, 0, 15]) await some(9, 'case other', { at: minutes(by - day * 1440) });
    await some(26, 'case other');
    expect(await looks('case other')).toBe(false);
    await some(1, 'case other');
    expect(await looks('case other')).toBe(true);
    expect(await noticed('case other')).toMatchObject([{ contacts: 27, usual: 9, limit: 27, isKnown: true }]);
  });
});
