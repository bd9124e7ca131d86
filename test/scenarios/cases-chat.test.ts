import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { beginsChat, given, participant } from './chat-page.ts';
import { DesksOf } from './desks.ts';
import { opens, pageId, type Read } from './filled-in.ts';
import { RASA } from './ordering.ts';
import { RunningCentre } from './running-centre.ts';

const STRANGER = '+442079460005';
const CARD = '4111 1111 1111 1111';
const centre = new RunningCentre();
const desks = new DesksOf(centre);
/** The chats of a test, which are over behind it. */
const begun: Read[] = [];
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());
afterEach(async () => {
  for (const page of begun.splice(0)) if (given(page)) await (await participant(page)).ask('disconnect', {});
  await desks.goHome();
});

const chats = (...args: readonly string[]) => centre.run('chat', '--json', ...args);
const shown = async (number: unknown) => (await centre.run('cases', 'show', String(number), '--json')).lines()[0];
/** Begins a chat on the page, as a browser does. */
const begins = async (fields: { readonly [field: string]: string }, language = 'en'): Promise<Read> => {
  const page = await beginsChat(centre.url, fields, language);
  begun.push(page);
  return page;
};
const takes = async (user: string) => {
  await expect.poll(async () => (await desks.contacts(user))[0]?.is, { timeout: 40_000 }).toBe('offered');
  await desks.does(user, 'accept');
  await expect.poll(async () => (await desks.contacts(user))[0]?.is, { timeout: 40_000 }).toBe('connected');
  return (await desks.contacts(user))[0];
};
describe('the page of the chat', () => {
  it('is one step from the form and back, in four languages, and says what is there without a script (S24)', async () => {
    const pages = { en: 'Chat with us', lt: 'Susirašykite su mumis', zh: '在线与我们交谈', fa: 'با ما گفت‌وگو کنید' };
    for (const [language, title] of Object.entries(pages)) {
      const form = await opens(centre.url, `/form/${language}`);
      expect(form.html).toContain(`<a href="/form/chat/${language}">${title}</a>`);
      const page = await opens(centre.url, `/form/chat/${language}`);
      expect(page).toMatchObject({ status: 200, html: expect.stringContaining(`<h1>${title}</h1>`) });
      expect(page.html).toContain(`<a href="/form/${language}">`);
      expect(page.html).toMatch(/<noscript><p class="wrong">.*JavaScript|<noscript>.*جاوااسکریپت/);
      expect(page.html.indexOf('tel:+12025550100')).toBeLessThan(page.html.indexOf('<main>'));
      expect(Buffer.byteLength(page.html)).toBeLessThan(8192);
    }
    expect((await opens(centre.url, '/form/chat/de')).status).toBe(404);
  });

  it('lets run its own script alone, and shows what was typed as text', async () => {
    const hostile = '</script><script>alert(1)</script>=HYPERLINK("http://x")';
    const page = await begins({ name: hostile, phone: STRANGER, about: hostile });
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('alert(1)');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; .*script-src 'sha256-[\w+/=]+'; connect-src http:\/\/127\.0\.0\.1:\d+ ws:\/\/127\.0\.0\.1:\d+$/,
    );
    const wrong = await begins({ name: hostile, phone: '12', about: hostile });
    expect(wrong).toMatchObject({ status: 422, html: expect.not.stringContaining('<script') });
    expect(wrong.html).toContain('&lt;script&gt;alert(1)');
  });
});

