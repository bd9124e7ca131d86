import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseWithHistory } from '../../../lambdas/cases/cases-store.ts';
import { placeOf } from '../../../lambdas/cases/contact-about.ts';
import { type MailDesk, takeMail } from '../../../lambdas/cases/mail/take-mail.ts';
import { takenMailOf } from '../../../lambdas/cases/mail/taken-mail.ts';
import { reportCase } from '../../../lambdas/cases/report-case.ts';
import { tellTraveller } from '../../../lambdas/cases/telling/tell-traveller.ts';
import { putNotice } from '../../../lambdas/notices/put-notice.ts';
import { inboxOf } from '../../../lambdas/notices/store.ts';
import { sayBySms } from '../../../lambdas/notices/templates/say.ts';
import { promiseCountKey } from '../../../lambdas/platform/promise-keys.ts';
import { measuredAs } from '../../../lambdas/promises/measured.ts';
import { keepTraveller } from '../../../lambdas/travellers/keep-traveller.ts';
import { person } from '../../../lambdas/travellers/person.ts';
import { aNotice } from '../../notices/a-notice.ts';
import { OneTableHere } from '../../one-table.ts';
import { letter, received } from './letters.ts';

const NOW = new Date('2026-12-04T12:00:00Z');
const SETTINGS = {
  ...{ zone: 'Europe/Vilnius', languages: ['en', 'lt', 'zh', 'fa'] as ('en' | 'lt' | 'zh' | 'fa')[] },
  ...{ senders: { LT: 'sns-LT' }, oneWay: ['LT'], keepDays: 90 },
};
const here = new OneTableHere();
let desk: MailDesk;
let address = '';
let nth = 0;
beforeAll(async () => {
  await here.open();
  desk = {
    ...{ table: here.table, zone: 'Europe/Vilnius', holidays: new Set<string>(), random: Math.random },
    ...{ address: 'wayline@dev.wayline.example', keepDays: 90, notices: SETTINGS },
  };
});
afterAll(() => here.close());
beforeEach(async () => {
  nth += 1;
  address = `rasa${nth}@example.com`;
  const rasa = { name: 'Rasa', familyName: 'P', language: 'lt', phones: [`+3706123${4000 + nth}`], emails: [address] };
  await keepTraveller(here.table, person.parse(rasa), { as: 'operator' }, NOW);
});

/** A letter of the traveller of this test, with an id of its own. */
const own = (name: string, change: (text: string) => string = (text) => text): Uint8Array =>
  new Uint8Array(
    Buffer.from(
      change(
        Buffer.from(letter(name))
          .toString('latin1')
          .replace('rasa@example.com', address)
          .replaceAll('-1@', `-1-${nth}@`),
      ),
      'latin1',
    ),
  );
const take = (raw: Uint8Array, id = `${nth} ${Math.random()}`, now = NOW, at = NOW.toISOString()) =>
  takeMail(desk, { id, at, raw }, now);
const happenings = async (number = '') =>
  (await here.items(`CASE#${number}`)).flatMap(({ happened }) => (happened ? [happened as never] : []));
const tellAll = async (number = '', now = NOW) => {
  for (const happened of await happenings(number)) await tellTraveller(here.table, SETTINGS, happened, now);
};
const inbox = (of = address, now = NOW) => inboxOf(here.table, of, now);

