import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RescueRow, shownTotals, totalsOf } from '../../bin/cases/rescues.ts';
import { type Case, kase } from '../../lambdas/cases/case.ts';
import { rescueOf } from '../../lambdas/cases/rules/rescues.ts';

const ARRIVED = Date.parse('2026-12-04T12:00:30Z');
const CALENDAR = { zone: 'Europe/Vilnius', holidays: new Set<string>() };
const at = (minutes: number) => new Date(ARRIVED + minutes * 60_000).toISOString();
const said = (minutes: number) => ({ agent: 'arn:jurga', name: 'Jurga', at: at(minutes), says: 'x' });
const rescue = (change: object = {}): Case =>
  kase.parse({
    ...{ case: '12345674', kind: 'rescue', person: 'rasa', reach: { language: 'en' }, arrived: at(0), way: 'phone' },
    ...{ about: 'x', department: 'teamLead', since: at(0), promised: { day: '2026-12-04' }, offers: [], version: 1 },
    ...{ state: 'open', ...change },
  });
const confirmed = { ...said(3), place: 'Nida' };
const row = (change: object, now = at(10)) => rescueOf(rescue(change), CALENDAR, new Date(now));
const over = { state: 'resolved', result: said(20), answeredAt: at(2), rescue: { confirmed, sent: said(9) } };

describe('a rescue', () => {
  it.each([
    ['nobody has looked at', {}, ['an answer', 'where they are', 'help', 'the result']],
    ['is confirmed', { answeredAt: at(3), rescue: { confirmed } }, ['help', 'the result']],
    ['has help on the way', { answeredAt: at(3), rescue: { confirmed, sent: said(9) } }, ['the result']],
    ['has its result, to be told by a call', { ...over, tell: 'call' }, ['telling them', 'the call the day after']],
    ['has its result by message', { ...over, tell: 'message' }, ['the call the day after']],
    ['is all done', { ...over, tell: 'message', rescue: { ...over.rescue, cared: said(1200) } }, []],
  ])('that %s says what is missing', (_, change, missing) => expect(row(change).missing).toEqual(missing));

  it('counts whole minutes from when it arrived, and none before it', () => {
    expect(row({ answeredAt: at(2.99), rescue: { confirmed } })).toMatchObject({
      answered: 2,
      confirmed: 3,
      sent: null,
    });
    expect(row({ answeredAt: at(-1) }).answered).toBe(0);
  });

  it('is owed a call the day after until that day is over on the agency’s calendar', () => {
    const care = (now: string) => row({ ...over, tell: 'message' }, now).care;
    expect(care('2026-12-05T21:59:59Z')).toBe('due');
    expect(care('2026-12-05T22:00:00Z')).toBe('overdue');
  });
});

describe('the totals', () => {
  const withAnswer = (answered: number | null): RescueRow => ({ ...row({}), answered });
  it('have the median and the longest of those where it came to that', () => {
    expect(totalsOf([3, null, 1, 10].map(withAnswer)).answered).toEqual({ of: 3, median: 3, worst: 10 });
    expect(totalsOf([4, 1].map(withAnswer)).answered).toEqual({ of: 2, median: 2.5, worst: 4 });
    expect(totalsOf([]).answered).toEqual({ of: 0, median: null, worst: null });
  });
  it('count whom nobody has found or helped, and whom nobody has phoned the day after', () => {
    const told = { ...over, tell: 'message' };
    const days = '2026-12-07T12:00:00Z';
    const rows = [
      ...[row({}, days), row({ answeredAt: at(2) }, days), row({ answeredAt: at(3), rescue: { confirmed } }, days)],
      ...[row(told), row(told, days), row({ ...told, rescue: { ...over.rescue, cared: said(1200) } }, days)],
    ];
    const totals = totalsOf(rows);
    expect(totals).toMatchObject({ rescues: 6, complete: 1, untouched: 2, due: 2, overdue: 1 });
    expect(shownTotals(totals, '2026-12-01', '2026-12-07')).toMatch(
      /^6 rescues from 2026-12-01 to 2026-12-07: 1 lacks nothing, 2 that nobody confirmed or sent help for, 2 to be phoned the day after \(1 overdue\)\n/,
    );
    expect(shownTotals(totalsOf([]), 'a', 'b')).toMatch(
      /: 0 lack nothing, 0 that nobody .*, 0 to be phoned the day after\n/,
    );
  });
  it('have no more above the median than below, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1 }), (minutes) => {
        const { median, worst } = totalsOf(minutes.map(withAnswer)).answered;
        const above = minutes.filter((each) => each > (median ?? 0)).length;
        const below = minutes.filter((each) => each < (median ?? 0)).length;
        expect(Math.max(above, below)).toBeLessThanOrEqual(minutes.length / 2);
        expect(worst).toBe(Math.max(...minutes));
      }),
    );
  });
});
