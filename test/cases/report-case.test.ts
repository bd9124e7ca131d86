import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { arrivedEarlier } from '../../lambdas/cases/arrived-earlier.ts';
import { takeByKey } from '../../lambdas/cases/by-key.ts';
import { WAYS } from '../../lambdas/cases/case.ts';
import { caseOf, caseWithHistory, caseWrites } from '../../lambdas/cases/cases-store.ts';
import { heardFrom } from '../../lambdas/cases/heard-from.ts';
import { lookAtCase } from '../../lambdas/cases/look-at-case.ts';
import { openCasesOf } from '../../lambdas/cases/open-cases.ts';
import type { Report } from '../../lambdas/cases/report.ts';
import { type CaseDesk, reportCase } from '../../lambdas/cases/report-case.ts';
import { caseHappened } from '../../lambdas/cases/telling/happened.ts';
import { workOf } from '../../lambdas/cases/work-list.ts';
import { transact } from '../../lambdas/platform/transaction.ts';
import { keepTraveller } from '../../lambdas/travellers/keep-traveller.ts';
import { person } from '../../lambdas/travellers/person.ts';
import { profileOf } from '../../lambdas/travellers/profile-store.ts';
import { cardsOf } from '../../lambdas/travellers/store.ts';
import { OneTableHere } from '../one-table.ts';

const PHONE = '+37061234567';
const ADDRESS = 'rasa@example.com';
const NOW = new Date('2026-12-04T12:00:00Z');
const here = new OneTableHere();
let desk: CaseDesk;
let traveller = '';
let nth = 0;
beforeAll(async () => {
  await here.open();
  desk = { table: here.table, zone: 'Europe/Vilnius', holidays: new Set(), random: Math.random };
  const rasa = { name: 'Rasa', familyName: 'P', language: 'lt', phones: [PHONE], emails: ['Rasa@Example.com'] };
  await keepTraveller(here.table, person.parse(rasa), { as: 'operator' }, NOW);
  traveller = (await cardsOf(here.table, PHONE))[0]?.traveller ?? '';
});
afterAll(() => here.close());
beforeEach(() => {
  nth += 1;
});

const report = (change: Partial<Report> = {}): Report => ({
  ...{ way: 'form', id: `report-${nth}`, kind: 'refund', about: 'paid twice', at: NOW.toISOString(), language: 'en' },
  ...{ phone: PHONE },
  ...change,
});
/** Gives a case its result, so that the next test begins anew. */
const resolve = (number: string) =>
  transact(here.table.client, async () => {
    const read = await caseOf(here.table, number);
    if (!read) throw new Error('There is no such case');
    const by = { agent: 'arn', name: 'Darius', at: NOW.toISOString() };
    const version = read.case.version + 1;
    const after = {
      ...read.case,
      state: 'resolved' as const,
      result: { ...by, says: 'paid' },
      tell: 'message' as const,
      version,
    };
    const line = { case: number, version, at: NOW.toISOString(), name: 'Darius', does: 'resolve', says: 'paid' };
    const happened = { what: 'case.resolved', at: NOW.toISOString(), travellers: [traveller], case: number };
    return {
      writes: caseWrites(here.table.name, { case: after, line, happened }, read.profile, NOW),
      result: undefined,
    };
  });

const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000).toISOString();
const contacted = async (number: string) =>
  (await here.items(`CASE#${number}`)).flatMap(({ happened }) => {
    const { success, data } = caseHappened.safeParse(happened);
    return success && data.what === 'case.contacted' ? [data] : [];
  });

describe('a case that a key began', () => {
  it.each(['refund', 'rescue'] as const)('has the first words that any contact brings, of %s', async (kind) => {
    const phone = `+3706119${7000 + nth}`;
    const key = { kind, phone, traveller: null, language: 'en' } as const;
    const { number = '' } = (await takeByKey(desk, { ...key, contact: `key-${nth}` }, NOW)) as { number?: string };
    const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
    await takeByKey(desk, { ...key, contact: `again-${nth}` }, later(1));
    const voice = { way: 'voicemail', about: 'A message by voice.' } as const;
    const says = async (minutes: number, change: Partial<Report>) => {
      const at = later(minutes).toISOString();
      await reportCase(desk, report({ kind, phone, id: `${nth} ${minutes}`, at, ...change }), later(minutes));
      for (const happened of await contacted(number)) await heardFrom(here.table, happened, later(minutes));
      return caseWithHistory(here.table, number);
    };
    expect((await says(2, voice))?.case.about).toMatch(/by key/i);
    const heard = await says(3, { way: 'sms', about: 'Charged twice for the ferry' });
    expect(heard?.case.about).toBe('Charged twice for the ferry');
    expect(heard?.history.at(-1)).toMatchObject({
      name: 'the traveller',
      says: expect.stringMatching(/^said by sms: /),
    });
    const more = await says(4, { way: 'email', about: 'and once more' });
    expect([more?.case.about, more?.case.version]).toEqual(['Charged twice for the ferry', heard?.case.version]);
    await resolve(number);
  });
});

