import { describe, expect, it } from 'vitest';
import { order } from '../../../lambdas/crisis/order.ts';
import type { PageFacts } from '../../../lambdas/crisis/page/facts.ts';
import { indexPage } from '../../../lambdas/crisis/page/index-page.ts';
import { renderPage, renderQuiet } from '../../../lambdas/crisis/page/render-page.ts';
import { LANGUAGES, type Language } from '../../../lambdas/notices/templates/languages.ts';
import { aCrisis, everything, NOTHING_ELSE, PLACE } from './a-crisis.ts';

const KILOBYTES_10 = 10_240;
const page = (language: Language, crisis = aCrisis(), facts: PageFacts = NOTHING_ELSE, kept = false) =>
  renderPage(PLACE, language, { crisis, facts, kept });
/** What is read, without marks. */
const text = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
const hrefs = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);

const HOSTILE = [
  '<script>alert(1)</script>',
  '</p></main><img src=x onerror=alert(1)>',
  '"><a href="javascript:alert(1)">refund</a>',
  "javascript:alert('1')",
  '{{constructor}} %{7*7} &lt;b&gt; <!-- --> ]]>',
];
/** Turns letters around, hides, rings, or is half a letter. */
const CONTROLS = 'a\u202eb\u2066c\u0000d\u0007e\u001b[31mf\ufeffg\ud800h\u2028i';

describe('whatever is written of a crisis', () => {
  it.each(LANGUAGES)('comes out as text, wherever it stands: %s', async (language) => {
    for (const hostile of HOSTILE) {
      const said = { what: hostile, steps: hostile, letter: hostile, policy: hostile };
      const facts = { ...NOTHING_ELSE, rights: { [language]: [hostile] } };
      const html = await page(language, aCrisis({ version: 3, says: { [language]: said } }), facts);
      expect(text(html).split(hostile)).toHaveLength(6);
      expect(html).not.toMatch(/<(script|img|iframe|object|link|base|svg)/i);
      expect(html.match(/<[^>]*\son\w+=/i)).toBeNull();
      expect(
        hrefs(html).filter(
          (href) =>
            !/^(\w\w\.html|hekla-ash\/v[12]\/\w\w\.html|tel:\+12025550100|https:\/\/example\.com\/form\/\w\w)$/.test(
              href ?? '',
            ),
        ),
      ).toEqual([]);
      expect(html).toMatch(/<\/main>\n<\/body>\n<\/html>\n$/);
    }
  });

  it('turns nothing around and rings no bell; lines and the marks of Persian stay', async () => {
    const said = { what: CONTROLS, steps: 'می\u200cخوانید\u200f\r\n\r\n\r\n\r\nدوم' };
    const html = await page('fa', aCrisis({ says: { fa: said } }));
    expect(html).toContain('>abcde[31mfg\ufffdh\ni</p>');
    expect(html).toContain('>می\u200cخوانید\u200f\n\nدوم</p>');
    expect([...html].filter((each) => each !== '\n' && /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/u.test(each))).toEqual(
      [],
    );
  });
});

/** As long as an order may be in a language. */
const LONGEST: { readonly [L in Language]: { what: string; steps: string; letter: string; policy: string } } = {
  en: { what: 'w'.repeat(160), steps: 's'.repeat(400), letter: 'l'.repeat(1200), policy: 'p'.repeat(600) },
  lt: { what: 'ž'.repeat(160), steps: 'ė'.repeat(400), letter: 'ą'.repeat(1000), policy: 'š'.repeat(540) },
  zh: { what: '灰'.repeat(160), steps: '请'.repeat(400), letter: '信'.repeat(540), policy: '款'.repeat(300) },
  fa: { what: 'خ'.repeat(160), steps: 'ف'.repeat(400), letter: 'ن'.repeat(1000), policy: 'ب'.repeat(540) },
};
const LINE: { readonly [L in Language]: string } = {
  ...{ en: 'r'.repeat(150), lt: 'ū'.repeat(140), zh: '权'.repeat(90), fa: 'ح'.repeat(140) },
};

describe('the weight of a page', () => {
  it.each(LANGUAGES)('is below 10 KB with the longest words, rights, waits and versions: %s', async (language) => {
    const says = Object.fromEntries(LANGUAGES.map((each) => [each, LONGEST[each]]));
    expect(order.safeParse({ does: 'update', name: 'hekla-ash', says }).error).toBeUndefined();
    const crisis = aCrisis({ name: 'a'.repeat(40), version: 123, says });
    for (const kept of [true, false])
      expect(Buffer.byteLength(await page(language, crisis, everything(LINE[language]), kept))).toBeLessThan(
        KILOBYTES_10,
      );
  });

  it.each([
    ['letter', 'x'.repeat(1201), /what the letter says in 1200 letters at most/],
    ['policy', 'x'.repeat(601), /what changed of the policies in 600 letters at most/],
    ['letter', '信'.repeat(1200), /Shorten what is said in one language/],
    ['letter', '"'.repeat(1100), /Shorten what is said in one language/],
  ])('lets nobody say more than fits: a %s', (field, value, refusal) => {
    const says = { zh: { what: 'w', steps: '请'.repeat(400), [field]: value } };
    expect(order.safeParse({ does: 'update', name: 'hekla-ash', says }).error?.issues[0]?.message).toMatch(refusal);
  });
});

