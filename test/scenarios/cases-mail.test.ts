import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fileOf, letter } from '../cases/mail/letters.ts';
import { Ordering, RASA } from './ordering.ts';
import { RunningCentre, said, wayline } from './running-centre.ts';

const ADDRESS = 'rasa@example.com';

const centre = new RunningCentre();
const desks = new Ordering(centre);
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());
afterEach(() => desks.goHome());

interface Taken {
  readonly did: string;
  readonly case?: string;
  readonly why?: string;
}
interface Sent {
  readonly template: string;
  readonly text: string;
  readonly state: string;
  readonly language: string;
  readonly channel: string;
  readonly reason?: string;
}

const mail = async (file: string, ...more: readonly string[]): Promise<Taken> =>
  (await centre.run('mail', file, '--json', ...more)).lines()[0] as unknown as Taken;
const inbox = async (...of: readonly string[]) => (await centre.lists('inbox', ...of)) as unknown as readonly Sent[];
const listed = () => centre.lists('cases', 'list');
const shown = async (number = '') => (await centre.run('cases', 'show', number)).stdout;
const contacts = async (number = '') => (await shown(number)).match(/^\S+ +by (?:email|phone|sms): /gm)?.length;
/** A letter with something else in it, as a file. */
const changed = (name: string, change: (text: string) => string): string => {
  const file = join(centre.data, `${name}-changed.eml`);
  writeFileSync(file, change(Buffer.from(letter(name)).toString('latin1')), 'latin1');
  return file;
};
/** What the provider of e-mails took, the last first. */
const provided = async () => {
  const { messages } = (await (await fetch(`${centre.url}/provider`)).json()) as {
    messages: readonly { id: string; to: string; text: string; asked: { Headers?: string } }[];
  };
  return messages.filter(({ to }) => to === ADDRESS).reverse();
};
const darius = () => desks.at('darius');
const opens = async (): Promise<void> => {
  await darius().is('Available');
  await expect.poll(async () => (await darius().does('accept')).status).toBe(200);
  await expect.poll(async () => (await darius().pages()).length).toBeGreaterThan(0);
};
const onCase = async (of: string, step: string, filled: object): Promise<void> => {
  await darius().act(`${of}: a refund`);
  await darius().act(step);
  await darius().act('Continue', filled);
  await centre.run('clock');
};

let number = '';

