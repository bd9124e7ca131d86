import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kase } from '../../../lambdas/cases/case.ts';
import { keepContact } from '../../../lambdas/insights/store.ts';
import { historyLine } from '../../../lambdas/orders/history.ts';
import { order as anOrder } from '../../../lambdas/orders/order.ts';
import { takeStep } from '../../../lambdas/orders/take-step.ts';
import { obey } from '../../../lambdas/travellers/obey.ts';
import { keepHappening } from '../../../lambdas/travellers/timeline/keep-happening.ts';
import { told } from '../../../lambdas/travellers/timeline/told.ts';
import { OneTableHere } from '../../one-table.ts';
import { DESK } from '../../orders/a-chain.ts';
import { ERIKA, fill, idOf, NOW, SHARED, TOMAS } from './one-of-everything.ts';

const here = new OneTableHere();
const order = (asked: unknown, who: unknown) => obey(here.table, { operator: 'ona', who, do: asked }, () => [], NOW);
const exported = async (traveller: string) => JSON.stringify(await order({ does: 'export' }, { traveller }));
let erika = '';
let tomas = '';
let absorbed = '';

beforeAll(async () => {
  await here.open();
  await fill(here);
  [erika, tomas] = [await idOf(here, ERIKA), await idOf(here, TOMAS)];
  const [record] = (await here.items(`TRAVELLER#${erika}`)).filter(({ sk }) => sk === 'PROFILE');
  absorbed = String((record?.['absorbed'] as readonly string[] | undefined)?.[0]);
});
afterAll(() => here.close());

/** Every item in which something of hers stands. */
const naming = async () => {
  const { name, familyName, number, former, second, address } = ERIKA;
  const hers = [name, familyName, number, former, second, address, erika, absorbed].map((each) => each.toLowerCase());
  return (await here.items()).filter((item) => hers.some((each) => JSON.stringify(item).toLowerCase().includes(each)));
};