it('of a traveller the open ones are in the order of work, whenever each came', async () => {
  const kinds = ['suggestion', 'refund', 'rescue'] as const;
  const began = [];
  for (const [n, kind] of kinds.entries())
    began.push((await reportCase(desk, report({ kind, id: `open-${kind}`, at: at(n) }), new Date(at(n)))).case.case);
  const profile = await profileOf(here.table, traveller);
  const open = profile ? await openCasesOf(here.table, profile, NOW) : [];
  expect(open.map(({ kind }) => kind)).toEqual(['rescue', 'suggestion', 'refund']);
  for (const each of began) await resolve(each);
});

describe('one problem', () => {
  it('told a hundred times at one moment, by every way, is one case at the place of the first (S5, S38)', async () => {
    const from = [{ phone: PHONE }, { phone: undefined, email: ADDRESS }, { phone: undefined, traveller }];
    const reports = Array.from({ length: 100 }, (_, n) =>
      report({
        ...from[n % from.length],
        way: WAYS[n % WAYS.length] ?? 'form',
        id: `at-once-${n}`,
        at: new Date(NOW.getTime() + n).toISOString(),
      }),
    );
    const told = await Promise.all(reports.map((each) => reportCase(desk, each, NOW)));
    const numbers = new Set(told.map((each) => each.case.case));
    expect(numbers.size).toBe(1);
    expect(told.filter(({ is }) => is === 'new')).toHaveLength(1);
    expect(new Set(told.map((each) => each.case.promised.day))).toEqual(new Set(['2026-12-11']));
    const [number = ''] = numbers;
    const kept = await caseWithHistory(here.table, number);
    expect(kept?.contacts).toHaveLength(100);
    expect(kept?.case.arrived).toBe(NOW.toISOString());
    expect((await cardsOf(here.table, PHONE))[0]?.cases).toMatchObject([{ case: number, kind: 'refund' }]);
    expect((await workOf(here.table, 'finance', 10)).cases.map((each) => each.case)).toEqual([number]);
    await resolve(number);
    expect((await cardsOf(here.table, PHONE))[0]?.cases).toEqual([]);
    expect((await workOf(here.table, 'finance', 10)).cases).toEqual([]);
  });

  it('is another one for another matter, another departure, another person; and anew behind its result', async () => {
    const first = await reportCase(desk, report(), NOW);
    const others = await Promise.all([
      reportCase(desk, report({ id: `complaint-${nth}`, kind: 'complaint' }), NOW),
      reportCase(desk, report({ id: `departs-${nth}`, departs: '2026-12-20' }), NOW),
      reportCase(desk, report({ id: `stranger-${nth}`, phone: '+442079460009' }), NOW),
    ]);
    expect(new Set([first, ...others].map((each) => each.case.case)).size).toBe(4);
    expect(others[2]?.case).toMatchObject({ person: '+442079460009', reach: { phone: '+442079460009' } });
    await resolve(first.case.case);
    const anew = await reportCase(desk, report({ id: `anew-${nth}` }), NOW);
    expect(anew).toMatchObject({ is: 'new' });
    expect(anew.case.case).not.toBe(first.case.case);
    for (const { case: each } of [anew, ...others]) await resolve(each.case);
  });

  it('told again under the same id is the same contact, whatever became of it meanwhile', async () => {
    const first = await reportCase(desk, report(), NOW);
    const before = { is: 'told before', case: { case: first.case.case } };
    expect(await reportCase(desk, report(), NOW)).toMatchObject({ ...before, opened: true });
    expect((await caseWithHistory(here.table, first.case.case))?.contacts).toHaveLength(1);
    await resolve(first.case.case);
    expect(await reportCase(desk, report(), NOW)).toMatchObject({ is: 'told before', case: { state: 'resolved' } });
  });

  it('is joined by who may open none, and never opened by them', async () => {
    expect(await reportCase(desk, report(), NOW, false)).toBeUndefined();
    const { case: opened } = await reportCase(desk, report({ id: `first-${nth}` }), NOW);
    const joined = { case: { case: opened.case }, opened: false };
    expect(await reportCase(desk, report(), NOW, false)).toMatchObject({ ...joined, is: 'known' });
    expect(await reportCase(desk, report(), NOW, false)).toMatchObject({ ...joined, is: 'told before' });
    expect((await caseWithHistory(here.table, opened.case))?.contacts).toHaveLength(2);
    await resolve(opened.case);
    expect(await reportCase(desk, report({ id: `behind-${nth}` }), NOW, false)).toBeUndefined();
  });

  it('has the place of a letter that was written before the call and read behind it', async () => {
    const { case: called } = await reportCase(desk, report({ way: 'phone' }), NOW);
    const before = new Date(NOW.getTime() - 3_600_000).toISOString();
    const letter = await reportCase(desk, report({ way: 'email', id: `letter-${nth}`, at: before }), NOW);
    expect(letter).toMatchObject({ is: 'known', case: { case: called.case, arrived: before } });
    expect(await arrivedEarlier(here.table, letter.case, NOW.toISOString(), NOW)).toMatchObject({ arrived: before });
    await resolve(called.case);
  });

  it('is found by locator and day for who travels; by a wrong day for nobody', async () => {
    const { case: other } = await reportCase(
      desk,
      report({ phone: undefined, email: 'new@example.com', locator: 'ABC123', departs: '2026-12-20' }),
      NOW,
    );
    expect(other).toMatchObject({ person: 'new@example.com', trip: { departs: '2026-12-20' } });
    await resolve(other.case);
  });
});

