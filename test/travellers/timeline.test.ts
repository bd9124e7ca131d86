import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeTraveller } from '../../lambdas/travellers/change-traveller.ts';
import { mergeTravellers } from '../../lambdas/travellers/merge-travellers.ts';
import { profileOf, profileWrites } from '../../lambdas/travellers/profile-store.ts';
import { cardsOf } from '../../lambdas/travellers/store.ts';
import { keepHappening } from '../../lambdas/travellers/timeline/keep-happening.ts';
import { newestEntries } from '../../lambdas/travellers/timeline/store.ts';
import { told } from '../../lambdas/travellers/timeline/told.ts';
import { sayEntry } from '../../lambdas/travellers/timeline/words.en.ts';
import { OneTableHere } from '../one-table.ts';
import { NOW, OPERATOR, rasa } from './any-profile.ts';

const here = new OneTableHere();
const RASA = '+37061234567';
const SHARED = '+4915112345678';
const AGENT = 'arn:aws:connect:eu-central-1:1:instance/i/agent/a';

beforeAll(async () => {
  await here.open();
  const using = (number: string) => [{ number, consents: {} }];
  await put({});
  await put({ traveller: 'jonas', name: 'Jonas', phones: using(SHARED) });
  await put({ traveller: 'greta', name: 'Greta', phones: using(SHARED) });
});
afterAll(() => here.close());

async function put(change: Parameters<typeof rasa>[0]): Promise<void> {
  const [record, ...cards] = profileWrites(here.table.name, undefined, rasa(change));
  for (const write of [record, ...cards])
    if (write?.Put) await here.table.client.send(new PutCommand(write.Put as never));
}
const entries = async (traveller: string, absorbed: string[] = []) =>
  newestEntries(here.table, { traveller, absorbed }, 50);
const booked = (change: Record<string, unknown> = {}) => ({
  what: 'booking.imported',
  at: '2026-12-04T12:00:00.000Z',
  key: { pk: 'BOOKING#demo#ABC123', sk: 'STARTS#2026-12-05' },
  travellers: ['rasa'],
  booking: 'demo ABC123 2026-12-05',
  ...change,
});
const keepTold = (happening: Record<string, unknown>) => keepHappening(here.table, told.parse(happening), NOW);
const keep = (change: Record<string, unknown> = {}) => keepTold(booked(change));
const ended = async (id: string, contact: Record<string, unknown>, at = '2026-12-04T13:00:00.000Z') => {
  const key = { pk: `CONTACT#${id}`, sk: 'CONTACT' };
  const item = { channel: 'VOICE', initiationMethod: 'INBOUND', ...contact };
  await here.table.client.send(new PutCommand({ TableName: here.table.name, Item: { ...key, contact: item } }));
  await keepTold({ what: 'contact.ended', at, key, contactId: id });
};

describe('a timeline', () => {
  it('has a happening once, however often it is told', async () => {
    for (let times = 0; times < 3; times += 1) await keep();
    expect(await entries('rasa')).toEqual([
      { at: '2026-12-04T12:00:00.000Z', what: 'booking.imported', facts: { booking: 'demo ABC123 2026-12-05' } },
    ]);
  });

  it('has each of two that happened at the same moment', async () => {
    await keep({ key: { pk: 'BOOKING#demo#OTHER1', sk: 'STARTS#2026-12-05' } });
    await keep({ version: '4' });
    expect(await entries('rasa')).toHaveLength(3);
  });

  it('is told to everybody whom it concerns, newest first', async () => {
    await keep({ at: '2026-12-04T14:00:00.000Z', travellers: ['jonas', 'greta', 'jonas'] });
    await keep({ at: '2026-12-04T11:00:00.000Z', travellers: ['jonas'] });
    expect((await entries('jonas')).map(({ at }) => at)).toEqual([
      '2026-12-04T14:00:00.000Z',
      '2026-12-04T11:00:00.000Z',
    ]);
    expect(await entries('greta')).toHaveLength(1);
  });

  it('goes on as one when records are merged', async () => {
    const times = (await entries('jonas', ['rasa', 'greta'])).map(({ at }) => at);
    expect(times).toHaveLength(6);
    expect(times).toEqual([...times].sort().reverse());
    expect(await newestEntries(here.table, { traveller: 'jonas', absorbed: ['rasa'] }, 2)).toHaveLength(2);
  });

  it('takes what a command tells, as it lies in the table', async () => {
    await changeTraveller(here.table, 'rasa', { does: 'rank', tier: 'gold' }, OPERATOR, () => [], NOW);
    const item = (await here.items('TRAVELLER#rasa')).find(({ sk }) => sk === 'PROFILE');
    await keepTold({ ...(item?.['happened'] as object), key: { pk: item?.pk, sk: item?.sk } });
    const tier = (await entries('rasa')).find(({ what }) => what === 'traveller.tier');
    expect(tier && sayEntry(tier)).toBe('The tier is now gold, by an operator (ona).');
  });
});