describe('an export', () => {
  it('has one of everything, and of nobody else', async () => {
    const all = JSON.parse(await exported(erika));
    const empty = Object.entries(all).filter(([, value]) => Array.isArray(value) && value.length === 0);
    expect(empty).toEqual([]);
    expect(all).toMatchObject({
      record: { name: 'Erika', hasPin: true, emails: [{ address: ERIKA.address }] },
      bookings: [{ locator: 'BOTH12', you: [{ name: 'Erika' }] }, { locator: 'OWN111' }],
      orders: [{ order: '1234566', stage: 'closed', receipts: [{ amount: 20_100 }] }],
      contacts: [
        { contactId: 'call-11', surveys: [{ score: 5 }], endedAs: [{}], payments: [{}], answeredBy: [{}] },
        {},
      ],
    });
    const cases = all.cases as readonly { readonly contacts: readonly { readonly way: string }[] }[];
    const ways = cases.map(({ contacts }) => contacts.map(({ way }) => way).join()).sort();
    expect(ways).toEqual(['email,sms', 'form']);
    expect(all.orders[0].history).toHaveLength(12);
    const { history } = all.consents as { history: { what: string }[] };
    expect(history.map(({ what }) => what)).toContain('traveller.operational-refused');
    const other = [tomas, 'Tomas', 'Bitinas', TOMAS.number, TOMAS.address];
    expect(other.filter((each) => JSON.stringify(all).includes(each))).toEqual([]);
  });

  it('has no secret', async () => {
    expect(await exported(erika)).not.toMatch(/salt|digest"/);
  });

  it('says of a stranger that nobody is known', async () => {
    expect(await order({ does: 'export' }, { number: '+37069999999' })).toEqual({
      refused: 'Nobody whom we know uses +37069999999.',
    });
  });
});

describe('somebody who is erased', () => {
  it('is asked about first, and nothing is written', async () => {
    const before = await here.items();
    const answer = await order({ does: 'erase', dryRun: true }, { traveller: erika });
    const plan = answer as unknown as { readonly lines: readonly unknown[] };
    expect(plan).toMatchObject({ did: 'nothing', name: 'Erika Musterova', running: [], stopped: { points: 3 } });
    expect(plan.lines).toContainEqual({ what: 'messages to them', items: 4, fate: 'goes' });
    expect(plan.lines).toContainEqual({
      ...{ what: 'orders', items: 1, fate: 'kept under another name' },
      why: expect.stringMatching(/amounts, dates and states/),
    });
    expect(plan.lines).toContainEqual(expect.objectContaining({ what: 'bookings', items: 1, fate: 'goes' }));
    expect(plan.lines).toContainEqual(expect.objectContaining({ what: 'bookings', fate: 'stays without them' }));
    expect(await here.items()).toEqual(before);
  });

  it('stands nowhere any more, but for the messages that they ended; who shares with them keeps everything', async () => {
    const before = await exported(tomas);
    const theirs = new RegExp(`Tomas|${tomas}|REPLIES|STOPPED`);
    expect((await naming()).length).toBeGreaterThan(60);
    expect(await order({ does: 'erase' }, { number: ERIKA.number })).toMatchObject({ did: 'erased' });
    const left = await naming();
    expect(left.map(({ pk }) => pk).sort()).toEqual([`STOPPED#${ERIKA.number}`, `STOPPED#${ERIKA.address}`]);
    for (const { pk, sk, ...rest } of left)
      expect(rest).toEqual({ consents: { operational: { given: false, at: NOW.toISOString(), how: 'sms' } } });
    expect(await exported(tomas)).toBe(before);
    const withShared = (await here.items()).filter((item) => JSON.stringify(item).includes(SHARED));
    expect(withShared.filter((item) => !JSON.stringify(item).match(theirs))).toEqual([]);
  });

  it('leaves the books what they need', async () => {
    const items = await here.items('ORDER#1234566');
    const [kept] = items.filter(({ sk }) => sk === 'ORDER');
    expect(kept).toMatchObject({
      ...{
        stage: 'closed',
        currency: 'EUR',
        creator: { name: 'Rūta' },
        traveller: expect.stringMatching(/^[0-9a-f]{20}$/),
      },
      items: [{ quantity: 2, price: 10_050, what: '[erased]' }],
      receipts: [{ amount: 20_100, on: '2026-12-04', why: '[erased]' }],
      refunds: [{ amount: 100, on: '2026-12-04', why: '[erased]' }],
      expenses: [{ amount: 9000, supplier: 'Hotel Bryggen' }],
      fields: { departs: '2026-11-01', asked: '[erased]' },
    });
    expect(kept?.['fields']).not.toHaveProperty('booking');
    expect(items).toHaveLength(13);
    // Whoever reads them, such as who counts the orders of a month, can.
    anOrder.parse(kept);
    for (const line of items.filter((each) => each !== kept)) historyLine.parse(line);
    const cases = (await here.items('CASE#')).filter(({ person }) => person === kept?.['traveller']);
    expect(cases).toHaveLength(2);
    for (const each of cases) kase.parse(each);
    for (const each of cases)
      expect(each).toMatchObject({
        ...{ state: 'resolved', kind: 'refund', reach: { language: 'lt' }, about: '[erased]' },
        ...{ offers: [{ amount: 5000, currency: 'EUR' }], result: { says: '[erased]', at: NOW.toISOString() } },
      });
  });

  it('is nobody any more', async () => {
    expect(await order({ does: 'export' }, { number: ERIKA.number })).toMatchObject({ refused: /Nobody whom we know/ });
    expect(await order({ does: 'erase' }, { number: ERIKA.number })).toMatchObject({ refused: /Nobody whom we know/ });
    expect(await order({ does: 'erase' }, { traveller: erika })).toEqual({ refused: `There is no record ${erika}.` });
  });

  it('has no timeline of what is told late, and no order that goes on', async () => {
    const key = { pk: 'BOOKING#demo#BOTH12', sk: 'STARTS#2026-11-01' };
    const late = { what: 'booking.changed', at: NOW.toISOString(), travellers: [erika, tomas], key };
    await keepHappening(here.table, told.parse(late), NOW);
    expect(await here.items(`TRAVELLER#${erika}`)).toEqual([]);
    const changed = (await here.items(`TRAVELLER#${tomas}`)).filter(({ what }) => what === 'booking.changed');
    expect(changed).toHaveLength(1);
    const desk = { table: here.table, zone: 'Europe/Vilnius', holidays: new Set<string>() };
    const step = await takeStep(desk, { order: '1234566', version: 13 }, { does: 'sign' }, DESK, NOW);
    expect(step).toEqual({ refused: 'There is no order 1234566.' });
  });

  it('is erased again by the id, where something came behind', async () => {
    const contact = { channel: 'VOICE', initiationMethod: 'INBOUND', initiatedAt: NOW.toISOString() };
    await keepContact(here.table, { ...contact, contactId: 'late', traveller: erika, customerNumber: SHARED }, 90);
    expect(await order({ does: 'erase' }, { traveller: erika })).toMatchObject({ did: 'erased', name: erika });
    expect(await here.items('CONTACT#late')).toEqual([]);
    expect(await order({ does: 'erase' }, { traveller: erika })).toEqual({ refused: `There is no record ${erika}.` });
  });
});