describe('a report that goes on with a case', () => {
  it('stands on it, whatever it is about; behind its result another begins', async () => {
    const { case: of } = await reportCase(desk, report({ departs: '2027-03-01' }), NOW);
    const more = { id: `more-${nth}`, case: of.case, kind: 'complaint', departs: '2027-04-01' } as const;
    expect(await reportCase(desk, report(more), NOW)).toMatchObject({ is: 'known', case: { case: of.case } });
    await resolve(of.case);
    const behind = await reportCase(desk, report({ ...more, id: `behind-${nth}` }), NOW);
    expect(behind.is).toBe('new');
    expect(behind.case.case).not.toBe(of.case);
    await resolve(behind.case.case);
  });

  it('that anybody can have written leads to no record', async () => {
    const anybody = report({ phone: undefined, email: ADDRESS, isUnproved: true, departs: '2027-05-01' });
    const { case: of } = await reportCase(desk, anybody, NOW);
    expect([of.person, of.traveller]).toEqual([ADDRESS, undefined]);
    await resolve(of.case);
  });
});

describe('time', () => {
  it('moves a case up when its departure comes near, and to who leads when nobody answers (S53, S54)', async () => {
    const { case: one } = await reportCase(desk, report({ departs: '2026-12-13' }), NOW);
    const earlier = { id: `other-${nth}`, phone: '+442079460008', at: new Date(NOW.getTime() - 1000).toISOString() };
    const { case: other } = await reportCase(desk, report(earlier), NOW);
    const order = async () => (await workOf(here.table, 'finance', 10)).cases.map((each) => each.case);
    expect(await order()).toEqual([other.case, one.case]);
    await lookAtCase(here.table, one.case, desk, new Date('2026-12-05T22:00:00Z'));
    expect(await order()).toEqual([one.case, other.case]);
    await lookAtCase(here.table, one.case, desk, new Date('2026-12-07T12:00:00Z'));
    expect(await order()).toEqual([other.case]);
    expect((await workOf(here.table, 'teamLead', 10)).cases).toMatchObject([
      { case: one.case, escalated: { why: 'unanswered' } },
    ]);
    expect((await caseWithHistory(here.table, one.case))?.history.at(-1)).toMatchObject({
      name: 'the clock',
      does: 'escalate',
    });
    for (const each of [one, other]) await resolve(each.case);
  });
});
