import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepBooking } from '../../lambdas/bookings/store.ts';
import { caseOf, caseWithHistory } from '../../lambdas/cases/cases-store.ts';
import type { Filled } from '../../lambdas/cases/form/fields.ts';
import { type Taken, takeForm } from '../../lambdas/cases/form/take-form.ts';
import { type CaseDesk, reportCase } from '../../lambdas/cases/report-case.ts';
import { changeTraveller } from '../../lambdas/travellers/change-traveller.ts';
import { cardsOf } from '../../lambdas/travellers/store.ts';
import { booked } from '../bookings/booked.ts';
import { OneTableHere } from '../one-table.ts';

const NOW = new Date('2026-12-04T12:00:00Z');
const DEPARTS = '2026-12-05';
const STRANGER = '+442079460005';
const here = new OneTableHere();
let desk: CaseDesk;
beforeAll(async () => {
  await here.open();
  desk = { table: here.table, zone: 'Europe/Vilnius', holidays: new Set(), random: Math.random };
});
afterAll(() => here.close());

/** A traveller of each test: number, locator, and the day on which they depart. */
let nth = 0;
let phone = '';
let locator = '';
let traveller = '';
beforeEach(async () => {
  nth += 1;
  phone = `+3706123400${nth}`;
  locator = `FORM0${nth}`;
  const booking = booked(locator, ['Rasa'], DEPARTS, phone);
  await keepBooking(
    here.table,
    { ...booking, travellers: booking.travellers.map((each) => ({ ...each, email: `r${nth}@example.com` })) },
    NOW,
  );
  traveller = (await cardsOf(here.table, phone))[0]?.traveller ?? '';
});

const filled = (change: Partial<Filled> = {}): Filled => ({
  ...{ name: 'Rasa', kind: 'refund', about: 'paid twice', phone, departs: DEPARTS },
  ...change,
});
const without = (...fields: readonly (keyof Filled)[]): Filled =>
  Object.fromEntries(Object.entries(filled()).filter(([field]) => !fields.includes(field as never))) as never;
const take = (form: Filled, id = randomUUID() as string | 'none', now = NOW) =>
  takeForm(desk, form, id === 'none' ? undefined : id, 'en', now);
const numberOf = (taken: Taken): string => (taken.is === 'taken' ? taken.number : taken.case.case);
const ownerOf = async (taken: Taken) => (await caseOf(here.table, numberOf(taken)))?.case.traveller;

describe('a form with the day of departure', () => {
  it('is one case with what was told by phone, and says how it stands, whether by number, address or locator (S38)', async () => {
    const told = { kind: 'refund', about: 'by key', at: NOW.toISOString(), language: 'en', phone } as const;
    const { case: called } = await reportCase(desk, { ...told, way: 'phone', id: randomUUID() }, NOW);
    const ways = [filled(), { ...without('phone'), email: `r${nth}@example.com` }, { ...without('phone'), locator }];
    for (const form of ways)
      expect(await take(form)).toMatchObject({ is: 'known', case: { case: called.case, traveller } });
    const kept = await caseWithHistory(here.table, called.case);
    expect(kept?.contacts.map(({ way, signed }) => [way, signed]).toSorted()).toEqual([
      ['form', `Rasa, ${phone}`],
      ['form', `Rasa, ${locator}`],
      ['form', `Rasa, r${nth}@example.com`],
      ['phone', undefined],
    ]);
    expect((await cardsOf(here.table, phone))[0]?.cases).toMatchObject([{ case: called.case }]);
  });

  it('that is not theirs, or behind a PIN, stays apart from their record and is kept all the same', async () => {
    const wrong = await take(filled({ departs: '2026-12-06' }));
    expect(wrong).toMatchObject({ is: 'taken', promised: { day: '2026-12-11' } });
    expect(await ownerOf(wrong)).toBeUndefined();
    const set = await changeTraveller(
      here.table,
      traveller,
      { does: 'set pin', pin: '482913' } as never,
      { as: 'operator' },
      () => [],
      NOW,
    );
    expect(set).not.toHaveProperty('refused');
    const behindPin = [
      filled(),
      { ...without('phone'), locator },
      { ...without('phone'), email: `r${nth}@example.com` },
    ];
    for (const form of behindPin) expect(await ownerOf(await take(form))).toBeUndefined();
    expect((await cardsOf(here.table, phone))[0]?.cases ?? []).toEqual([]);
  });

  it('is answered alike whether we know the number, the address and the locator or not', async () => {
    const unknown = [
      filled({ phone: STRANGER }),
      { ...without('phone'), email: 'x@example.com' },
      { ...without('phone'), locator: 'ZZZZZZ' },
    ];
    const known = [filled(), { ...without('phone'), email: `r${nth}@example.com` }, { ...without('phone'), locator }];
    const shape = (taken: Taken) => ({ ...taken, number: numberOf(taken).length });
    for (const [index, form] of unknown.entries()) {
      const kind = (['complaint', 'swap', 'change'] as const)[index] ?? 'other';
      expect(shape(await take({ ...(known[index] ?? form), kind }))).toEqual(shape(await take({ ...form, kind })));
    }
  });

  it('is guessed five times a day for one number, known or not, and then tells nothing; the caller’s own guesses stay', async () => {
    const guessed = filled({ phone: STRANGER, kind: 'claim' });
    for (const number of [phone, STRANGER]) {
      for (let day = 10; day < 16; day += 1) await take({ ...guessed, phone: number, departs: `2026-12-${day}` });
      // What was named before may be named again; what is new is neither looked at nor told of.
      expect(await take({ ...guessed, phone: number, departs: '2026-12-10' })).toMatchObject({ is: 'known' });
      expect(await take({ ...guessed, phone: number, departs: '2026-12-15' })).toMatchObject({ is: 'taken' });
    }
    expect(await take(filled())).toMatchObject({ is: 'taken' });
    expect((await cardsOf(here.table, phone))[0]?.cases ?? []).toEqual([]);
    const counts = await here.items('GUESSES#');
    expect(counts.filter(({ pk }) => pk.endsWith(phone)).map(({ pk }) => pk)).toEqual([`GUESSES#form#${phone}`]);
    const tomorrow = new Date(NOW.getTime() + 24 * 3_600_000 + 1000);
    expect(await ownerOf(await take(filled({ kind: 'swap' }), randomUUID(), tomorrow))).toBe(traveller);
  });
});

