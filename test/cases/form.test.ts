import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerForm, type FormDesk } from '../../lambdas/cases/form/answer-form.ts';
import { answerPage } from '../../lambdas/cases/form/answer-page.ts';
import { BODY_MOST, FIELDS, FORM_KINDS, MISTAKES, type Typed } from '../../lambdas/cases/form/fields.ts';
import { filledForm } from '../../lambdas/cases/form/filled-form.ts';
import { readForm } from '../../lambdas/cases/form/read-form.ts';
import { LANGUAGES, WORDS } from '../../lambdas/cases/form/words.ts';
import { KINDS } from '../../lambdas/cases/rules/kinds.ts';
import { withoutCards } from '../../lambdas/platform/card-numbers.ts';
import { resourcesOf } from '../stacks/synthesized.ts';

const NOW = new Date('2026-12-04T12:00:00Z');
const TODAY = '2026-12-04';
const ZONE = 'Europe/Vilnius';
const GOOD: Typed = {
  ...{ name: 'Rasa Petraitytė', phone: '+37061234567', email: '', locator: '', departs: '2026-12-05' },
  ...{ kind: 'refund', about: 'paid twice' },
};
const wrongIn = (change: Partial<Typed>, language = 'en') => {
  const read = filledForm({ ...GOOD, ...change }, language, TODAY);
  return 'wrong' in read ? read.wrong : {};
};
const filledIn = (change: Partial<Typed>, language = 'en') => {
  const read = filledForm({ ...GOOD, ...change }, language, TODAY);
  return 'filled' in read ? read.filled : read;
};
/** The table is not there: what is asked for here never reaches it, but for what must be said where it does not answer. */
const desk = {
  ...{
    table: {},
    random: () => 0.5,
    zone: ZONE,
    holidays: new Set(),
    mainNumber: '+12025550100',
    languages: LANGUAGES,
  },
  ...{ newId: () => '00000000-0000-4000-8000-000000000000', inTime: async () => undefined },
} as unknown as FormDesk;
const asked = (change: object = {}) => ({
  ...{ method: 'GET', language: 'en', path: '/form/en', accepts: '', body: '' },
  type: 'application/x-www-form-urlencoded',
  ...change,
});
const post = (fields: object, change: object = {}) =>
  answerForm(desk, asked({ method: 'POST', body: String(new URLSearchParams(fields as never)), ...change }), NOW);