describe('a contact that ended', () => {
  it('is on the timeline of the only one who uses the number, without the number', async () => {
    await ended('c1', { customerNumber: RASA, queue: 'General', waitSeconds: 35, agentArn: AGENT });
    const [newest] = await entries('rasa');
    expect(newest && sayEntry(newest)).toBe('A call, with an agent, after 35 s in the queue General.');
    expect(JSON.stringify(newest)).not.toContain(RASA);
  });

  it('makes that agent the one whom they get first, on record and card', async () => {
    expect((await profileOf(here.table, 'rasa'))?.agent).toBe(AGENT);
    expect((await cardsOf(here.table, RASA))[0]?.agent).toBe(AGENT);
  });

  it('told late does not put an earlier agent in place of a later one', async () => {
    await ended('c0', { customerNumber: RASA, agentArn: 'arn:aws:connect:earlier' }, '2026-12-04T12:30:00.000Z');
    expect((await profileOf(here.table, 'rasa'))?.agent).toBe(AGENT);
  });

  it('was it a task about them, whoever did it has not spoken with them (S4)', async () => {
    const colleague = 'arn:aws:connect:colleague';
    const later = '2026-12-04T13:30:00.000Z';
    await ended('c9', { channel: 'TASK', traveller: 'rasa', agentArn: colleague }, later);
    expect((await entries('rasa'))[0]?.facts).toMatchObject({ channel: 'TASK', agent: colleague });
    expect((await profileOf(here.table, 'rasa'))?.agent).toBe(AGENT);
  });

  it('told twice writes nothing more', async () => {
    const before = await here.items('TRAVELLER#rasa');
    await ended('c1', { customerNumber: RASA, queue: 'General', waitSeconds: 35, agentArn: AGENT });
    expect(await here.items('TRAVELLER#rasa')).toEqual(before);
  });

  it('from a shared number is nobody’s, unless the flow knew who it was', async () => {
    const before = await here.items('TRAVELLER#');
    await ended('c2', { customerNumber: SHARED });
    expect(await here.items('TRAVELLER#')).toEqual(before);
    await ended('c3', { customerNumber: SHARED, traveller: 'greta' });
    expect((await entries('greta')).map(({ what }) => what)).toContain('contact.ended');
    expect((await entries('jonas')).map(({ what }) => what)).not.toContain('contact.ended');
  });

  it.each([
    ['a withheld number', {}],
    ['a stranger', { customerNumber: '+442079460000' }],
    ['a record that is not there', { traveller: 'nobody' }],
  ])('of %s is on no timeline', async (_, contact) => {
    const before = await here.items('TRAVELLER#');
    await ended('c4', contact);
    expect(await here.items('TRAVELLER#')).toEqual(before);
  });

  it('whose item is gone tells nothing', async () => {
    const key = { pk: 'CONTACT#gone', sk: 'CONTACT' };
    await expect(keepTold({ what: 'contact.ended', at: NOW.toISOString(), key })).resolves.toBe(undefined);
  });

  it('for a record that was merged goes to the one that went on', async () => {
    await mergeTravellers(here.table, 'jonas', 'greta', OPERATOR, NOW);
    await ended('c5', { traveller: 'greta' }, '2026-12-04T15:00:00.000Z');
    expect((await entries('jonas'))[0]).toMatchObject({ what: 'contact.ended', at: '2026-12-04T15:00:00.000Z' });
  });
});

describe('the queue', () => {
  const ask = async (...bodies: readonly string[]) => {
    const { handler } = await import('../../lambdas/travellers/on-happened.ts');
    const Records = bodies.map((body, index) => ({ messageId: `m${index}`, body }));
    return handler({ Records }, {} as never);
  };
  beforeAll(() => {
    Object.assign(process.env, {
      TABLE_NAME: here.table.name,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_DYNAMODB: here.endpoint,
    });
  });

  it('gives back the messages that cannot be kept, and keeps the others', async () => {
    const good = JSON.stringify(booked({ at: '2026-12-04T16:00:00.000Z' }));
    const answer = await ask('not JSON', good, JSON.stringify({ what: 'booking.imported' }));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }, { itemIdentifier: 'm2' }] });
    expect((await entries('rasa'))[0]?.at).toBe('2026-12-04T16:00:00.000Z');
  });
});

describe('an entry as a sentence', () => {
  const say = (what: string, facts = {}) => sayEntry({ at: '', what, facts });
  it.each([
    ['traveller.account-frozen', { by: 'caller' }, 'The account was frozen, by the traveller on the telephone.'],
    ['traveller.account-thawed', { by: 'agent', who: AGENT }, 'The account was thawed, by an agent.'],
    ['traveller.note', { by: 'operator', who: 'ona', about: 'lost bag' }, 'Note: "lost bag", by an operator (ona).'],
    ['traveller.phone-added', { by: 'form' }, 'Phone added, by the traveller by form.'],
    ['traveller.marketing-agreed-to', { by: 'sms' }, 'Marketing agreed to, by the traveller by SMS.'],
    ['booking.cancelled', { booking: 'demo ABC123 2026-12-05' }, 'The booking was cancelled: demo ABC123 2026-12-05.'],
    [
      'notice.written',
      { template: 'account-frozen', channel: 'sms' },
      'A message was written, account frozen, by sms.',
    ],
    ['contact.ended', { channel: 'CHAT', initiationMethod: 'API' }, 'A chat, without an agent.'],
    [
      'contact.ended',
      { channel: 'VOICE', initiationMethod: 'CALLBACK', agent: AGENT },
      'A call from us, with an agent.',
    ],
    ['order.closed', {}, 'Order closed.'],
  ])('%s %j', (what, facts, sentence) => expect(say(what, facts)).toBe(sentence));
});
