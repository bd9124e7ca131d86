import { describe, expect, it } from 'vitest';
import { casesNamed, isWhose } from '../../../lambdas/cases/rules/case-named.ts';
import { answeredEnough } from '../../../lambdas/cases/rules/mail/answered-enough.ts';
import { bouncesIn } from '../../../lambdas/cases/rules/mail/bounce.ts';
import { byMachine, wantsNoAnswer } from '../../../lambdas/cases/rules/mail/by-machine.ts';
import { messageIdsIn } from '../../../lambdas/cases/rules/mail/message-ids.ts';
import { ownWords } from '../../../lambdas/cases/rules/mail/own-words.ts';
import { isProven, verdictsOf } from '../../../lambdas/cases/rules/mail/proven.ts';
import { textOfHtml } from '../../../lambdas/cases/rules/mail/text-of-html.ts';

const OURS = 'wayline@dev.wayline.example';
const headers = (pairs: readonly (readonly [string, string])[]) => pairs.map(([key, value]) => ({ key, value }));
const mail = (pairs: readonly (readonly [string, string])[], from = ['rasa@mail.example.com']) => ({
  ...{ headers: headers(pairs), from, subject: '' },
});

describe('whether a sender is proven', () => {
  const by = (results: string, from?: string[]) =>
    isProven(
      mail(
        [
          ['authentication-results', results],
          ['x-ses-receipt', 'abc'],
        ],
        from,
      ),
    );

  it.each([
    ['DMARC says so', 'amazonses.com; spf=fail; dmarc=pass header.from=mail.example.com;', true],
    ['DMARC says so of another', 'amazonses.com; dmarc=pass header.from=evil.example;', false],
    [
      'DMARC says no',
      'amazonses.com; spf=pass; dkim=pass header.i=@mail.example.com; dmarc=fail header.from=mail.example.com;',
      false,
    ],
    [
      'signed by the domain',
      'amazonses.com; spf=fail; dkim=pass header.i=@mail.example.com; dmarc=none header.from=mail.example.com;',
      true,
    ],
    ['signed by the domain above', 'amazonses.com; dkim=pass header.i=@example.com;', true],
    ['signed by somebody else', 'amazonses.com; dkim=pass header.i=@evil.example;', false],
    ['signed by a whole ending', 'amazonses.com; dkim=pass header.i=@com;', false],
    [
      'sent by the domain',
      'amazonses.com; spf=pass (x) client-ip=192.0.2.1; envelope-from=a@mail.example.com; helo=x;',
      true,
    ],
    [
      'sent by somebody else',
      'amazonses.com; spf=pass (x) client-ip=192.0.2.1; envelope-from=a@evil.example; helo=mail.example.com;',
      false,
    ],
    ['a domain that ends alike', 'amazonses.com; dkim=pass header.i=@evilmail.example.com.evil.example;', false],
    ['a domain that only ends alike', 'amazonses.com; dkim=pass header.i=@notmail.example.com;', false],
    ['the end of its domain', 'amazonses.com; dkim=pass header.i=@ail.example.com;', false],
    ['said by another receiver', 'mx.evil.example; dmarc=pass header.from=mail.example.com;', false],
    ['nothing', '', false],
  ])('%s', (_, results, proven) => expect(by(results)).toBe(proven));

  it('is not for who wrote the results themselves, below those of the receiver or without any', () => {
    const own = ['authentication-results', 'amazonses.com; dmarc=pass header.from=mail.example.com;'] as const;
    expect(isProven(mail([['x-ses-receipt', 'abc'], own]))).toBe(false);
    expect(isProven(mail([own]))).toBe(false);
    expect(isProven(mail([['authentication-results', 'amazonses.com; dmarc=fail'], ['x-ses-receipt', 'a'], own]))).toBe(
      false,
    );
  });

  it('is not for nobody, and not for two', () => {
    const passes = 'amazonses.com; dmarc=pass header.from=mail.example.com;';
    expect(by(passes, [])).toBe(false);
    expect(by(passes, ['rasa@mail.example.com', 'b@mail.example.com'])).toBe(false);
  });
});