describe('an e-mail', () => {
  it('is answered with how long most waited lately who wrote one, where it was measured (S33)', async () => {
    const waited = (day: string, by: 'email' | 'form', hours: number) =>
      new PutCommand({
        TableName: here.table.name,
        Item: {
          ...promiseCountKey(day, 'case', 'kept', by === 'email' ? 0 : 1),
          ...{ kind: 'case', state: 'kept', promises: 9, late: 0, [measuredAs({ by, seconds: hours * 3600 })]: 9 },
        },
      });
    const answered = async () => {
      const { case: number } = await take(received(own('letter')));
      await tellAll(number);
      return (await inbox())[0]?.text;
    };
    await here.table.client.send(waited('2026-12-03', 'form', 2));
    await here.table.client.send(waited('2026-11-27', 'email', 90));
    expect(await answered()).not.toMatch(/Pastaruoju metu|Lately/);
    address = 'somebody-else@example.com';
    await here.table.client.send(waited('2026-11-28', 'email', 12));
    expect(await answered()).toContain('Lately most answers took 8–16 hours.');
  });

  it('taken twice at one moment and again later is one contact, and one answer', async () => {
    const raw = received(own('letter'));
    const [first, second] = await Promise.all([take(raw, `${nth} same`), take(raw, `${nth} same`)]);
    // Its sender's server tried again: what the receiver wrote on top is another.
    const third = await take(received(own('letter'), { spam: true }), `${nth} another`);
    const kept = await takenMailOf(here.table, `${nth} same`);
    expect([first?.case, second?.case, third.case, kept?.case]).toEqual(Array(4).fill(first?.case));
    expect(third.did).toBe('told before');
    const found = await caseWithHistory(here.table, first?.case ?? '');
    expect(found?.contacts).toHaveLength(1);
    await tellAll(first?.case);
    await tellAll(first?.case);
    expect(await inbox()).toHaveLength(1);
  });

  it('keeps its place by when it came, not by what it says', async () => {
    const earlier = '2026-12-04T11:00:00.000Z';
    const taken = await take(received(own('letter')), undefined, NOW, earlier);
    expect((await caseWithHistory(here.table, taken.case ?? ''))?.case).toMatchObject({
      arrived: earlier,
      kind: 'refund',
    });
  });

  it('of two travellers who share an address is nobody’s record', async () => {
    const other = {
      name: 'Jonas',
      familyName: 'P',
      language: 'lt',
      phones: [`+3706124${4000 + nth}`],
      emails: [address],
    };
    await keepTraveller(here.table, person.parse(other), { as: 'operator' }, NOW);
    const taken = await take(received(own('letter')));
    const found = (await caseWithHistory(here.table, taken.case ?? ''))?.case;
    expect([found?.traveller, found?.person]).toEqual([undefined, address]);
  });

  it('that nothing proves opens a case of its own, beside the one they have, and nobody is told', async () => {
    const proven = await take(received(own('letter')));
    await tellAll(proven.case);
    const forged = await take(
      received(
        own('second-letter', (text) => `${text}Case ${proven.case}`),
        { proven: false },
      ),
    );
    expect(forged.did).toBe('case opened');
    expect(forged.case).not.toBe(proven.case);
    const found = (await caseWithHistory(here.table, forged.case ?? ''))?.case;
    expect([found?.traveller, found?.person]).toEqual([undefined, address]);
    await tellAll(forged.case);
    expect(await inbox()).toHaveLength(1);
  });

  it('with the headers of a receiver that it wrote itself is not proven by them', async () => {
    const taken = await take(own('injection'));
    expect((await caseWithHistory(here.table, taken.case ?? ''))?.case.traveller).toBeUndefined();
    const clean = await take(
      received(
        own('injection', (text) => text.replace('inj-1', 'inj-2')),
        { spam: true, proven: false },
      ),
    );
    expect(clean.did).toBe('spam');
  });

  it('with a virus says so, of a known traveller also where it is taken for spam', async () => {
    const taken = await take(received(own('attachments'), { virus: true, spam: true }));
    expect(taken.did).toBe('case opened');
    const found = (await caseWithHistory(here.table, taken.case ?? ''))?.case;
    expect(found?.about).toContain('[A virus was found in it: open nothing that hangs on it.]');
    expect(found).toMatchObject({ kind: 'claim', department: 'finance' });
  });

  it('of a program that says so in its subject only is kept with the case it names, and not answered', async () => {
    const first = await take(received(own('letter')));
    const away = (subject: string, n: number) =>
      own('second-letter', (text) =>
        text.replace(/Subject: .*\r\n/, `Subject: ${subject}\r\n`).replace('letter-2', `away-${n}`),
      );
    expect(await take(received(away(`Out of Office: Re: Your case ${first.case}`, 1)))).toMatchObject({
      ...{ did: 'noted', case: first.case, why: 'sent by a machine' },
    });
    expect(await take(received(away('Automatic reply: hello', 2)))).toEqual(
      expect.objectContaining({ did: 'machine', why: 'sent by a machine' }),
    );
    await tellAll(first.case);
    expect(await inbox()).toHaveLength(1);
  });

  it('asks machines not to answer: it is read, and not answered', async () => {
    const asks = (text: string) => text.replace('MIME-Version', 'X-Auto-Response-Suppress: All\r\nMIME-Version');
    const taken = await take(received(own('letter', asks)));
    expect(taken.did).toBe('case opened');
    await tellAll(taken.case);
    expect(await inbox()).toEqual([]);
  });

  it('of an address that was answered five times today is written down, and not answered', async () => {
    const day = (n: number) =>
      ({ template: 'case-opened', occasion: `x ${n}`, channel: 'email', to: address, state: 'sent' }) as const;
    for (let n = 0; n < 5; n += 1)
      await here.table.client.send(
        new PutCommand(putNotice(here.table.name, aNotice('operational', day(n)), 90).Put as never),
      );
    const taken = await take(received(own('letter')));
    await tellAll(taken.case);
    expect(await inbox()).toHaveLength(5);
    const later = new Date(NOW.getTime() + 86_400_001);
    const again = await take(received(own('second-letter')), undefined, later);
    expect(again).toMatchObject({ did: 'case joined', case: taken.case });
    await tellAll(again.case, later);
    expect(await inbox(address, later)).toHaveLength(6);
  });
});