describe('a traveller who chats', () => {
  it('reads number, day and wait, and writes with a person who sees who it is; their case holds it (S5, S24, S33)', async () => {
    await desks.is('ruta', 'Available');
    const about = ['--phone', RASA, '--departs', '2026-12-05', '--about', 'I paid twice for my trip'];
    const chat = chats('--name', 'Rasa', ...about, '--say', '<b>Both</b> of "them"');
    const contact = await takes('ruta');
    expect(contact).toMatchObject({ channel: 'CHAT', queue: 'General', title: 'Rasa' });
    await expect
      .poll(async () => JSON.stringify(await desks.guides('ruta')), { timeout: 40_000 })
      .toMatch(/Rasa Petraitytė.*On a chat about case \d{8}, (refund|other): I paid twice for my trip/);
    expect(await desks.does('ruta', 'say', { says: 'I see. I give it to finance.' })).toMatchObject({ status: 200 });
    const [told, ...lines] = (await chat).lines();
    expect(told?.['says']).toMatch(/^We have it\. The number of your case is \d{8}\. You hear from us by \w+day, /);
    expect(lines.map(({ who, event, says }) => [who, event, says])).toEqual([
      ['system', 'prompt', told?.['says']],
      ['system', 'prompt', 'A person will be with you in a moment.'],
      ['agent', 'joined', undefined],
      ['caller', 'said', '<b>Both</b> of "them"'],
      ['agent', 'said', 'I see. I give it to finance.'],
      ['system', 'ended', undefined],
    ]);
    await desks.does('ruta', 'finish');
    const kept = await shown(told?.['case']);
    expect(kept).toMatchObject({ way: 'chat', traveller: expect.any(String), contacts: [{ way: 'chat' }] });
    const { stdout } = await centre.run('cases', 'show', String(told?.['case']));
    expect(stdout).toMatch(/^\S+ +by chat, Rasa, \+37061234567: I paid twice for my trip$/m);
  });

  it('who told of it before goes on with the same case, in its first place (S38)', async () => {
    const fields = { name: 'Rasa', phone: RASA, departs: '2026-12-05', about: 'I paid twice, again' };
    const page = await begins(fields, 'lt');
    expect(page.says).toMatch(/^Apie tai jau pranešėte Tai ta pati byla: \d{8} Tema: Pinigų grąžinimas\./);
    const chat = await participant(page);
    await expect.poll(chat.read).toEqual([expect.stringMatching(/^Apie tai jau pranešėte\./), expect.any(String)]);
    await chat.ask('disconnect', {});
    expect((await chat.connect()).status).toBe(403);
  });

  it('is told honestly that nobody is there, then as time goes by, and whoever comes sees all of it', async () => {
    const page = await begins({ name: 'Lee', phone: STRANGER, about: 'My hotel is full' });
    const number = /class="number" dir="ltr">(\d{8})</.exec(page.html)?.[1];
    const chat = await participant(page);
    await expect
      .poll(chat.read)
      .toEqual([
        expect.stringContaining(`${number}. You hear from us by`),
        expect.stringMatching(/^Nobody is at their desk right now\. Your case is kept/),
      ]);
    await centre.run('clock', '--to', 'PT5M');
    await expect
      .poll(async () => (await chat.read())?.slice(2))
      .toEqual(Array(2).fill(expect.stringMatching(/^You are still in line/)));
    await chat.ask('message', { ContentType: 'text/plain', Content: 'Is anybody here?', ClientToken: 'one' });
    await chat.ask('message', { ContentType: 'text/plain', Content: 'Is anybody here?', ClientToken: 'one' });
    expect((await chat.read())?.filter((each) => each === 'Is anybody here?')).toHaveLength(1);
    await desks.is('ruta', 'Available');
    const contact = await takes('ruta');
    expect(contact?.attributes).toMatchObject({ traveller: 'none', case: number });
    await desks.does('ruta', 'end');
    expect((await chat.connect()).status).toBe(403);
    expect(await shown(number)).toMatchObject({ way: 'chat', state: 'open' });
  });

  it('is on no record without the day that proves who they are, whatever number they type', async () => {
    await begins({ name: 'Mallory', phone: RASA, about: 'Where does she fly?' });
    await desks.is('ruta', 'Available');
    const contact = await takes('ruta');
    expect(contact?.attributes).toMatchObject({ traveller: 'none' });
    expect(JSON.stringify(await desks.guides('ruta'))).not.toContain('Petraitytė');
  });

  it('is put in front where they are in danger now', async () => {
    const page = await begins({ name: 'Lee', phone: '+442079460009', about: 'Help! We are stranded, right now' });
    const chat = await participant(page);
    await expect.poll(async () => (await chat.read())?.[1]).toMatch(/^You are put in front/);
    await desks.is('ruta', 'Available');
    expect(await takes('ruta')).toMatchObject({ queue: 'Emergency' });
    await chat.ask('disconnect', {});
  });
});

describe('what must not happen', () => {
  it('no number of a card enters our data', async () => {
    await desks.is('ruta', 'Available');
    const chat = chats('--phone', STRANGER, '--about', `My card is ${CARD}`, '--say', `It is ${CARD}`);
    await takes('ruta');
    expect(await desks.does('ruta', 'say', { says: 'Please never write it.' })).toMatchObject({ status: 200 });
    const [told] = (await chat).lines();
    await desks.does('ruta', 'finish');
    const kept = JSON.stringify(await shown(told?.['case']));
    expect(kept).toContain('card number removed');
    expect(kept).not.toContain(CARD);
  });

  it('nothing is lost where Connect begins no chat: they have a number, a day and a telephone number', async () => {
    const { endpoint } = given(await begins({ name: 'Lee', phone: STRANGER, about: 'One that begins' }));
    // Others use up what the instance takes a second.
    let isBusy = true;
    const others = Array.from({ length: 8 }, async () => {
      while (isBusy) await fetch(`${endpoint}/contact/chat`, { method: 'PUT', body: '{}' });
    });
    const pages: Read[] = [];
    for (let n = 0; n < 6; n += 1)
      pages.push(await begins({ name: 'Lee', phone: `+4420794601${10 + n}`, about: 'A full hotel' }));
    isBusy = false;
    await Promise.all(others);
    for (const page of pages)
      expect(page).toMatchObject({ status: 200, says: expect.stringMatching(/\d{8} You hear from us by \w+day/) });
    const refused = pages.filter(({ html }) => !html.includes('data-given'));
    expect(refused.length).toBeGreaterThan(0);
    for (const { says, html } of refused) {
      expect(says).toContain('Nobody can chat with you just now. Your case is kept and will be answered.');
      expect(html).not.toContain('<script');
      expect(html).toContain('tel:+12025550100');
    }
    const number = /class="number" dir="ltr">(\d{8})</.exec(refused[0]?.html ?? '')?.[1];
    expect(await shown(number)).toMatchObject({ way: 'chat', state: 'open' });
  });

  it('the page sent again is the same chat and one contact', async () => {
    const form = pageId(await opens(centre.url, '/form/chat/en'));
    const fields = { form, name: 'Lee', phone: '+442079460007', about: 'Twice' };
    const [first, second] = [await begins(fields), await begins(fields)];
    expect(given(second).token).toBe(given(first).token);
    const number = /class="number" dir="ltr">(\d{8})</.exec(first.html)?.[1];
    expect((await shown(number))?.['contacts']).toHaveLength(1);
  });
});