it('what the receiver found counts, and what the sender says it found does not', () => {
  const [clean, found] = [
    ['x-ses-spam-verdict', 'PASS'],
    ['x-ses-spam-verdict', 'FAIL'],
  ] as const;
  expect(verdictsOf(mail([found, ['x-ses-virus-verdict', 'FAIL'], ['x-ses-receipt', 'a'], clean]))).toEqual({
    spam: true,
    virus: true,
  });
  expect(verdictsOf(mail([clean, ['x-ses-receipt', 'a'], found]))).toEqual({ spam: false, virus: false });
  expect(
    verdictsOf(
      mail([
        ['x-ses-spam-verdict', 'GRAY'],
        ['x-ses-receipt', 'a'],
      ]),
    ),
  ).toEqual({ spam: false, virus: false });
});

describe('a machine', () => {
  it.each([
    [[['auto-submitted', 'auto-replied']], 'sent by a machine'],
    [[['auto-submitted', 'auto-generated; by a program']], 'sent by a machine'],
    [[['auto-submitted', 'No']], undefined],
    [[['precedence', 'bulk']], 'sent to many'],
    [[['precedence', 'first-class']], undefined],
    [[['list-id', '<a.example>']], 'from a mailing list'],
    [[['list-unsubscribe', '<mailto:a@example.com>']], 'from a mailing list'],
    [[['list-price', '5']], undefined],
    [[['return-path', '<>']], 'sent by a machine'],
    [[['return-path', '<rasa@example.com>']], undefined],
    [[['x-autoreply', 'yes']], 'sent by a machine'],
    [[['x-auto-response-suppress', 'All']], undefined],
    [[], undefined],
  ] as const)('%j', (pairs, why) => expect(byMachine(mail(pairs), OURS)).toBe(why));

  it.each([
    'Out of Office: Re: Your case 12345674',
    'Out of office Re: Your case',
    'OUT-OF-OFFICE',
    'OOO: Rasa',
    'Automatic reply: Your case',
    'Auto-Reply: x',
    'Autoreply',
    'Auto: Re: Your case',
    'Out of office until 10 December',
    'Abwesenheit: Re: x',
    'Abwesenheitsnotiz: x',
    'Automatische Antwort: x',
    'Réponse automatique : x',
    'Automatinis atsakymas: Jūsų byla',
    'Automatinis atsakymas',
    '自动回复：您的案件',
    '自動回覆: 案件',
    'پاسخ خودکار: پرونده',
  ])('begins its subject with what programs put there: %s', (subject) =>
    expect(byMachine({ ...mail([]), subject }, OURS)).toBe('sent by a machine'),
  );

  it.each([
    'Re: Out of Office: my case',
    'Out of office hours nobody picks up',
    'Automatic reply is no help: I want a person',
    'Autoreplying is rude',
    'Automobile: it broke down',
    'My bag: out of office',
    'پاسخ',
    '',
  ])('is not whoever writes of one: %s', (subject) =>
    expect(byMachine({ ...mail([]), subject }, OURS)).toBeUndefined(),
  );

  it('is ourselves too', () => {
    expect(byMachine(mail([], [OURS]), OURS.toUpperCase())).toBe('from our own address');
  });

  it('is not who asks machines not to answer: that is done, and their letter is read', () => {
    const asks = (value: string) => wantsNoAnswer(mail([['x-auto-response-suppress', value]]));
    expect(['All', 'DR, OOF, AutoReply', 'OOF'].map(asks)).toEqual([true, true, true]);
    expect(['DR', 'NDR, RN, NRN', ''].map(asks)).toEqual([false, false, false]);
  });
});

it('one address is answered five times a day', () => {
  const now = new Date('2026-12-04T12:00:00Z');
  const before = (hours: number, template = 'case-opened') => ({
    template,
    at: new Date(now.getTime() - hours * 3_600_000).toISOString(),
  });
  const four = [1, 2, 3, 23.9].map((hours) => before(hours));
  expect(answeredEnough([...four, before(24), before(1, 'reminder')], now)).toBe(false);
  expect(answeredEnough([...four, before(0)], now)).toBe(true);
  expect(answeredEnough([...four, before(0, 'case-danger')], now)).toBe(true);
});