describe('what is typed', () => {
  it('is understood as people write it, and everything that is wrong is found at once (S52, S53)', () => {
    expect(filledIn({})).toEqual({
      ...{ name: 'Rasa Petraitytė', phone: '+37061234567', departs: '2026-12-05', kind: 'refund', about: 'paid twice' },
    });
    const nothing = Object.fromEntries(FIELDS.map((field) => [field, ''])) as Typed;
    expect(wrongIn(nothing)).toEqual({ name: 'noName', phone: 'noWay', kind: 'noKind', about: 'noWords' });
    expect(wrongIn({ ...nothing, kind: 'swap' })).toMatchObject({ departs: 'noDate' });
    expect(wrongIn({ departs: '', kind: 'complaint' })).toEqual({});
    for (const kind of ['rescue', 'Refund', 'constructor', ' ']) expect(wrongIn({ kind })).toEqual({ kind: 'noKind' });
  });

  it.each([
    ['861234567', 'lt', '+37061234567'],
    ['8 (612) 34-567', 'lt', '+37061234567'],
    ['00370 612 34567', 'en', '+37061234567'],
    ['138 0013 8000', 'zh', '+8613800138000'],
    ['＋86 138 0013 8000', 'zh', '+8613800138000'],
    ['۰۹۱۲ ۳۴۵ ۶۷۸۹', 'fa', '+989123456789'],
    ['+44 20 7946 0000', 'fa', '+442079460000'],
  ])('reads the number %s on the page in %s', (phone, language, number) => {
    expect(filledIn({ phone }, language)).toMatchObject({ phone: number });
  });

  it.each(['861234567', '12', 'ring me', '+0', '+370612345678901234', '+37061234567 ext. 5', '4111 1111 1111 1111'])(
    'refuses the number %s on the English page',
    (phone) => {
      expect(wrongIn({ phone })).toEqual({ phone: 'badPhone' });
    },
  );

  it.each([
    ['2026/12/5', '2026-12-05'],
    ['2026.12.05', '2026-12-05'],
    ['۲۰۲۶-۱۲-۰۵', '2026-12-05'],
    ['2026年12月5日', '2026-12-05'],
  ])('reads the day %s', (departs, day) => {
    expect(filledIn({ departs })).toMatchObject({ departs: day });
  });

  it.each([
    ['2026-02-30', 'badDate'],
    ['tomorrow', 'badDate'],
    ['5.12.2026', 'badDate'],
    ['1405-09-14', 'farDate'],
    ['2024-12-03', 'farDate'],
    ['2029-12-04', 'farDate'],
  ])('refuses the day %s: %s', (departs, mistake) => {
    expect(wrongIn({ departs })).toEqual({ departs: mistake });
  });

  it('is bounded in letters, not in bytes, and 1,000 letters of any script fit into a body', () => {
    expect(wrongIn({ about: '漢'.repeat(1000) })).toEqual({});
    expect(wrongIn({ about: '漢'.repeat(1001) })).toEqual({ about: 'longWords' });
    expect(wrongIn({ name: 'ا'.repeat(101) })).toEqual({ name: 'longName' });
    const body = String(new URLSearchParams({ ...GOOD, about: '漢'.repeat(1000), name: 'ا'.repeat(100) } as never));
    expect(Buffer.byteLength(body)).toBeLessThan(BODY_MOST);
  });

  it('has no control characters, nothing that turns text around, and one value of each field', () => {
    const about = 'one\u0007\u001b[31m two\u202e three\r\nfour\u2028five';
    const body = `name=%20Ana%0A%09Silva%00&name=Other&kind=refund&about=${encodeURIComponent(about)}&more=1&form=x`;
    expect(readForm(body)).toEqual({
      typed: { ...GOOD, name: 'Ana Silva', phone: '', departs: '', about: 'one[31m two three\nfour\nfive' },
    });
    expect(readForm('about=%F0%9F%92%A9%C3%28%ZZ&phone=\u200c').typed).toMatchObject({ about: '💩\ufffd(%ZZ' });
    expect(readForm('about=می\u200cخواهم').typed.about).toBe('می\u200cخواهم');
  });

  it('never holds the number of a payment card, in whichever digits it is written (PCI DSS 3.3.1)', async () => {
    for (const card of [
      '4111 1111 1111 1111',
      '۴۱۱۱-۱۱۱۱-۱۱۱۱-۱۱۱۱',
      '４１１１１１１１１１１１１１１１',
      '٤111111111111111',
    ])
      expect(withoutCards(`my card ${card} was`)).toBe('my card [card number removed] was');
    expect(withoutCards('۱۲۳ days, 4111 1111 1111 1112')).toBe('۱۲۳ days, 4111 1111 1111 1112');
    const posted = {
      ...GOOD,
      name: 'Ana 4111111111111111',
      email: '4111111111111111@example.com',
      about: '4111 1111 1111 1111',
    };
    expect(readForm(String(new URLSearchParams(posted))).typed).toMatchObject({
      ...{
        name: 'Ana [card number removed]',
        email: '[card number removed]@example.com',
        about: '[card number removed]',
      },
    });
    expect(readForm('phone=%2B8613800138000').typed.phone).toBe('+8613800138000');
    expect((await post({ ...GOOD, phone: '4111111111111111' })).body).toContain('value="[card number removed]"');
  });
});