describe('a form without the day', () => {
  it('is one case by what was typed, and never says that it was told before', async () => {
    const [first, again] = [await take(without('departs')), await take(without('departs'))];
    expect(first).toMatchObject({ is: 'taken' });
    expect(again).toEqual(first);
    // Three days later the day is that of whoever tells it then for the first time: the older one would say that there was one.
    const later = await take(without('departs'), randomUUID(), new Date('2026-12-07T12:00:00Z'));
    expect(later).toEqual({ ...first, promised: { day: '2026-12-14' } });
    expect(await ownerOf(first)).toBeUndefined();
    const by = await take({ ...without('departs', 'phone'), locator });
    expect((await caseOf(here.table, numberOf(by)))?.case).toMatchObject({ person: `locator ${locator}`, reach: {} });
  });
});

describe('the very form sent again', () => {
  it('is the same contact, with its number and how it stands; other words on the same page are another contact', async () => {
    const id = randomUUID();
    const first = await take(without('departs'), id);
    expect(await take(without('departs'), id)).toMatchObject({ is: 'known', case: { case: numberOf(first) } });
    const other = await take({ ...without('departs'), kind: 'complaint' }, id);
    expect(numberOf(other)).not.toBe(numberOf(first));
    expect((await caseWithHistory(here.table, numberOf(first)))?.contacts).toHaveLength(1);
  });

  it('without the id of a page is one a day', async () => {
    const first = await take(filled(), 'none');
    await take(filled(), 'none');
    expect((await caseWithHistory(here.table, numberOf(first)))?.contacts).toHaveLength(1);
    await take(filled(), 'none', new Date(NOW.getTime() + 24 * 3_600_000));
    expect((await caseWithHistory(here.table, numberOf(first)))?.contacts).toHaveLength(2);
  });

  it('thirty times at one moment, with other forms and calls, is one case and every contact', async () => {
    const id = randomUUID();
    const told = {
      kind: 'refund',
      about: 'by key',
      at: NOW.toISOString(),
      language: 'en',
      phone,
      way: 'phone',
    } as const;
    const taken = await Promise.all(
      Array.from({ length: 30 }, async (_, n) =>
        n % 3 === 2
          ? (await reportCase(desk, { ...told, id: `call-${nth}-${n}` }, NOW)).case.case
          : numberOf(await take(filled(), n % 3 === 0 ? id : randomUUID())),
      ),
    );
    expect(new Set(taken).size).toBe(1);
    expect((await caseWithHistory(here.table, taken[0] ?? ''))?.contacts).toHaveLength(21);
  });
});