describe('a case that is named', () => {
  it.each([
    ['Re: Your case 12345674', ['12345674']],
    ['case 1234-5674 and 1234 5674', ['12345674', '12345674']],
    ['پرونده ۱۲۳۴۵۶۷۴', ['12345674']],
    ['１２３４５６７４', ['12345674']],
    ['12345675', []],
    ['112345674', []],
    ['4111 1111 1111 1111', []],
    ['order 1234566', []],
    ['', []],
  ])('%s', (text, numbers) => expect(casesNamed(text)).toEqual(numbers));

  it('is of whoever came from that address, or has it on their record', () => {
    const of = { person: 't1', reach: { email: 'a@example.com' } };
    expect(isWhose(of, 'a@example.com', [])).toBe(true);
    expect(isWhose(of, 'b@example.com', ['B@Example.com'])).toBe(true);
    expect(isWhose({ person: 'c@example.com', reach: {} }, 'c@example.com', [])).toBe(true);
    expect(isWhose(of, 'c@example.com', ['b@example.com'])).toBe(false);
  });
});

it('ids are taken from a header as ids, the nearest first, and nothing else of it', () => {
  expect(messageIdsIn('<a@x> <b@x>')).toEqual(['b@x', 'a@x']);
  expect(messageIdsIn('<a b@x> <c@x\r\nBcc: d> <e<f@x> plain@x')).toEqual(['f@x']);
  expect(messageIdsIn(`<${'a'.repeat(300)}@x>`)).toEqual([]);
  expect(messageIdsIn(Array.from({ length: 50 }, (_, n) => `<${n}@x>`).join(' '))).toHaveLength(30);
});

describe('what was written this time', () => {
  it.each([
    ['Yes.\n\nOn Fri, 4 Dec 2026 at 14:00, Wayline <w@example.com> wrote:\n> old', 'Yes.'],
    ['Yes.\n\nOn Fri, 4 Dec 2026 at 14:00, Wayline <w@example.com>\nwrote:\n> old', 'Yes.'],
    ['Taip.\n2026-12-04, pn, 14:00 Wayline <w@example.com> rašė:\n> sena', 'Taip.'],
    ['好的\n\n在 2026年12月4日，Wayline <w@example.com> 写道：\n> 旧', '好的'],
    ['بله\n\nدر تاریخ ۴ دسامبر Wayline نوشت:\n> قدیمی', 'بله'],
    ['Yes.\n-----Original Message-----\nold', 'Yes.'],
    ['Yes.\n\nFrom: Wayline <w@example.com>\nSent: Friday\nold', 'Yes.'],
    ['Yes.\n-- \nRasa', 'Yes.'],
    ['> old\nYes.\n> older\nAnd no.', 'Yes.\nAnd no.'],
    [
      'From Vilnius to Oslo I was late.\nOn the way back too.',
      'From Vilnius to Oslo I was late.\nOn the way back too.',
    ],
    ['> all of it\n> is quoted', '> all of it\n> is quoted'],
    ['a\u202eb\u0007c\n\n\n\nd', 'abc\n\nd'],
    ['', ''],
  ])('%j', (text, own) => expect(ownWords(text)).toBe(own));
});

describe('HTML', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<script>x<y</script>after', 'after'],
    ['<style>p{}</style><b>bold</b>', 'bold'],
    ['a<!-- <b>no</b> --> b', 'a b'],
    ['a<!-- never ends', 'a'],
    ['1 < 2 and <3', '1 < 2 and <3'],
    ['&lt;b&gt; &amp;amp; &#8364; &#x110000; &nope;', '<b> &amp; €   &nope;'],
    ['<img src=x onerror=alert(1)>text', 'text'],
    ['new<div class="gmail_quote gmail_quote_container">old</div>', 'new'],
    ['new<div id="divRplyFwdMsg">old', 'new'],
  ])('%s', (html, text) => expect(textOfHtml(html)).toBe(text));
});

it('a report may name many, and what is no failure is none', () => {
  const status = [
    'Reporting-MTA: dns; x',
    'Final-Recipient: rfc822; A@example.com\nAction: failed\nStatus: 5.2.2',
    'Final-Recipient: rfc822; <b@example.com>\nAction: Failed\nStatus: 5.9.9\nDiagnostic-Code: smtp; 550\n  goes on',
    'Final-Recipient: rfc822; c@example.com\nAction: delivered\nStatus: 2.0.0',
    'Action: failed',
  ].join('\n\n');
  expect(bouncesIn(status.replaceAll('\n', '\r\n'))).toEqual([
    { to: 'a@example.com', why: 'came back: the mailbox is full (5.2.2)' },
    { to: 'b@example.com', why: 'came back: not delivered (5.9.9)' },
  ]);
});
