import { describe, expect, it } from 'vitest';
import type { Disruption } from '../../lambdas/entitlements/disruption.ts';
import { entitlementsOf } from '../../lambdas/entitlements/entitled.ts';
import { sayEntitlements } from '../../lambdas/entitlements/say.ts';
import { disrupted, flight, NOW } from './a-flight.ts';

const TODAY = '2026-12-04';
const said = (language: string | undefined, changed: Partial<Disruption> = {}, today = TODAY) =>
  sayEntitlements(entitlementsOf(disrupted(changed), NOW), language, today);
const EVERYTHING = [
  disrupted({ away: true }),
  disrupted({ happened: { what: 'delayed', departsLater: 1440, arrivesLater: 1440 } }),
  disrupted({
    segment: flight({ kind: 'ship' }),
    package: { soldIn: 'LT', endedAt: '2026-12-04T07:00:00Z' },
    away: true,
  }),
  disrupted({
    segment: flight({ departsZone: 'America/New_York' }),
    carrier: 'US',
    happened: { what: 'bag late', minutes: 5000 },
  }),
].flatMap((each) => entitlementsOf(each, NOW));

it('says the day to somebody at a gate, and the one thing that they need now', () => {
  expect(said('en', { away: true }).phone).toEqual([
    'You may ask for your money back; if you ask today, the airline has until Friday 11 December.',
    'While you wait, the airline owes you food, drinks and two calls.',
  ]);
  expect(said('zh', { away: true }).phone).toEqual([
    '您可以要求退款；如果您今天提出，航空公司最迟应在12月11日星期五前退还，含当日。',
    '等候期间，航空公司应为您提供餐饮和两次通话。',
  ]);
});

it('writes it in four languages, and speaks two', () => {
  const night: Partial<Disruption> = {
    happened: { what: 'delayed', departsLater: 300, arrivesLater: 300 },
    chose: 'rerouting',
  };
  expect(said('lt', { askedAt: '2026-12-04T07:00:00Z' }).message[0]).toBe(
    'Paprašėte grąžinti pinigus; oro linijos turi laiko iki penktadienio, gruodžio 11 d. (imtinai).',
  );
  expect(said('fa', { askedAt: '2026-12-04T07:00:00Z' }).message[0]).toBe(
    'پولتان را پس خواسته‌اید؛ شرکت هواپیمایی تا پایان جمعه ۱۱ دسامبر مهلت دارد.',
  );
  expect(said('fa', night).list[0]?.says).toContain('۱۲:۰۰');
  for (const language of ['lt', 'fa', 'de', undefined]) expect(said(language).phone).toEqual(said('en').phone);
  for (const language of ['de', undefined, 'constructor']) expect(said(language).list).toEqual(said('en').list);
});

it('says so when the day is over, and not on the day itself', () => {
  const on = (today: string) => said('en', { askedAt: '2026-12-04T07:00:00Z' }, today).phone[0];
  expect(on('2026-12-11')).toBe('You asked for your money back; the airline has until Friday 11 December.');
  expect(on('2026-12-12')).toBe('You asked for your money back; the airline had until Friday 11 December.');
});

it('lists all of it with law and article, compensation in the money of its law', () => {
  expect(said('en').list).toEqual([
    {
      says: 'You may ask for your money back; if you ask today, the airline has until Friday 11 December.',
      law: 'EU261, Art. 5(1)(a), 8(1)(a)',
    },
    {
      says: 'If you still want to travel, ask the airline for another way there at no extra cost.',
      law: 'EU261, Art. 5(1)(a), 8(1)(b)',
    },
    { says: 'You may also claim €250 from the airline.', law: 'EU261, Art. 7(1)' },
  ]);
});

it('says the nearer of two days, where two laws have one each', () => {
  const both = said('en', { segment: flight({ arrivesZone: 'America/New_York' }) });
  expect(both.list.map(({ law }) => law.slice(0, 6))).toEqual(['EU261,', 'EU261,', 'EU261,', 'US DOT']);
  expect(both.phone[0]).toContain('Friday 11 December');
});

it('says nothing where nothing is known for certain', () => {
  const nothing = said('en', { happened: { what: 'delayed', departsLater: 119 } });
  expect([nothing.phone, nothing.message, nothing.list]).toEqual([[], [], []]);
});

describe.each(['en', 'lt', 'zh', 'fa'])('in %s', (language) => {
  const all = sayEntitlements(EVERYTHING, language, TODAY);
  it('never promises that we pay, and leaves no gap', () => {
    expect(new Set(EVERYTHING.map(({ what }) => what)).size).toBe(8);
    for (const text of [...all.list.map(({ says }) => says), all.lead, all.note]) {
      expect(text).not.toMatch(/undefined|NaN|\bwe (pay|will|refund)\b|我们将|mes (sumok|grąž)|می‌پردازیم/i);
      expect(text).not.toMatch(/ {2}| [.,;]|^$/);
    }
  });

  it('is two sentences at most, which two text messages hold', () => {
    expect(all.message).toHaveLength(2);
    // Two parts of an SMS with letters beyond GSM 7 hold 134.
    if (language !== 'en') expect(all.message.every((text) => text.length <= 134)).toBe(true);
    expect(all.message.every((text) => text.length <= 160)).toBe(true);
  });

  if (language === 'fa') {
    it('begins with a Persian word', () => {
      for (const { says } of all.list) expect(says).toMatch(/^[\u0600-\u06ff]/);
    });
  }
});