describe('a page', () => {
  it.each(LANGUAGES)('is in its language and leads to the others, the form and the number: %s', async (language) => {
    for (const html of [await page(language), await renderQuiet(PLACE, language)]) {
      expect(html).toContain(`<html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">`);
      const others = LANGUAGES.filter((each) => each !== language).map((each) => `${each}.html`);
      expect(hrefs(html)).toEqual(
        expect.arrayContaining([...others, 'tel:+12025550100', `https://example.com/form/${language}`]),
      );
      expect(html).not.toMatch(/<script|<img|src=|url\(/);
    }
  });

  it('says what happened and what to do in the words of the crisis, or in our own with the way to those', async () => {
    expect(text(await page('en'))).toMatch(
      /What happened\s+Volcanic ash has closed.*\s+What to do now\s+Do not go to the airport/,
    );
    const chinese = await page('zh');
    expect(text(chinese)).toMatch(/发生了影响我们行程的事件.*\s+更多内容见：\s*English\s*فارسی/);
    expect(text(chinese)).toContain('请留在安全的地方');
    expect(text(await page('en'))).not.toContain('More is said in');
  });

  it('says the policy that was said, or how long a refund takes (S36)', async () => {
    expect(text(await page('en'))).toContain('A refund takes up to 5 business days.');
    const says = { en: { what: 'w', steps: 's', policy: 'All money back, at any time.' } };
    const said = text(await page('en', aCrisis({ says })));
    expect(said).toContain('All money back, at any time.');
    expect(said).not.toContain('business days');
  });

  it('says rights, waits and the letter where they are known, and nothing of them where not', async () => {
    const bare = text(await page('en'));
    for (const absent of ['Your rights', 'How long it takes', 'A letter']) expect(bare).not.toContain(absent);
    const says = { en: { what: 'w', steps: 's', letter: 'We are sorry.\nYours, Eglė' } };
    const full = text(await page('en', aCrisis({ says }), everything('You may have your money back.')));
    expect(full).toMatch(/Your rights and deadlines\s+(You may have your money back\.){5}/);
    expect(full).toContain('Telephone: 10–12 hours, measured 4 December 2026 at 13:45 (Vilnius)');
    expect(full).toMatch(/A letter from the head of Wayline Travel\s+We are sorry\.\nYours, Eglė/);
  });

  it('says when it was updated and which version it is, and leads to the earlier ones', async () => {
    const html = await page('lt', aCrisis({ version: 3, changedAt: '2026-12-05T06:30:00.000Z' }));
    expect(text(html)).toContain('Atnaujinta 2026 m. gruodžio 5 d. 08:30 (Vilnius), 3 versija.');
    expect(hrefs(html).filter((href) => href?.includes('/v'))).toEqual([
      'hekla-ash/v2/lt.html',
      'hekla-ash/v1/lt.html',
    ]);
    const kept = await page('lt', aCrisis({ version: 2 }), NOTHING_ELSE, true);
    expect(hrefs(kept)).toEqual(expect.arrayContaining(['../../lt.html', '../v1/lt.html']));
    expect(text(kept)).toContain('Skaitote ankstesnę versiją');
  });

  it('says that it is over, that nothing runs, that it is a drill', async () => {
    const over = text(await page('en', aCrisis({ state: 'over', version: 2, says: {} })));
    expect(over).toMatch(/It is over.*Trips go as they are booked\./s);
    expect(over).not.toContain('What to do now');
    expect(text(await renderQuiet(PLACE, 'en'))).toContain(
      'Nothing out of the ordinary touches trips of ours at present.',
    );
    expect(text(await page('en', aCrisis({ drill: true }), NOTHING_ELSE, true))).toContain(
      'This is a drill. Nothing has happened.',
    );
  });

  it('is found in every language where somebody arrives without one', async () => {
    const html = await indexPage(PLACE, 'crisis');
    expect(hrefs(html)).toEqual([...LANGUAGES.map((each) => `/crisis/${each}.html`), 'tel:+12025550100']);
    expect(Buffer.byteLength(html)).toBeLessThan(KILOBYTES_10);
  });
});
