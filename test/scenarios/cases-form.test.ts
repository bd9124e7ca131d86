import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fillsIn, numberOn, opens, pageId } from './filled-in.ts';
import { linesOf, type Shown } from './guided.ts';
import { Ordering, RASA } from './ordering.ts';
import { RunningCentre, said } from './running-centre.ts';

const STRANGER = '+442079460005';
const centre = new RunningCentre();
const desks = new Ordering(centre);
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());
afterEach(() => desks.goHome());

const fills = (language: string, fields: { readonly [field: string]: string }) => fillsIn(centre.url, language, fields);
const listed = async () => (await centre.run('cases', 'list', '--json')).lines();
const ofCase = async (number: string) => (await listed()).filter((each) => each['case'] === number);
const texts = async (to: string) => {
  await centre.run('clock');
  return (await centre.lists('inbox', '--number', to)).filter(({ template }) => template === 'case-opened');
};
const RASAS = { name: 'Rasa Petraitytė', phone: RASA, departs: '2026-12-05', kind: 'refund', about: 'paid twice' };

describe('the form', () => {
  it('is told of at the start, is found in four languages, and says before all else whom to ring (S52, S57)', async () => {
    await expect.poll(() => centre.printed).toContain(`Travellers write to us at ${centre.url}/form\n`);
    const pages = {
      en: ['ltr', 'Tell us what is wrong', 'Money back'],
      lt: ['ltr', 'Parašykite, kas nutiko', 'Pinigų grąžinimas'],
      zh: ['ltr', '请告诉我们出了什么问题', '退款'],
      fa: ['rtl', 'به ما بگویید چه شده است', 'بازپرداخت پول'],
    };
    for (const [language, [direction, ...words]] of Object.entries(pages)) {
      const page = await opens(centre.url, '/form/', { headers: { 'accept-language': `${language}, en;q=0.5` } });
      expect(page.status).toBe(200);
      expect(page.html).toContain(`<html lang="${language}" dir="${direction}">`);
      for (const each of words) expect(page.says).toContain(each);
      expect(page.html.indexOf('tel:+12025550100')).toBeLessThan(page.html.indexOf('<main>'));
      expect((await opens(centre.url, `/form/${language}`)).says).toBe(page.says);
    }
    expect(await opens(centre.url, '/form/de')).toMatchObject({
      status: 404,
      says: expect.stringMatching(/Open the form/),
    });
    const nowhere = await opens(centre.url, '/form/en/more');
    expect(nowhere).toMatchObject({ status: 404, html: expect.stringContaining('There is no such page here.') });
    expect(nowhere.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect((await opens(centre.url, '/form/en', { method: 'DELETE' })).status).toBe(404);
  });

  it('goes to the department of its kind, before those who depart later, with a number and an honest day (S52, S53, S55, S56)', async () => {
    const kinds: { readonly [kind: string]: readonly [string, string, string | RegExp] } = {
      refund: ['finance', 'en', 'You hear from us by Friday, 11 December 2026.'],
      change: ['planner', 'lt', '2026 m. gruodžio 8 d., antradienis'],
      swap: ['planner', 'zh', '我们会在2026年12月8日星期二前答复您。'],
      claim: ['finance', 'fa', 'تا جمعه ۱۸ دسامبر ۲۰۲۶'],
      complaint: ['teamLead', 'en', 'by Friday, 11 December 2026.'],
      suggestion: ['management', 'en', 'by Friday, 18 December 2026.'],
      accident: ['teamLead', 'en', /Somebody deals with it by 14:\d\d \(Vilnius\)\./],
      other: ['frontDesk', 'en', 'by Tuesday, 8 December 2026.'],
    };
    for (const [kind, [department, language, says]] of Object.entries(kinds)) {
      const page = await fills(language, { name: 'Lee', phone: STRANGER, departs: '2026-12-30', kind, about: 'x' });
      expect(page.status, kind).toBe(200);
      expect(page.says, kind).toMatch(says);
      expect(await ofCase(numberOn(page))).toMatchObject([{ kind, department, way: 'form', departs: '2026-12-30' }]);
    }
    const soon = await fills('en', { ...RASAS, phone: '+442079460006', departs: '2026-12-11' });
    const [first] = (await centre.run('cases', 'next', '--department', 'finance', '--json')).lines();
    expect(first).toMatchObject({ case: numberOn(soon), urgency: 'soon' });
    // Whom nobody knows reads it on the page, and is sent nothing that they did not ask for.
    for (const number of [STRANGER, '+442079460006']) expect(await texts(number)).toEqual([]);
  });

  it('says what is wrong beside its field, in the language of the page, and keeps all that was typed', async () => {
    const typed = {
      name: 'Ana "Sea" Silva',
      phone: '12',
      departs: '2026-13-01',
      kind: 'swap',
      about: 'the <ship> & I',
    };
    const mistakes = {
      en: /Write the number with its country code/,
      lt: /Parašykite numerį/,
      zh: /请填写电话号码/,
      fa: /شماره را مثلاً/,
    };
    const before = (await listed()).length;
    for (const [language, says] of Object.entries(mistakes)) {
      const page = await fills(language, typed);
      expect(page).toMatchObject({ status: 422, says: expect.stringMatching(says) });
      for (const kept of [
        'value="Ana &quot;Sea&quot; Silva"',
        'value="12"',
        'value="2026-13-01"',
        '<option value="swap" selected>',
      ])
        expect(page.html).toContain(kept);
      expect(page.html).toContain('the &lt;ship&gt; &amp; I</textarea>');
      expect(page.html).toMatch(/id="phone"[^>]*aria-describedby="phone-hint phone-wrong" aria-invalid="true"/);
    }
    expect((await listed()).length).toBe(before);
  });
});

describe('a traveller who tells of it twice', () => {
  it('by phone and then by the form has one case, and is told by SMS of each way once, in her language (S38, S56)', async () => {
    const heard = said(await centre.call(RASA, '--press', '4,1'));
    const number = /case ((?:\d ){7}\d), about a refund/.exec(heard)?.[1]?.replaceAll(' ', '') ?? '';
    const page = await fills('en', RASAS);
    expect(page.says).toMatch(
      /^You have told us already It is the same case: \d{8} About: Money back\. It is with finance, and keeps its place since Friday, 4 December 2026\. .* You hear from us by Friday, 11 December 2026\./,
    );
    expect(numberOn(page)).toBe(number);
    await fills('lt', { ...RASAS, name: 'Rasa', phone: '8 612 34567', about: 'dar kartą' });
    expect(await ofCase(number)).toMatchObject([{ way: 'phone', urgency: 'soon', departs: '2026-12-05' }]);
    expect((await listed()).filter(({ departs }) => departs === '2026-12-05')).toHaveLength(1);
    const { stdout } = await centre.run('cases', 'show', number);
    expect(stdout).toMatch(/^\S+ +by form, Rasa Petraitytė, \+37061234567: paid twice$/m);
    expect(stdout).toMatch(/^\S+ +by form, Rasa, \+37061234567: dar kartą$/m);
    expect(said(await centre.call(RASA, '--press', '4,1'))).toContain(
      `Your case ${[...number].join(' ')}, about a refund`,
    );
    const told = await texts(RASA);
    expect(told).toHaveLength(2);
    for (const each of told)
      expect(each).toMatchObject({ language: 'lt', state: 'sent', text: expect.stringContaining(number) });
  });

  it('by the form and then by phone has one case too, and her agent sees what she wrote', async () => {
    const page = await fills('zh', {
      ...RASAS,
      kind: 'complaint',
      about: '<b>loud</b>\n=2+5 card 4111 1111 1111 1111',
    });
    expect(page.says).toContain('我们已收到');
    const ruta = desks.at('ruta');
    const call = await ruta.takesKnown(RASA);
    await ruta.act('Problems');
    const shown = (await ruta.act(`${numberOn(page)}: a complaint`)) as Shown;
    expect(linesOf(shown, 'How they came to us')).toEqual(['<b>loud</b>\n=2+5 card [card number removed]']);
    expect(JSON.stringify(shown)).toContain('by form: Rasa Petraitytė, +37061234567');
    await call.hangUp();
  });

  it('by the very page has the number again; without the day of departure nobody hears whether it was told before', async () => {
    const form = pageId(await opens(centre.url, '/form/en'));
    const other = { name: 'Lee', phone: '+442079460007', kind: 'suggestion', about: 'more trains' };
    const first = await fills('en', { ...other, form });
    const again = await fills('en', { ...other, form });
    expect(first.says).toMatch(
      /^We have it The number of your case is \d{8} You hear from us by Friday, 18 December 2026\./,
    );
    expect(again.says).toMatch(
      /^You have told us already It is the same case: \d{8} About: A suggestion\. It is with management/,
    );
    expect(numberOn(again)).toBe(numberOn(first));
    const anew = await fills('en', { ...other, about: 'and boats' });
    expect(anew.says).toBe(first.says);
    expect(await ofCase(numberOn(first))).toHaveLength(1);
    const known = await fills('en', { ...RASAS, departs: '', kind: 'suggestion' });
    expect(known.says.replaceAll(/\d{8}/g, '')).toBe(first.says.replaceAll(/\d{8}/g, ''));
    expect(await texts(RASA)).toHaveLength(2);
  });
});

describe('an outage', () => {
  it('is said, loses nothing that was typed, and the same page sent again is kept once (S41)', async () => {
    const form = pageId(await opens(centre.url, '/form/en'));
    const typed = { name: 'Lee', phone: '+442079460009', kind: 'other', about: 'a lost hat', form };
    process.kill(centre.enginePid, 'SIGKILL');
    const away = await fills('en', typed);
    expect(away).toMatchObject({
      status: 503,
      says: expect.stringContaining('Send it again in a minute; sent twice, it stays one case.'),
    });
    expect(away.html).toContain('a lost hat</textarea>');
    expect(pageId(away)).toBe(form);
    await centre.stop();
    await centre.start();
    const kept = await fills('en', typed);
    expect(kept).toMatchObject({ status: 200, says: expect.stringMatching(/^We have it/) });
    expect(await ofCase(numberOn(kept))).toHaveLength(1);
  });
});