describe('the pages', () => {
  it('have a sentence of its own for everything, in every language', () => {
    for (const language of LANGUAGES) {
      const { mistakes, kinds, labels, hints, refused, departments } = WORDS[language];
      const sentences = MISTAKES.map((each) => mistakes[each]);
      expect(new Set(sentences).size).toBe(MISTAKES.length);
      for (const said of [...sentences, ...Object.values(refused).map(({ says }) => says)])
        expect(said).toMatch(/[.。]$/);
      for (const said of [kinds, labels, departments].flatMap((all) => Object.values(all))) expect(said).not.toBe('');
      expect(Object.keys(kinds)).toEqual([...FORM_KINDS]);
      expect(hints.about).toMatch(/1[,.]?000|۱۰۰۰/);
    }
    expect([...FORM_KINDS, 'rescue'].toSorted()).toEqual([...KINDS].toSorted());
  });

  it.each(LANGUAGES)('are small, have no script, fetch nothing, and say first whom to ring: %s', async (language) => {
    const { body, headers, statusCode } = await answerForm(desk, asked({ language, path: `/form/${language}` }), NOW);
    expect(statusCode).toBe(200);
    expect(Buffer.byteLength(body)).toBeLessThan(8_000);
    expect(body).not.toMatch(/<script|\son\w+=|javascript:|https?:|<img|<link/i);
    expect(body).toMatch(
      new RegExp(`^<!doctype html>\\n<html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">`),
    );
    expect(body.indexOf('href="tel:+12025550100"')).toBeLessThan(body.indexOf('<h1>'));
    const style = /<style>([\s\S]*)<\/style>/.exec(body)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
    for (const field of FIELDS) expect(body).toContain(`<label for="${field}">`);
  });

  it('give back all that was typed, escaped, with each mistake beside its field', async () => {
    const typed = {
      ...GOOD,
      name: '"><b>x</b>',
      phone: "12' onfocus='x",
      about: '</textarea>\n<script>x</script> & &amp;',
    };
    const { body, statusCode } = await post({ ...typed, form: desk.newId() });
    expect(statusCode).toBe(422);
    expect(body).not.toMatch(/<script|<b>x/);
    expect(body).toContain('value="&quot;&gt;&lt;b&gt;x&lt;/b&gt;"');
    expect(body).toContain('value="12&#39; onfocus=&#39;x"');
    expect(body).toContain('>\n&lt;/textarea&gt;\n&lt;script&gt;x&lt;/script&gt; &amp; &amp;amp;</textarea>');
    expect(body).toContain(`<p class="wrong" id="phone-wrong">${WORDS.en.mistakes.badPhone}</p>`);
    expect(body).toContain('aria-describedby="phone-hint phone-wrong" aria-invalid="true"');
    expect(body).toContain('<option value="refund" selected>');
    expect(body).toContain('name="form" value="00000000-0000-4000-8000-000000000000"');
  });

  it('say in a sentence why a post is not looked at, and lose nothing where it could not be kept (S41)', async () => {
    const refused = [
      [await post(GOOD, { type: 'application/json' }), 415, WORDS.en.refused.noForm],
      [await post(GOOD, { type: 'multipart/form-data; boundary=x' }), 415, WORDS.en.refused.noForm],
      [await post({ ...GOOD, about: 'x'.repeat(BODY_MOST) }), 413, WORDS.en.refused.tooBig],
      [await post(GOOD, { language: 'xx', path: '/form/xx' }), 404, WORDS.en.refused.noPage],
      [await post(GOOD, { type: 'Application/X-WWW-Form-Urlencoded; charset=UTF-8' }), 503, WORDS.en.refused.away],
    ] as const;
    for (const [{ statusCode, body }, status, { says }] of refused) {
      expect(statusCode).toBe(status);
      expect(body).toContain(says);
    }
    expect(refused[4][0].body).toContain('paid twice</textarea>');
  });

  it('are in the language of the browser where none is named, and lead to no other server', async () => {
    const root = { language: undefined, path: '/form/', accepts: 'de-DE,fa;q=0.8,lt;q=0.5' };
    expect((await answerForm(desk, asked(root), NOW)).body).toContain('action="/form/fa"');
    expect((await answerForm(desk, asked({ ...root, accepts: 'x', path: '/' }), NOW)).body).toContain('action="/en"');
    const some = { ...desk, languages: ['en', 'lt'] as const };
    expect((await answerForm(some, asked({ language: 'zh', path: '/form/zh' }), NOW)).statusCode).toBe(404);
    expect((await answerForm(some, asked(root), NOW)).body).not.toContain('/form/fa');
    const away = await answerForm(desk, asked({ path: '//example.com/form/en' }), NOW);
    expect(away.body).toContain('action="/example.com/form/en"');
  });

  it('write the day as people there do, minutes on the agency’s clock, and say so where we are late (S36)', async () => {
    const place = { base: '/form', mainNumber: '+12025550100', languages: LANGUAGES };
    const taken = { is: 'taken', number: '12345674', promised: { day: '2026-12-11' } } as const;
    const days = {
      en: 'Friday, 11 December 2026',
      lt: '2026 m. gruodžio 11 d.',
      zh: '2026年12月11日星期五',
      fa: '۱۱ دسامبر ۲۰۲۶',
    };
    for (const language of LANGUAGES)
      expect((await answerPage({ ...place, language }, taken, ZONE, NOW)).body).toContain(days[language]);
    const soon = { ...taken, promised: { day: TODAY, at: '2026-12-04T12:15:00.000Z' } };
    expect((await answerPage({ ...place, language: 'en' }, soon, ZONE, NOW)).body).toContain('by 14:15 (Vilnius)');
    const old = {
      is: 'known',
      case: { state: 'open', kind: 'refund', department: 'finance', case: '12345674' },
    } as never;
    const late = { ...(old as { case: object }).case, arrived: NOW.toISOString(), promised: { day: '2026-12-03' } };
    expect(
      (await answerPage({ ...place, language: 'en' }, { is: 'known', case: late } as never, ZONE, NOW)).body,
    ).toContain('We said by Thursday, 3 December 2026, and are late.');
  });

  it('are a page with a sentence for whatever is posted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ maxLength: 40 }),
        async (body, type) => {
          const { statusCode, body: page } = await answerForm(
            desk,
            asked({ method: 'POST', body, type: type.length % 2 ? type : 'application/x-www-form-urlencoded' }),
            NOW,
          );
          expect([413, 415, 422, 503]).toContain(statusCode);
          expect(page).toMatch(/<h1>.+<\/h1>/);
          expect(page).not.toMatch(/<script/i);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it('refuses in front of the function what the function would refuse', () => {
  const [acl] = resourcesOf('prod', 'AWS::WAFv2::WebACL');
  expect(JSON.stringify(acl?.Properties['Rules'])).toContain(
    `"ComparisonOperator":"GT","FieldToMatch":{"Body":{"OversizeHandling":"MATCH"}},"Size":${BODY_MOST}`,
  );
});