describe('a letter by e-mail', () => {
  it('opens a case and is answered in its thread, with number and day, in the traveller’s language (S56, S67)', async () => {
    const taken = await mail(fileOf('alternative'));
    expect(taken).toMatchObject({ did: 'case opened', case: expect.stringMatching(/^\d{8}$/) });
    number = taken.case ?? '';
    expect(await inbox('--address', ADDRESS)).toMatchObject([
      { template: 'case-opened', language: 'lt', state: 'sent', text: expect.stringContaining(`byla ${number}`) },
    ]);
    const answered = (await inbox('--address', ADDRESS))[0]?.text ?? '';
    expect(answered).toContain('Atsakysime iki 12-11');
    const [link = ''] = /https?:\/\/\S+/.exec(answered) ?? [];
    expect(link).toBe(`${centre.url}/form/`);
    const form = await fetch(link, { headers: { 'accept-language': 'lt' } });
    expect([form.status, await form.text()]).toEqual([200, expect.stringContaining('<html lang="lt"')]);
    expect(JSON.parse((await provided())[0]?.asked.Headers ?? '{}')).toEqual({
      'In-Reply-To': '<CAJ1x+refund@mail.example.com>',
      References: '<CAJ1x+refund@mail.example.com>',
      'Auto-Submitted': 'auto-replied',
    });
    expect(await listed()).toMatchObject([{ case: number, kind: 'refund', way: 'email', urgency: 'soon' }]);
    expect(await shown(number)).toMatch(
      /charged twice for RASA24 – 182,40 € each time\. My card is \[card number removed\]/,
    );
  });

  it('and another one, a call and the same letter again are the same case, each contact once (S5, S38)', async () => {
    expect(await mail(fileOf('second-letter'), '--id', 'one')).toMatchObject({ did: 'case joined', case: number });
    expect(await mail(fileOf('second-letter'), '--id', 'one')).toMatchObject({ did: 'case joined', case: number });
    expect(await mail(fileOf('second-letter'), '--id', 'two')).toMatchObject({ did: 'told before', case: number });
    expect(said(await centre.call(RASA, '--press', '4,1,1'))).toContain(
      `Your case ${[...number].join(' ')}, about a refund`,
    );
    await centre.run('clock');
    expect(await contacts(number)).toBe(3);
    expect(await listed()).toHaveLength(1);
    expect((await inbox('--address', ADDRESS)).map(({ template }) => template)).toEqual(['case-opened', 'case-opened']);
    expect(await inbox('--number', RASA)).toEqual([]);
    await mail(fileOf('letter'));
    expect(await contacts(number)).toBe(4);
    expect(await inbox('--address', ADDRESS)).toHaveLength(3);
    const { timeline } = (await centre.run('travellers', 'show', RASA, '--json')).lines()[0] as { timeline: object[] };
    expect(JSON.stringify(timeline)).toContain(`ame again about case ${number}, by email`);
  });

  it('answers what we asked, is told of the result where it came from, and begins anew behind it (S37, S65, S69)', async () => {
    await opens();
    await onCase(number, 'Ask the traveller', { says: 'On which card was it paid?' });
    expect((await inbox('--address', ADDRESS)).at(-1)).toMatchObject({
      ...{ template: 'case-asked', channel: 'email', text: expect.stringContaining(`: ${centre.url}/form/`) },
    });
    expect(await listed()).toEqual([]);
    const answer = changed('outlook-reply', (text) => text.replace('CASENUMBER', number));
    expect(await mail(answer)).toMatchObject({ did: 'case joined', case: number });
    expect(await listed()).toMatchObject([{ case: number }]);
    expect(await shown(number)).toMatch(/by email: The last four digits are 1111\.\n +\n +Rasa\n/);
    expect(await shown(number)).not.toContain('Old words');
    expect(await shown(number)).toContain('the traveller: answered by email: The last four digits are 1111.');
    await darius().act('Back to the cases');
    await onCase(number, 'Write the result', { says: '182.40 EUR are on their way.', tell: 'message' });
    expect((await inbox('--address', ADDRESS)).at(-1)).toMatchObject({
      ...{ template: 'case-resolved', state: 'sent', text: expect.stringContaining('182.40 EUR are on their way.') },
    });
    const [last] = await provided();
    const more = changed('second-letter', (text) =>
      text
        .replace('<letter-2@', '<letter-3@')
        .replace(
          /Subject: .*\r\n/,
          `Subject: Re: no number\r\nIn-Reply-To: <${last?.id}@eu-central-1.amazonses.com>\r\n`,
        ),
    );
    const next = await mail(more);
    expect(next.did).toBe('case opened');
    expect(next.case).not.toBe(number);
    expect(await shown(next.case)).toContain(`[It answers the result of case ${number}.]`);
    number = next.case ?? '';
  });
});

describe('what nobody is to answer', () => {
  it('is an absence note: it is noted on the case that it answers, and nothing goes on because of it', async () => {
    const before = await inbox('--address', ADDRESS);
    const [last] = await provided();
    const away = changed('out-of-office', (text) =>
      text.replace('message-1@', `${last?.id}@`).replace('12345674', '1'),
    );
    expect(await mail(away)).toMatchObject({ did: 'noted', case: number, why: 'sent by a machine' });
    expect(await shown(number)).toContain('out of the office until 10 December');
    expect(await mail(fileOf('mailing-list'))).toMatchObject({ did: 'machine', why: 'from a mailing list' });
    expect(await inbox('--address', ADDRESS)).toEqual(before);
    expect(await inbox('--address', 'news@list.example.com')).toEqual([]);
    expect(await listed()).toHaveLength(1);
  });

  it('is a report that a message of ours came back: it stands with that message', async () => {
    const [last] = await provided();
    const bounce = changed('bounce', (text) => text.replace('MESSAGE@', `${last?.id}@`));
    const why = 'came back: there is no such mailbox (5.1.1)';
    expect(await mail(bounce)).toMatchObject({ did: 'bounce noted', why });
    expect((await inbox('--address', ADDRESS)).at(-1)).toMatchObject({ state: 'failed', reason: why });
    expect((await centre.run('notices', 'dead')).stdout).toContain(why);
    expect(await mail(fileOf('bounce'))).toMatchObject({ did: 'not ours' });
    expect(await inbox('--address', 'mailer-daemon@eu-central-1.amazonses.com')).toEqual([]);
    expect(await listed()).toHaveLength(1);
  });

  it('is spam of strangers, a letter that nothing proves, and one that guesses a number', async () => {
    expect(await mail(fileOf('stranger'), '--found', 'spam')).toMatchObject({ did: 'spam' });
    const forged = await mail(
      changed('letter', (text) => text.replace('<letter-1', '<forged')),
      '--found',
      'forged',
    );
    expect(forged).toMatchObject({ did: 'case opened' });
    expect(await shown(forged.case)).toContain('[It says that it is from rasa@example.com, and nothing proves it');
    expect(await shown(forged.case)).not.toContain('RASA24 2026');
    const guess = changed('stranger', (text) => text.replace('Subject: A complaint', `Subject: Case ${number}`));
    const guessed = await mail(guess);
    expect(guessed.did).toBe('case opened');
    expect(guessed.case).not.toBe(number);
    expect(await shown(guessed.case)).toContain(`[It names case ${number}, which is not known to be theirs.]`);
    const answers = await inbox('--address', 'otto@stranger.example');
    expect(answers).toMatchObject([{ template: 'case-opened', state: 'sent', language: 'en' }]);
    expect(answers[0]?.text).toContain(guessed.case);
    expect(answers[0]?.text).not.toContain(number);
  });
});

