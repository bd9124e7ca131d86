import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MailDesk, takeMail } from '../../../lambdas/cases/mail/take-mail.ts';
import { scoreInLetter } from '../../../lambdas/cases/rules/mail/score-in-letter.ts';
import { putNotice } from '../../../lambdas/notices/put-notice.ts';
import { inboxOf } from '../../../lambdas/notices/store.ts';
import { keepTraveller } from '../../../lambdas/travellers/keep-traveller.ts';
import { person } from '../../../lambdas/travellers/person.ts';
import { cardsOf } from '../../../lambdas/travellers/store.ts';
import { aNotice } from '../../notices/a-notice.ts';
import { SETTINGS } from '../../notices/a-traveller.ts';
import { OneTableHere } from '../../one-table.ts';
import { received } from './letters.ts';

const NOW = new Date('2026-12-06T12:00:00Z');
const FROM = 'Rasa Petraitytė <rasa@example.com>';

describe('a letter', () => {
  it.each([
    ['5', 5],
    ['5!', 5],
    ['4/5', 4],
    ['３', 3],
    ['۴', 4],
    ['5 ačiū', 5],
    ['2\n\nBest regards,\nRasa Petraitytė', 2],
    ['1\nPagarbiai\nRasa', 1],
    ['5\n\nSent from my iPhone', 5],
    ['4\n祝好', 4],
    ['3\nبا احترام', 3],
  ])('that begins with what an SMS may score with is that score: %j', (text, score) => {
    expect(scoreInLetter(text, FROM)).toEqual({ score, saysMore: false });
  });
  it.each(['10', '0', '6', '55', 'five', '5 but the bus was late', 'Hello\n5', '', 'STOP'])(
    'that begins with anything else is none: %j',
    (text) => expect(scoreInLetter(text, FROM)).toBeUndefined(),
  );
  it.each(['1\nThe hotel was dirty.', '5\nBest regards\nI want my money back', '4\nRasa lost her bag'])(
    'that says more than a score is for people too: %j',
    (text) => expect(scoreInLetter(text, FROM)).toMatchObject({ saysMore: true }),
  );
});

describe('an answer by e-mail to the survey behind a trip', () => {
  const here = new OneTableHere();
  let desk: MailDesk;
  let nth = 0;
  let address = '';
  let booking = '';
  let traveller = '';
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
    [address, booking] = [`rasa${nth}@example.com`, `demo RASA${nth} 2026-12-03`];
    const phone = `+3706123${4000 + nth}`;
    const rasa = { name: 'Rasa', familyName: 'P', language: 'en', phones: [phone], emails: [address] };
    await keepTraveller(here.table, person.parse(rasa), { as: 'operator' }, NOW);
    traveller = (await cardsOf(here.table, phone))[0]?.traveller ?? '';
    await sent({});
  });

  /** A message of ours that has gone to the address of this test. */
  const sent = async (change: Partial<Parameters<typeof aNotice>[1]>) => {
    const notice = aNotice('survey', {
      ...{ traveller, about: booking, to: address, channel: 'email', pool: 'email', subject: 'How was it?' },
      ...{ due: '2026-12-05T10:00:00.000Z', state: 'sent', providerId: `survey-${nth}`, ...change },
    });
    await here.table.client.send(new PutCommand(putNotice(here.table.name, notice, 90).Put as never));
  };
  const answers = (
    text: string,
    { to = `survey-${nth}`, proven = true, now = NOW, from = address, id = String(Math.random()) } = {},
  ) =>
    takeMail(
      desk,
      {
        ...{ id, at: now.toISOString() },
        raw: received(
          new Uint8Array(
            Buffer.from(
              `From: Rasa P <${from}>\r\nTo: wayline@dev.wayline.example\r\nMessage-ID: <${Math.random()}@example.com>\r\nIn-Reply-To: <${to}@eu-central-1.amazonses.com>\r\nSubject: Re: How was it?\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n\r\n> Answer with one digit, 1 (bad) to 5 (very good).\r\n`,
            ),
          ),
          { proven },
        ),
      },
      now,
    );
  const score = () => here.items(`SURVEY#${booking}`);
  const casesOf = async () => (await here.items('CASE#')).filter((each) => each['person'] === traveller);

  it('is scored as a digit by SMS is, with thanks, and is no case (S94)', async () => {
    expect(await answers('4\nBest regards,\nRasa P')).toMatchObject({ did: 'scored' });
    expect(await score()).toMatchObject([
      { score: 4, travellers: [traveller], happened: { what: 'survey.trip-answered', by: 'email', score: '4' } },
    ]);
    expect((await inboxOf(here.table, address, NOW)).map(({ template }) => template)).toEqual([
      'survey',
      'survey-thanks',
    ]);
    expect(await casesOf()).toEqual([]);
  });

  it('stands: whoever answers again, at once or later, changes nothing and opens nothing', async () => {
    const both = await Promise.all([answers('5'), answers('1')]);
    expect(both.map(({ did }) => did).sort()).toEqual(['scored', 'scored before']);
    const [first] = await score();
    expect(await answers('2')).toMatchObject({ did: 'scored before' });
    expect(await score()).toEqual([first]);
    expect(await casesOf()).toEqual([]);
  });

  it('that says more is scored, and people read it as well', async () => {
    expect(await answers('1\nThe hotel was dirty, and nobody came.')).toMatchObject({ did: 'case opened' });
    expect(await score()).toMatchObject([{ score: 1 }]);
    expect(await casesOf()).toHaveLength(1);
  });

  it.each([
    ['from an address that nothing proves', () => answers('5', { proven: false })],
    ['from another address', () => answers('5', { from: `other${nth}@example.com` })],
    ['to another message', () => answers('5', { to: 'booked' })],
    ['after more than seven days', () => answers('5', { now: new Date('2026-12-12T10:00:01Z') })],
    ['that is no score', () => answers('10')],
  ])('%s scores nothing, and is read by people', async (_, does) => {
    expect((await does()).did).toBe('case opened');
    expect(await score()).toEqual([]);
  });
});
