import { PutCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../lambdas/notices/notice.ts';
import { noticesOfHold } from '../../lambdas/notices/notices-of-hold.ts';
import { putNotice } from '../../lambdas/notices/put-notice.ts';
import { readAll } from '../../lambdas/notices/read-all.ts';
import { sendTicket } from '../../lambdas/notices/send-ticket.ts';
import { inboxOf, writtenIn } from '../../lambdas/notices/store.ts';
import type { BegunPlace } from '../../lambdas/platform/begun-page.ts';
import { changeTraveller } from '../../lambdas/travellers/change-traveller.ts';
import type { Command } from '../../lambdas/travellers/command.ts';
import type { Profile } from '../../lambdas/travellers/profile.ts';
import { profileWrites } from '../../lambdas/travellers/profile-store.ts';
import { SETTINGS, traveller, trip } from './a-traveller.ts';
import { realTable } from './real-table.ts';

let table: Awaited<ReturnType<typeof realTable>>;
beforeAll(async () => {
  table = await realTable();
});
afterAll(() => table?.remove());

let count = 0;
let rasa: Profile;
/** A traveller of this test only. */
beforeEach(async () => {
  count += 1;
  rasa = traveller({
    traveller: `rasa${count}`,
    phones: [{ number: `+3706${1000000 + count}`, consents: {} }],
    emails: [{ address: `Rasa${count}@example.com`, consents: {} }],
  });
  await keep(rasa);
});
const keep = (profile: Profile, before?: Profile) =>
  table.client.send(new TransactWriteCommand({ TransactItems: profileWrites(table.name, before, profile) }));

const NOW = new Date('2026-12-04T12:00:00Z');
const phone = () => rasa.phones[0]?.number ?? '';
const inbox = (to = phone(), now = NOW) => inboxOf(table, to, now);
const command = (given: Command, now = NOW) =>
  changeTraveller(table, rasa.traveller, given, { as: 'operator' }, noticesOfHold(table.name, SETTINGS), now);

describe('freezing an account', () => {
  it('is told to all contact points, agreed to or not, at any hour', async () => {
    const night = new Date('2026-12-03T23:00:00Z');
    await command({ does: 'hold' }, night);
    expect(await inbox()).toMatchObject([{ template: 'account-frozen', channel: 'sms', due: night.toISOString() }]);
    expect(await inbox(`rasa${count}@example.com`)).toMatchObject([{ template: 'account-frozen', channel: 'email' }]);
  });

  it('is told again the second time, and thawing too, oldest first', async () => {
    await command({ does: 'hold' });
    await command({ does: 'release', proof: '0512' }, new Date('2026-12-04T12:01:00Z'));
    await command({ does: 'hold' }, new Date('2026-12-04T12:02:00Z'));
    expect((await inbox()).map(({ template }) => template)).toEqual([
      'account-frozen',
      'account-thawed',
      'account-frozen',
    ]);
  });

  it('is told by nobody where it was refused, or is another command', async () => {
    await command({ does: 'release', proof: '0512' });
    await command({ does: 'note', text: 'Likes windows' });
    expect(await inbox()).toEqual([]);
  });

  it('says what happened, for the timeline, without names or numbers', async () => {
    await command({ does: 'hold' });
    const { Items } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :inbox',
        ExpressionAttributeValues: { ':inbox': `INBOX#${phone()}` },
      }),
    );
    expect(Items?.[0]?.['happened']).toEqual({
      what: 'notice.written',
      at: NOW.toISOString(),
      travellers: [rasa.traveller],
      template: 'account-frozen',
      channel: 'sms',
      class: 'safety',
      due: NOW.toISOString(),
      pool: 'sns-LT',
    });
    expect(Items?.[0]?.['sk']).toBe(`NOTICE#account-frozen#${rasa.traveller}#version 2`);
  });
});

describe('sending a ticket', () => {
  const send = (change: Partial<Parameters<typeof sendTicket>[2]> = {}, now = NOW) =>
    sendTicket(table, SETTINGS, { traveller: rasa.traveller, booking: 'demo RASA24', channel: 'sms', ...change }, now);

  it('goes at once, at night too: who asks is awake', async () => {
    const night = new Date('2026-12-01T23:00:00Z');
    expect(await send({}, night)).toEqual({ outcome: 'sent', channel: 'sms', to: phone() });
    expect(await inbox()).toMatchObject([
      {
        template: 'ticket',
        class: 'operational',
        due: night.toISOString(),
        text: expect.stringMatching(/RASA24\n12-05 07:40/),
      },
    ]);
  });

  it('goes once an agency’s day to each contact point', async () => {
    await send();
    expect(await send()).toEqual({ outcome: 'alreadySent', channel: 'sms', to: phone() });
    expect(await send({}, new Date('2026-12-04T21:59:59Z'))).toMatchObject({ outcome: 'alreadySent' });
    expect(await send({ channel: 'email' })).toMatchObject({ outcome: 'sent', to: `rasa${count}@example.com` });
    expect(await send({}, new Date('2026-12-04T22:00:00Z'))).toMatchObject({ outcome: 'sent' });
    expect(await inbox()).toHaveLength(2);
  });

  it('goes again the same day when the trip has changed', async () => {
    await send();
    await keep({ ...rasa, trips: [trip({ departs: '2026-12-05T09:40' })], version: 2 }, rasa);
    expect(await send()).toMatchObject({ outcome: 'sent' });
  });

  it('goes once, however often it is asked for at one moment', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => send()));
    expect(outcomes.filter(({ outcome }) => outcome === 'sent')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'alreadySent')).toHaveLength(7);
  });

  it('is refused while the account is frozen', async () => {
    await command({ does: 'hold' });
    expect(await send()).toEqual({ outcome: 'held', since: NOW.toISOString() });
    expect((await inbox()).map(({ template }) => template)).toEqual(['account-frozen']);
  });

  it('is refused where the account is frozen at that moment', async () => {
    let raced = false;
    const send = async (sent: TransactWriteCommand) => {
      if (sent instanceof TransactWriteCommand && !raced) {
        raced = true;
        await command({ does: 'hold' });
      }
      return table.client.send(sent);
    };
    const client = { send } as unknown as typeof table.client;
    const asked = { traveller: rasa.traveller, booking: 'demo RASA24', channel: 'sms' as const };
    expect(await sendTicket({ client, name: table.name }, SETTINGS, asked, NOW)).toMatchObject({ outcome: 'held' });
    expect((await inbox()).map(({ template }) => template)).toEqual(['account-frozen']);
  });

  it.each([
    ['no such traveller', { traveller: 'nobody' }, 'notFound'],
    ['no such booking', { booking: 'demo NOSUCH' }, 'notFound'],
    ['somebody else’s number', { to: '+37069999999' }, 'noAddress'],
    ['somebody else’s address', { channel: 'email', to: 'eve@example.com' }, 'noAddress'],
  ] as const)('%s: %j', async (_, change, outcome) => expect(await send(change)).toEqual({ outcome }));

  it('takes the address where no SMS goes to the country, else none', async () => {
    const far = { ...rasa, phones: [{ number: `+86138${10000000 + count}`, consents: {} }], version: 2 };
    await keep(far, rasa);
    expect(await send()).toEqual({ outcome: 'sent', channel: 'email', to: `rasa${count}@example.com` });
    await keep({ ...far, emails: [], version: 3 }, far);
    expect(await send()).toEqual({ outcome: 'noAddress' });
  });
});