describe('what cannot be read', () => {
  it('is kept as it came, and shown with its beginning', async () => {
    const broken = await mail(fileOf('broken-boundary'));
    expect(await shown(broken.case)).toMatch(/could not be read.*kept as it came/);
    expect(await shown(broken.case)).toContain('Nobody sees that I want my money back.');
    const noMail = await mail(fileOf('no-mail-at-all'), '--return-path', 'a@sender.example');
    expect(noMail.did).toBe('case opened');
    expect(await shown(noMail.case)).toContain('[It does not say who wrote.]');
    expect((await mail(fileOf('two-froms'))).did).toBe('case opened');
  });

  it('is said to be no e-mail: random bytes are kept for people to see, and of an empty file there is nothing to take', async () => {
    const file = (name: string, bytes: Uint8Array) => {
      writeFileSync(join(centre.data, name), bytes);
      return join(centre.data, name);
    };
    const bytes = file(
      'random.eml',
      Uint8Array.from({ length: 3000 }, (_, n) => (n * n * 31 + n * 7) % 256),
    );
    const random = await centre.run('mail', bytes);
    expect(random.stdout).toMatch(/random\.eml: it is no e-mail that can be read: kept as it came, on case \d{8}\n$/);
    expect(random.exit).toBe(0);
    const number = /\d{8}/.exec(random.stdout.split('on case')[1] ?? '')?.[0];
    expect(await shown(number)).toContain('[This e-mail could not be read. It is kept as it came, and begins:]');
    const empty = file('empty.eml', new Uint8Array());
    const nothing = await centre.run('mail', empty, file('blank.eml', Buffer.from(' \r\n\r\n')));
    expect(nothing.exit).toBe(1);
    expect(nothing.stdout).toMatch(
      /empty\.eml: it is no e-mail that can be read: there is nothing in it, and no case is opened\n.*blank\.eml: it is no e-mail/,
    );
  });

  it('is no file, a wrong word or an address of nobody: a sentence each', async () => {
    expect(await centre.run('mail', 'no.eml')).toMatchObject({
      exit: 2,
      stderr: 'no.eml cannot be read: there is no such file.\n',
    });
    expect(await centre.run('mail', fileOf('letter'), '--to', 'x@nobody.example')).toMatchObject({
      ...{ exit: 1, stderr: 'Nobody here reads e-mail to x@nobody.example.\n' },
    });
    expect((await centre.run('mail', fileOf('letter'), '--found', 'rain')).exit).toBe(2);
    expect((await centre.run('mail', fileOf('letter'), fileOf('stranger'), '--id', 'x')).exit).toBe(2);
    expect((await centre.run('mail')).exit).toBe(2);
    expect((await wayline('mail', fileOf('letter'), '--port', '1')).exit).toBe(3);
    expect((await centre.run('mail', fileOf('letter'))).stdout).toMatch(
      /letter\.eml: it was told before, on case \d{8}\n$/,
    );
  });
});
