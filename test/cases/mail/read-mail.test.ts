import { describe, expect, it } from 'vitest';
import { aboutMail } from '../../../lambdas/cases/mail/about-mail.ts';
import { readMail } from '../../../lambdas/cases/mail/read-mail.ts';
import { kindMeant } from '../../../lambdas/cases/rules/kind-meant.ts';
import { languageOf } from '../../../lambdas/cases/rules/language-of.ts';
import { letter, received } from './letters.ts';

const read = (name: string) => readMail(letter(name));
const about = async (name: string) => aboutMail(await read(name), letter(name), []);

describe('a letter, whatever program wrote it', () => {
  it.each([
    ['alternative', 'Hello,\n\nI was charged twice for RASA24 – 182,40 € each time.', 'en', 'refund'],
    ['lithuanian', 'Laba diena,\n\nkambaryje nebuvo šildymo, ir niekas mūsų neklausė.', 'lt', 'complaint'],
    ['lithuanian-windows-1257', 'Prašau grąžinti pinigus už RASA24: mokėjau du kartus.', 'lt', 'refund'],
    ['persian', 'سلام،\n\nاتاق هتل تمیز نبود و کسی به ما جواب نداد.', 'fa', 'complaint'],
    ['persian-windows-1256', 'سلام، لطفا پول بليط را پس دهيد.', 'fa', 'refund'],
    ['chinese', '您好，我的订单付了两次，请退款。谢谢！', 'zh', 'refund'],
    ['html-only', "Please move RASA24 to another date,\nthe 12th if 1 < 2 & it is free.\n\nThank's č", 'en', 'change'],
    ['attachments', 'The insurance wants these two.', 'en', 'claim'],
    ['truncated-base64', 'I complain about the hotel, and the picture shows why.', 'en', 'complaint'],
    ['outlook-reply', 'The last four digits are 1111.\n\nRasa', 'en', 'other'],
  ] as const)('%s: its words, language and matter', async (name, words, language, kind) => {
    const mail = await read(name);
    expect(mail.text?.startsWith(words), mail.text).toBe(true);
    const said = `${mail.subject}\n${mail.text}`;
    expect([languageOf(said), kindMeant(said)]).toEqual([language, kind]);
  });

  it('is without what was written before, and without what nobody sees', async () => {
    const texts = await Promise.all(['lithuanian', 'persian', 'html-only', 'outlook-reply', 'alternative'].map(about));
    for (const text of texts)
      expect(text).not.toMatch(/prasideda rytoj|فردا|old words|Old words|seen|alert|evil|HTML PART/);
  });

  it('names what hangs on it by name and size, on one line, and has nothing of it', async () => {
    const text = await about('attachments');
    expect(text).toContain(
      '[Attached, kept with the e-mail, not opened: logo.png (70 bytes), sąskaita.pdf (2 KB), ../../run me.exe (102 bytes)]',
    );
    expect(text).not.toMatch(/PDF-1|tracker|cid:/);
    expect(await about('truncated-base64')).toContain('room.jpg');
  });

  it('keeps headers on their own lines, whatever stands in them', async () => {
    const mail = await read('injection');
    expect(mail.subject).toBe('Refund Bcc: victim@example.com txt'.replace(' txt', ' txt'));
    expect(mail.subject).not.toMatch(/[\r\n\u202e]/);
    expect(mail.answers).toEqual(['y@example.com', 'x@example.com', 'ok@example.com']);
  });

  it('of a megabyte is read, and cut where it stands on a case', async () => {
    const long = Buffer.from(`From: a@example.com\r\nSubject: Long\r\n\r\n${'I want my refund. '.repeat(60_000)}`);
    const started = performance.now();
    const text = aboutMail(await readMail(new Uint8Array(long)), new Uint8Array(long), []);
    expect(text.length).toBeLessThan(4200);
    expect(text).toContain('[It goes on: the whole e-mail is kept.]');
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it.each([
    ['<'.repeat(1_000_000)],
    ['<!--'.repeat(250_000)],
    ['&#'.repeat(500_000)],
    ['<div class="'.repeat(80_000)],
    ['>\n'.repeat(4_000_000)],
  ])(
    'that is made to be slow is not: %#',
    async (body) => {
      const raw = new Uint8Array(Buffer.from(`From: a@example.com\r\nContent-Type: text/html\r\n\r\n${body}`));
      const started = performance.now();
      await readMail(raw);
      expect(performance.now() - started).toBeLessThan(15_000);
    },
    60_000,
  );
});

describe('what cannot be read', () => {
  it.each(['broken-boundary', 'no-mail-at-all'])('%s has no text, and begins as it came, in brackets', async (name) => {
    const raw = received(letter(name));
    const mail = await readMail(name === 'no-mail-at-all' ? letter(name) : raw);
    expect(mail.text).toBeUndefined();
    const text = aboutMail(mail, raw, []);
    expect(text).toContain('[This e-mail could not be read. It is kept as it came, and begins:]');
    expect(text).toContain(name === 'broken-boundary' ? 'Nobody sees that I want my money back.' : 'this is no e-mail');
    expect(text).not.toMatch(/X-SES|Received:/);
    expect([...text].length).toBeLessThan(1200);
    expect(text).not.toMatch(/[^\P{C}\n\t]/u);
  });

  it('is not an empty letter', async () => {
    const raw = new Uint8Array(Buffer.from('From: a@example.com\r\nTo: b@example.com\r\n\r\n'));
    const mail = await readMail(raw);
    expect(mail.text).toBe('');
    expect(aboutMail(mail, raw, [])).toBe('[Nothing was written in this e-mail.]');
  });

  it('is never thrown over: any bytes are answered', async () => {
    for (let n = 0; n < 60; n += 1) {
      const whole = letter(['alternative', 'attachments', 'bounce'][n % 3] ?? 'letter');
      const cut = whole.slice(0, Math.floor((whole.length * n) / 60));
      const bent = cut.map((byte, at) => ((at * 31 + n) % 97 === 0 ? byte ^ 0x55 : byte));
      await expect(readMail(bent)).resolves.toBeDefined();
    }
  });
});

describe('a report of what did not arrive', () => {
  it('says to whom, why, and which message', async () => {
    expect(await read('bounce')).toMatchObject({
      isReport: true,
      bounces: [{ to: 'rasa@example.com', why: 'came back: there is no such mailbox (5.1.1)' }],
      bounced: ['MESSAGE@eu-central-1.amazonses.com'],
    });
  });

  it('of a delay is none of that', async () => {
    expect(await read('delayed')).toMatchObject({ isReport: true, bounces: [] });
  });
});

it('is from whom it says, from nobody, or from two', async () => {
  const from = async (name: string) => (await read(name)).from;
  expect(await from('letter')).toEqual(['rasa@example.com']);
  expect(await from('no-from')).toEqual([]);
  expect(await from('two-froms')).toEqual(['rasa@example.com', 'other@evil.example']);
});