describe('an answer', () => {
  it('goes to each letter about a case, in its own thread, up to five a day', async () => {
    const called = { way: 'phone', id: `call ${nth}`, kind: 'refund', about: 'twice' } as const;
    const phone = `+3706123${4000 + nth}`;
    await reportCase(desk, { ...called, at: NOW.toISOString(), language: 'lt', phone }, NOW);
    const answered: number[] = [];
    for (let n = 1; n <= 6; n += 1) {
      const raw = own('letter', (text) => text.replace(`letter-1-${nth}@`, `letter-1-${nth}-of-${n}@`));
      const taken = await take(received(raw));
      expect(taken.did).toBe('case joined');
      await tellAll(taken.case);
      await tellAll(taken.case);
      answered.push((await inbox()).length);
    }
    expect(answered).toEqual([1, 2, 3, 4, 5, 5]);
    const threads = (await inbox()).map(({ answersMail }) => answersMail);
    expect(new Set(threads).size).toBe(5);
  });

  it('about a case that came by telephone goes to the address that wrote, where it is theirs', async () => {
    const phone = `+3706123${4000 + nth}`;
    const called = {
      way: 'phone',
      id: `call ${nth}`,
      kind: 'refund',
      about: 'twice',
      at: NOW.toISOString(),
      language: 'lt',
      phone,
    } as const;
    const { case: of } = await reportCase(desk, called, NOW);
    const taken = await take(received(own('letter')));
    expect(taken).toMatchObject({ did: 'case joined', case: of.case });
    expect(await placeOf(here.table, 'email', 'nobody')).toEqual({});
    await tellAll(of.case);
    expect(await inbox()).toMatchObject([{ channel: 'email', answersMail: `letter-1-${nth}@example.com` }]);
  });

  it('names the form where there is one, by e-mail: an SMS has no room for it', async () => {
    const { case: number = '' } = await take(received(own('letter')));
    const form = 'https://form.example.com/problems';
    const settings = { ...SETTINGS, senders: { LT: 'sns-LT' }, form };
    for (const happened of await happenings(number)) await tellTraveller(here.table, settings, happened, NOW);
    expect(await inbox()).toMatchObject([{ channel: 'email', text: expect.stringContaining(form) }]);
    expect(
      sayBySms({ template: 'case-opened', facts: { case: number, kind: 'refund', form } }, 'lt').text,
    ).not.toContain(form);
  });

  it('to a message of ours is on its case whatever its subject says, from that address only', async () => {
    const { case: number = '' } = await take(received(own('letter')));
    const told = { template: 'case-news', occasion: `case ${number} v2`, channel: 'email', state: 'sent' } as const;
    const notice = aNotice('operational', { ...told, to: address, providerId: `ses-${nth}` });
    await here.table.client.send(new PutCommand(putNotice(here.table.name, notice, 90).Put as never));
    const answering = (text: string) =>
      text.replace('MIME-Version', `In-Reply-To: <ses-${nth}@eu-central-1.amazonses.com>\r\nMIME-Version`);
    const complaint = own('truncated-base64', answering);
    expect(await take(received(complaint))).toMatchObject({ did: 'case joined', case: number });
    const toAnother = own('truncated-base64', (text) =>
      text
        .replace('trunc', 'other')
        .replace('MIME-Version', 'In-Reply-To: <unknown@eu-central-1.amazonses.com>\r\nMIME-Version'),
    );
    expect(await take(received(toAnother))).toMatchObject({ did: 'case opened' });
    const stranger = new Uint8Array(
      Buffer.from(answering(Buffer.from(letter('stranger')).toString('latin1')), 'latin1'),
    );
    const other = await take(received(stranger, { domain: 'stranger.example' }));
    expect(other.case).not.toBe(number);
  });
});

describe('a report that a message came back', () => {
  const bounce = (id: string) =>
    received(own('bounce', (text) => text.replace('Rasa@Example.com', address).replace('MESSAGE@', `${id}@`)));
  const sent = async (change: object) => {
    const notice = aNotice('operational', {
      channel: 'email',
      to: address,
      providerId: `gone-${nth}`,
      state: 'sent',
      ...change,
    });
    await here.table.client.send(new PutCommand(putNotice(here.table.name, notice, 90).Put as never));
  };

  it('makes that message one that failed, once; another message stays what it is', async () => {
    await sent({});
    await sent({ occasion: 'other', providerId: 'other' });
    expect(await take(bounce(`gone-${nth}`))).toMatchObject({ did: 'bounce noted' });
    expect(await take(bounce(`gone-${nth}`))).toMatchObject({ did: 'bounce noted' });
    const [gone, other] = [...(await inbox())].sort((a, b) => a.occasion.localeCompare(b.occasion)).reverse();
    expect(gone).toMatchObject({ state: 'failed', reason: 'came back: there is no such mailbox (5.1.1)' });
    expect(other).toMatchObject({ state: 'sent' });
  });

  it('that is invented changes nothing', async () => {
    await sent({});
    expect(await take(bounce('guessed'))).toMatchObject({ did: 'not ours' });
    expect(await inbox()).toMatchObject([{ state: 'sent' }]);
  });
});
