import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smsParts } from '../../lambdas/notices/rules/sms-parts.ts';
import { LANGUAGES } from '../../lambdas/notices/templates/languages.ts';
import { sayByEmail, sayBySms, toldBySms } from '../../lambdas/notices/templates/say.ts';
import {
  type Content,
  ruleOf,
  type SegmentFacts,
  TEMPLATE_NAMES as templates,
} from '../../lambdas/notices/templates/template.ts';
import { segment, typical } from './typical.ts';

describe('every template', () => {
  it.each([
    ['account-frozen', { en: 2, lt: 3, zh: 2, fa: 3 }],
    ['account-thawed', { en: 1, lt: 2, zh: 1, fa: 2 }],
    ['ticket', { en: 2, lt: 3, zh: 2, fa: 3 }],
    ['voucher', { en: 1, lt: 2, zh: 2, fa: 2 }],
    ['booked', { en: 1, lt: 2, zh: 2, fa: 3 }],
    ['reminder', { en: 1, lt: 2, zh: 1, fa: 2 }],
    ['survey', { en: 1, lt: 2, zh: 1, fa: 2 }],
    ['survey-thanks', { en: 1, lt: 2, zh: 1, fa: 2 }],
    ['opt-out-confirmed', { en: 1, lt: 2, zh: 1, fa: 2 }],
    ['opt-in-confirmed', { en: 1, lt: 1, zh: 1, fa: 2 }],
    ['help', { en: 2, lt: 3, zh: 2, fa: 3 }],
    ['status', { en: 2, lt: 3, zh: 2, fa: 3 }],
    ['callback-missed', { en: 1, lt: 2, zh: 1, fa: 2 }],
    ['callback-set', { en: 1, lt: 2, zh: 1, fa: 2 }],
    ['callback-cancelled', { en: 1, lt: 2, zh: 1, fa: 2 }],
  ] as const)('%s takes %j parts', (template, parts) => {
    const taken = LANGUAGES.map((language) => [language, smsParts(sayBySms(typical(template), language).text).parts]);
    expect(Object.fromEntries(taken)).toEqual(parts);
  });

  it('has words of its own in every language, for SMS and e-mail', () => {
    for (const template of templates) {
      const said = LANGUAGES.flatMap((language) => {
        const { subject, text } = sayByEmail(typical(template), language);
        return [subject, text, ...(subject === text ? ['twice'] : [])];
      });
      expect(new Set(said).size).toBe(LANGUAGES.length * 2);
      for (const words of said) expect(words.trim()).toMatch(/./);
    }
  });

  it('leads nowhere, but for the page of a crisis', () => {
    for (const template of templates.filter((name) => name !== 'crisis'))
      for (const language of LANGUAGES)
        expect(sayByEmail(typical(template), language).text).not.toMatch(/https?:|www\.|\.com|\{|undefined|NaN/);
  });

  it('stays in the small alphabet in English', () => {
    for (const template of templates) expect(smsParts(sayBySms(typical(template), 'en').text).encoding).toBe('GSM-7');
  });

  it('begins with a Persian letter in Persian', () => {
    for (const template of templates) expect(sayBySms(typical(template), 'fa').text).toMatch(/^\p{Script=Arabic}/u);
  });
});

describe('how things stand', () => {
  const { facts } = typical('status') as Extract<Content, { template: 'status' }>;
  const [order] = facts.orders;
  const status = (count: number): Content => ({
    template: 'status',
    facts: { ...facts, orders: Array.from({ length: count }, (_, n) => ({ ...order, order: `12345${n}6` })) as never },
  });

  it.each([
    ['en', 'Order 1234566: with finance since Tue 1 Dec. Next, finance checks it, then you can pay, by Fri 4 Dec.'],
    ['lt', 'Užsakymas 1234566: nuo 12-01 – finansų skyrius. Toliau iki 12-04: patikra, tada mokėjimas.'],
    ['zh', '订单1234566自12月1日起由财务部处理，下一步：财务审核，之后即可付款，预计在12月4日前。'],
    ['fa', 'سفارش ۱۲۳۴۵۶۶ از ۱ دسامبر نزد بخش مالی است. بعد: بررسی و سپس پرداخت شما، تا ۴ دسامبر.'],
  ] as const)('says in %s with whom an order is and since when, what is next, and by when', (language, words) => {
    const { text } = sayBySms(typical('status'), language);
    expect(text.endsWith(words), text).toBe(true);
    expect(text).toContain('RASA24');
  });

  it('says no day where nobody can say one', () => {
    const { expected: _, ...open } = order as NonNullable<typeof order>;
    const facts = { orders: [{ ...open, with: 'finance', does: 'pay' }] } as const;
    expect(sayBySms({ template: 'status', facts }, 'en').text).toMatch(/since Tue 1 Dec\. Next, you pay\.$/);
  });

  it('tells as many orders as have room, the first of them, and how many are left; an e-mail tells all', () => {
    for (const language of LANGUAGES) {
      const count = toldBySms(status(9), language);
      const { text } = sayBySms(status(9), language);
      expect(count).toBeGreaterThan(0);
      expect(text.match(/[1۱][2۲][3۳][4۴][5۵]\S[6۶]/g)).toHaveLength(count);
      expect(text).toMatch(language === 'fa' ? `${'۰۱۲۳۴۵۶۷۸۹'[9 - count]}` : new RegExp(`\\D${9 - count}\\D`));
      expect(sayByEmail(status(9), language).text.match(/[1۱][2۲][3۳][4۴][5۵]\S[6۶]/g)).toHaveLength(9);
      expect(toldBySms(status(0), language)).toBe(0);
    }
    expect(sayBySms(status(9), 'en').text).toMatch(/1234506.*1234516.*1234526.* And \d more: call us\.$/);
  });
});

describe('a ticket', () => {
  it.each([
    ['en', 'Wayline ticket RASA24\nSat 5 Dec 07:40 flight BT 341, Vilnius-Oslo\n', 'Sat 12 Dec 18:05'],
    ['lt', '„Wayline“ bilietas RASA24\n12-05 07:40 skrydis BT 341, Vilnius–Oslo\n', '12-12 18:05'],
    ['zh', '【Wayline】电子票 RASA24\n12月5日07:40 航班BT 341，Vilnius—Oslo\n', '12月12日18:05'],
    ['fa', 'بلیت Wayline با کد RASA24\n۵ دسامبر ۰۷:۴۰: پرواز BT 341 از Vilnius به Oslo\n', '۱۲ دسامبر ۱۸:۰۵'],
  ] as const)('says in %s when, what and where, and the code', (language, opening, later) => {
    const { text } = sayBySms(typical('ticket'), language);
    expect(text.slice(0, opening.length)).toBe(opening);
    expect(text).toContain(later);
  });

  it('says how many segments had no room in an SMS, and all of them by e-mail', () => {
    const many = Array.from({ length: 12 }, (_, n) => segment({ service: `BT ${n}` }));
    const long: Content = { template: 'ticket', facts: { locator: 'RASA24', segments: many } };
    expect(sayBySms(long, 'en').text).toMatch(/\nAnd 4 more: ask us\.\n/);
    expect(sayBySms(long, 'fa').text).toMatch(/\nو ۱۰ مورد دیگر\n/);
    expect(sayByEmail(long, 'fa').text).toContain('BT 11');
  });

  const KINDS = ['flight', 'ship', 'train', 'hotel', 'tour', 'transfer', 'restaurant'] as const;
  const partsOf = (template: 'ticket' | 'voucher', language: (typeof LANGUAGES)[number], ...segments: SegmentFacts[]) =>
    smsParts(sayBySms({ template, facts: { locator: 'ABCDEFGH', segments } }, language).text).parts;

  it.each(['Ž', '🛳', 'Ilgas pavadinimas '])('has room for names that are very long: %s', (unit) => {
    const name = unit.repeat(100);
    for (const language of LANGUAGES)
      for (const kind of KINDS) {
        const local = { departs: '2026-09-25T07:40', arrives: '2026-09-28T08:35' };
        const long = segment({ kind, service: name, from: name, to: name, ...local });
        const many = Array.from({ length: 40 }, () => long);
        for (const template of ['ticket', 'voucher'] as const)
          expect(partsOf(template, language, ...many), `${template} ${kind} ${language}`).toBeLessThanOrEqual(
            ruleOf(template).mostParts,
          );
      }
  });

  it('never takes more than three parts, whatever things are called', () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 100, size: 'max' });
    const local = fc.integer({ min: 1, max: 12 }).map((month) => `2026-${String(month).padStart(2, '0')}-25T07:40`);
    const kind = fc.constantFrom(...KINDS);
    const any = fc.record({ kind, service: name, from: name, to: name, departs: local, arrives: local });
    const segments = fc.array(any, { minLength: 1, maxLength: 12, size: 'max' });
    const template = fc.constantFrom('ticket' as const, 'voucher' as const);
    fc.assert(
      fc.property(segments, fc.constantFrom(...LANGUAGES), template, (all, language, template) => {
        expect(partsOf(template, language, ...all)).toBeLessThanOrEqual(ruleOf(template).mostParts);
      }),
      { numRuns: 500, endOnFailure: true },
    );
  });
});