const written = (change: Partial<Notice>): Notice => ({
  template: 'ticket',
  class: 'operational',
  traveller: 'somebody',
  occasion: '1',
  channel: 'sms',
  to: '+12025550199',
  language: 'en',
  text: 'Wayline ticket',
  parts: 2,
  due: NOW.toISOString(),
  rank: '1-2',
  pool: 'sns-US',
  state: 'queued',
  at: NOW.toISOString(),
  ...change,
});
const put = async (...notices: readonly Notice[]) => {
  for (const one of notices) await table.client.send(new PutCommand(putNotice(table.name, one, 90).Put as never));
};

describe('what is due', () => {
  it('is found by pool and minute, in order of rank, with what the feeder counts', async () => {
    await put(
      written({ occasion: 'b', rank: '1-1-2026-12-09T00:00:00.000Z', pool: 'p' }),
      written({ occasion: 'a', rank: '1-0', pool: 'p' }),
      written({ occasion: 'c', rank: '0-2', class: 'safety', pool: 'p' }),
      written({ occasion: 'other pool' }),
      written({ occasion: 'other minute', pool: 'p', due: '2026-12-04T12:01:00.000Z' }),
    );
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: 'due',
        KeyConditionExpression: 'duePartition = :minute',
        ExpressionAttributeValues: { ':minute': 'DUE#p#2026-12-04T12:00' },
      }),
    );
    expect(Items.map(({ sk }) => sk.split('#').at(-1))).toEqual(['c', 'a', 'b']);
    expect(Items[0]).toMatchObject({ class: 'safety', parts: 2, pk: 'INBOX#+12025550199' });
    expect(Items[0]).not.toHaveProperty('text');
  });
});

describe('a notice', () => {
  it('is written once', async () => {
    await put(written({ occasion: 'once' }));
    await expect(put(written({ occasion: 'once' }))).rejects.toThrow(/condition/i);
  });

  it('is forgotten when its time is over, though the item is still there', async () => {
    const to = '+12025550198';
    await put(written({ to, at: '2026-09-01T00:00:00.000Z', due: '2026-09-01T00:00:00.000Z' }));
    expect(await inbox(to, new Date('2026-11-29T23:59:59Z'))).toHaveLength(1);
    expect(await inbox(to, new Date('2026-11-30T00:00:00Z'))).toEqual([]);
  });
});

it('lets the table forget by the attribute that notices carry', () => {
  expect(table.template['TimeToLiveSpecification']).toEqual({ AttributeName: 'expires', Enabled: true });
});

describe('all notices', () => {
  it('are read in pages, oldest first, over the turns of months and years, each once', async () => {
    const start = Date.parse('2029-11-30T23:00:00Z');
    const instants = Array.from({ length: 250 }, (_, n) => new Date(start + n * 6 * 3_600_000).toISOString());
    await Promise.all(
      instants.map((at, n) => put(written({ to: `+120255${String(n).padStart(5, '0')}`, at, due: at }))),
    );
    const now = new Date('2030-02-05T00:00:00Z');
    const pages: number[] = [];
    const read: string[] = [];
    let from: BegunPlace | undefined;
    do {
      const page = await readAll((place) => writtenIn(table, place, now), from, 90, now);
      pages.push(page.notices.length);
      read.push(...page.notices.map(({ at }) => at));
      from = page.next;
    } while (from);
    expect(read).toEqual(instants);
    expect(Math.max(...pages)).toBeLessThanOrEqual(100);
    expect(pages.length).toBeGreaterThan(3);
  });

  it('of a place before anything is kept are read from the first month on that may have some', async () => {
    const asked: string[] = [];
    const now = new Date('2030-02-05T00:00:00Z');
    const nothing = async ({ month }: BegunPlace) => {
      asked.push(month);
      return { notices: [], replies: [], behind: undefined };
    };
    expect(await readAll(nothing, { month: '0529-04' }, 90, now)).toEqual({ notices: [], replies: [] });
    expect(asked).toEqual(['2029-11', '2029-12', '2030-01', '2030-02']);
  });
});
