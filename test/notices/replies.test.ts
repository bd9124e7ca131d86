import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { noticeTo } from '../../lambdas/notices/compose.ts';
import { putNotice } from '../../lambdas/notices/put-notice.ts';
import { conversationOf } from '../../lambdas/notices/reply-store.ts';
import { takeReply } from '../../lambdas/notices/take-reply.ts';
import type { Template } from '../../lambdas/notices/templates/template.ts';
import { contactsOf } from '../../lambdas/platform/gateways/connect.ts';
import { orderPromises } from '../../lambdas/platform/promise-keys.ts';
import { tripSurveyKey } from '../../lambdas/platform/table.ts';
import type { Consents } from '../../lambdas/travellers/consent.ts';
import type { Profile } from '../../lambdas/travellers/profile.ts';
import { profileOf, profileWrites } from '../../lambdas/travellers/profile-store.ts';
import type { Callback } from '../../lambdas/waiting/callback.ts';
import { callbackOf, putCallback } from '../../lambdas/waiting/callback-store.ts';
import { connectApi } from '../../local/aws/connect-api.ts';
import { Provider } from '../../local/aws/providers/provider.ts';
import { openServices, type Services } from '../../local/aws/services.ts';
import { dayWith } from '../connect/floor/day-with.ts';
import type { WorkingDay } from '../connect/floor/working-day.ts';
import { callbackLike } from '../waiting/a-callback.ts';
import { SETTINGS, traveller } from './a-traveller.ts';
import { realTable } from './real-table.ts';
import { typical } from './typical.ts';

const NOW = new Date('2026-12-04T12:00:00Z');
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const AT = '2026-11-22T12:00:00Z';
const INSTANCE = 'arn:aws:connect:eu-central-1:000000000000:instance/i';
let table: Awaited<ReturnType<typeof realTable>>;
let services: Services;
let api: Hono;
let day: WorkingDay;
let number = '';
let numbers = 0;
const before = { ...process.env };

beforeAll(async () => {
  table = await realTable();
  services = await openServices({}, new Provider(new DatabaseSync(':memory:'), () => NOW), new Hono(), () => api);
  const credentials = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
  Object.assign(process.env, { ...credentials, AWS_ENDPOINT_URL_CONNECT: services.endpoint });
});
afterAll(async () => {
  process.env = before;
  await services.stop();
  await table.remove();
});
beforeEach(() => {
  numbers += 1;
  number = `+1202555${String(numbers).padStart(4, '0')}`;
  day = dayWith([]);
  api = connectApi(day.switchboard, INSTANCE, day.timeline.now);
});

const agreed = (...classes: readonly ('operational' | 'survey' | 'marketing')[]): Consents =>
  Object.fromEntries(classes.map((type) => [type, { given: true, at: AT, how: 'operator' }]));

/** Keeps somebody who uses the number of this test. */
async function person(name: string, change: Partial<Profile> = {}): Promise<Profile> {
  const phones = [{ number, consents: agreed('operational', 'survey', 'marketing') }];
  const id = `${name} ${number}`;
  const made = traveller({ traveller: id, name, familyName: 'Silva', language: 'en', phones, emails: [], ...change });
  for (const write of profileWrites(table.name, undefined, made))
    if (write.Put) await table.client.send(new PutCommand(write.Put as never));
  return made;
}

const on = () => ({
  ...{ table, settings: SETTINGS, contacts: contactsOf(INSTANCE), phone: '+12025550100' },
  workFlow: async () => 'main',
  cases: { table, zone: SETTINGS.zone, holidays: new Set<string>(), random: Math.random },
});
const writes = (text: string, now = NOW, id: string = randomUUID()) => takeReply(on(), { from: number, text, id }, now);

/** A message of ours that has gone out to the number. */
async function sent(profile: Profile, template: Template, at: Date, about = 'demo RASA24 2026-12-05') {
  const point = { channel: 'sms', to: number, pool: 'sns-US' } as const;
  const notice = noticeTo({ profile, content: typical(template), occasion: 'then' }, point, at, SETTINGS, at);
  await table.client.send(new PutCommand(putNotice(table.name, { ...notice, about, state: 'sent' }, 90).Put as never));
}
const marketing = async (profile: Profile, at: Date) => {
  const point = { channel: 'sms', to: number, pool: 'sns-US' } as const;
  const notice = noticeTo({ profile, content: typical('booked'), occasion: at.toISOString() }, point, at, SETTINGS, at);
  const item = { ...notice, class: 'marketing', state: 'sent' } as const;
  await table.client.send(new PutCommand(putNotice(table.name, item, 90).Put as never));
};

/** What the number was answered, each by its template and words. */
const answers = async (now = after(600)) =>
  (await conversationOf(table, number, now)).notices
    .filter(({ state }) => state === 'queued')
    .sort((a, b) => a.at.localeCompare(b.at));
const templates = async () => (await answers()).map(({ template }) => template);
const consentsOf = async ({ traveller: id }: Profile) => (await profileOf(table, id))?.phones[0]?.consents;
const given = async (profile: Profile) =>
  Object.entries((await consentsOf(profile)) ?? {})
    .filter(([, consent]) => consent?.given)
    .map(([type]) => type)
    .sort();
const tasks = () => day.switchboard.all().filter(({ contact }) => contact.channel === 'TASK');

it('STOP ends the class of what was sent last, at once, on every record that uses the number, and is confirmed once', async () => {
  const [ana, ben] = [await person('Ana'), await person('Ben')];
  await sent(ana, 'reminder', after(-60));
  await marketing(ben, after(-10));
  expect(await writes('Stop.')).toBe('stopped');
  expect([await given(ana), await given(ben)]).toEqual([
    ['operational', 'survey'],
    ['operational', 'survey'],
  ]);
  expect(await consentsOf(ana)).toMatchObject({ marketing: { given: false, at: NOW.toISOString(), how: 'sms' } });
  expect(await answers()).toMatchObject([
    { template: 'opt-out-confirmed', due: NOW.toISOString(), to: number, text: expect.stringContaining('offers') },
  ]);
  expect(await writes('STOP', after(3))).toBe('stopped');
  expect(await writes('stop!', after(23 * 60))).toBe('stopped');
  expect(await templates()).toEqual(['opt-out-confirmed']);
  expect(await writes('STOP', after(24 * 60))).toBe('stopped');
  expect(await templates()).toEqual(['opt-out-confirmed', 'opt-out-confirmed']);
  expect((await profileOf(table, ana.traveller))?.version).toBe(2);
});

it('STOP ALL ends everything but safety, and START brings back what was ended and nothing else', async () => {
  const ana = await person('Ana', { phones: [{ number, consents: agreed('operational', 'survey') }] });
  await sent(ana, 'reminder', after(-60));
  expect(await writes('stop all')).toBe('stopped');
  expect(await given(ana)).toEqual([]);
  expect(await writes('START', after(1))).toBe('started');
  expect(await given(ana)).toEqual(['operational', 'survey']);
  expect(await templates()).toEqual(['opt-out-confirmed', 'opt-in-confirmed']);
  expect(await writes('START', after(2))).toBe('started');
  expect(await templates()).toEqual(['opt-out-confirmed', 'opt-in-confirmed', 'help']);
  expect(await writes('STOP ALL', after(3))).toBe('stopped');
  expect((await templates()).at(-1)).toBe('opt-out-confirmed');
});

it('an end holds everywhere: for every number and address of theirs, and is taken back everywhere', async () => {
  const other = { number: `+1202556${number.slice(-4)}`, consents: agreed('survey') };
  const emails = [{ address: 'ana@example.com', consents: agreed('operational', 'survey') }];
  const ana = await person('Ana', { phones: [{ number, consents: agreed('operational', 'survey') }, other], emails });
  const agreements = async () => {
    const { phones = [], emails: addresses = [] } = (await profileOf(table, ana.traveller)) ?? {};
    return [...phones, ...addresses].map(({ consents }) =>
      Object.keys(consents)
        .filter((type) => consents[type as keyof Consents]?.given === true)
        .sort(),
    );
  };
  await sent(ana, 'survey', after(-60));
  expect(await writes('STOP')).toBe('stopped');
  expect(await agreements()).toEqual([['operational'], [], ['operational']]);
  expect(await writes('START', after(1))).toBe('started');
  expect(await agreements()).toEqual([['operational', 'survey'], ['survey'], ['operational', 'survey']]);
});

it('a message that is delivered again does nothing again, and one after another they wait for each other', async () => {
  const ana = await person('Ana');
  await sent(ana, 'survey', after(-60));
  const twice = await Promise.all([1, 2, 3].map(() => writes('what is this?', NOW, 'same')));
  expect([...twice].sort()).toEqual(['before', 'before', 'work']);
  expect(tasks()).toHaveLength(1);
  const stops = await Promise.all(['a', 'b', 'c'].map((id) => writes('STOP', after(1), id)));
  expect(stops).toEqual(['stopped', 'stopped', 'stopped']);
  expect(await templates()).toEqual(['opt-out-confirmed']);
  expect((await conversationOf(table, number, after(2))).replies.map(({ did }) => did)).toHaveLength(4);
});

it('a digit is kept once for the booking that was asked about, stands beside it, and is thanked for once', async () => {
  const ana = await person('Ana');
  await sent(ana, 'survey', after(-60));
  expect(await writes('５')).toBe('scored');
  expect(await writes('1', after(1))).toBe('scored before');
  const { Item } = await table.client.send(
    new GetCommand({
      TableName: table.name,
      Key: tripSurveyKey('demo RASA24 2026-12-05'),
    }),
  );
  expect(Item).toMatchObject({
    score: 5,
    travellers: [ana.traveller],
    happened: { what: 'survey.trip-answered', score: '5' },
  });
  expect(await templates()).toEqual(['survey-thanks']);
  expect(tasks()).toHaveLength(0);
});

it('a digit that answers nothing is for people', async () => {
  const ana = await person('Ana');
  await sent(ana, 'survey', after(-7 * 24 * 60 - 1), 'demo OLD111 2026-11-20');
  expect(await writes('5')).toBe('work');
  expect(tasks()).toHaveLength(1);
});

it('FREEZE freezes the one who uses the number, and says so to all contact points; again it is said once more after a while', async () => {
  const ana = await person('Ana');
  expect(await writes('FREEZE')).toBe('frozen');
  expect((await profileOf(table, ana.traveller))?.hold).toEqual({ since: NOW.toISOString(), by: 'sms' });
  expect(await writes('freeze', after(1))).toBe('frozen');
  expect(await templates()).toEqual(['account-frozen']);
  expect(await writes('freeze', after(10))).toBe('frozen');
  expect(await templates()).toEqual(['account-frozen', 'account-frozen']);
});

it('FREEZE from a shared number freezes nobody by guess, and says how to say whose', async () => {
  const [ana, ben] = [await person('Ana'), await person('Ben')];
  expect(await writes('FREEZE')).toBe('asked whose');
  expect(await answers()).toMatchObject([{ text: expect.stringContaining('FREEZE ANA or FREEZE BEN') }]);
  expect((await profileOf(table, ana.traveller))?.hold).toBeUndefined();
  expect(await writes('FREEZE BEN', after(1))).toBe('frozen');
  expect((await profileOf(table, ana.traveller))?.hold).toBeUndefined();
  expect((await profileOf(table, ben.traveller))?.hold?.by).toBe('sms');
  expect(await writes('FREEZE CARLA', after(2))).toBe('work');
  expect((await templates()).at(-1)).toBe('freeze-whose');
  expect(tasks()[0]?.contact).toMatchObject({
    name: 'SMS from Ana Silva or Ben Silva',
    attributes: { traveller: ben.traveller },
  });
});

it('STATUS tells everybody their next trip, and of a frozen account only that it is frozen', async () => {
  await person('Ana');
  const ben = await person('Ben', { trips: [], hold: { since: AT, by: 'caller' } });
  expect(await writes('status')).toBe('told');
  expect(await answers()).toMatchObject([
    { template: 'account-frozen', traveller: ben.traveller },
    { template: 'status', text: expect.stringContaining('BT 341') },
  ]);
});

const openOrder = (order: string, more: object = {}) => ({
  ...{ order, stage: 'signed', since: '2026-12-01T23:30:00Z', does: 'approve', with: 'finance' },
  ...{ expected: '2026-12-07', ...more },
});
/** What was promised of an order: which step by which day. */
const promisesOf = async (order: string) => {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :order',
      ExpressionAttributeValues: { ':order': orderPromises(order) },
    }),
  );
  return Items.map(({ does, expected, state }) => `${does} ${expected} ${state}`);
};

it('STATUS tells how open orders stand, the newest first, and promises what it tells (S18, S19, idea 8)', async () => {
  const { expected: _, ...pays } = openOrder('1000002', { does: 'pay' });
  const orders = [openOrder('1000001'), pays];
  await person('Ana', { trips: [], orders });
  await person('Ben', { orders: [openOrder('1000003')], hold: { since: AT, by: 'caller' } });
  expect(await writes('status')).toBe('told');
  const [frozen, told] = await answers();
  expect(told?.text).toMatch(
    /Order 1000002: with finance since Wed 2 Dec\. Next, you pay\. Order 1000001: .*, by Mon 7 Dec\.$/,
  );
  expect(frozen?.text).not.toContain('1000003');
  expect(await promisesOf('1000001')).toEqual(['approve 2026-12-07 open']);
  for (const silent of ['1000002', '1000003']) expect(await promisesOf(silent)).toEqual([]);
});

it('STATUS promises nothing of an order that it has no room for, that it has no words for, or that it does not answer', async () => {
  const many = [1, 2, 3, 4, 5, 6].map((n) => openOrder(`200000${n}`));
  await person('Ana', { language: 'fa', orders: [...many, openOrder('2000007', { does: 'dance' })] });
  for (let n = 0; n < 10; n += 1) expect(await writes('help', after(-1))).toBe('helped');
  expect(await writes('status')).toBe('too often');
  for (const n of [1, 2, 3, 4, 5, 6, 7]) expect(await promisesOf(`200000${n}`)).toEqual([]);
  expect(await writes('status', after(60))).toBe('told');
  const [told] = (await answers()).filter(({ template }) => template === 'status');
  expect(told?.text).toMatch(/۲۰۰۰۰۰۶/);
  expect(told?.text).not.toMatch(/۲۰۰۰۰۰[17]/);
  expect(await promisesOf('2000006')).toEqual(['approve 2026-12-07 open']);
  expect(await promisesOf('2000001')).toEqual([]);
});

/** A callback at a chosen time, of somebody's record or of the number alone. */
const promised = (owner: string, more: Partial<Callback> = {}) =>
  putCallback(table, callbackLike({ person: owner, number, kind: 'chosen', matter: 'appointment', ...more }));
const stateOf = async (owner: string, matter = 'appointment') => (await callbackOf(table, owner, matter))?.state;

it('NOCALL takes back everything that somebody waits for, at once with the reply, and is confirmed once (S29)', async () => {
  const { traveller: ana } = await person('Ana', { language: 'lt' });
  await promised(ana, { traveller: ana });
  await promised(number, { matter: 'general', number: '+442079460000' });
  expect(await Promise.all([1, 2, 3].map(() => writes('NOCALL', NOW, 'same')))).toEqual(
    expect.arrayContaining(['callback cancelled', 'before', 'before']),
  );
  expect([await stateOf(ana), await stateOf(number, 'general')]).toEqual(['cancelled', 'cancelled']);
  expect(await answers()).toMatchObject([{ template: 'callback-cancelled', to: number, language: 'lt' }]);
  expect((await conversationOf(table, number, NOW)).replies).toMatchObject([{ did: 'callback cancelled' }]);
  expect(tasks()).toEqual([]);
});

it('NOCALL goes to people where nobody waits for a call, or where it may be somebody else’s', async () => {
  const [{ traveller: ana }, { traveller: ben }] = [await person('Ana'), await person('Ben')];
  expect(await writes('No call please')).toBe('work');
  expect(tasks()[0]?.contact.attributes).toMatchObject({ brief: expect.stringContaining('want no call') });
  for (const owner of [ana, ben]) await promised(owner, { traveller: owner });
  expect(await writes('NOCALL', after(1))).toBe('work');
  expect([await stateOf(ana), await stateOf(ben)]).toEqual(['open', 'open']);
  expect(await templates()).not.toContain('callback-cancelled');
});

it('CANCEL and STOP, which end messages by law, leave the call alone that somebody waits for', async () => {
  const { traveller: ana } = await person('Ana');
  await promised(ana, { traveller: ana });
  for (const word of ['cancel', 'STOP ALL']) expect(await writes(word)).toBe('stopped');
  expect(await stateOf(ana)).toBe('open');
});

it('NOCALL is confirmed in the language of the one who uses the number, also where the call was asked for before we knew them', async () => {
  await person('Ana', { language: 'lt' });
  await promised(number);
  expect(await writes('neskambinti')).toBe('callback cancelled');
  expect(await answers()).toMatchObject([{ template: 'callback-cancelled', language: 'lt' }]);
});

it('NOCALL works for a number that nobody is known by, and makes no work for anybody where none is open', async () => {
  await promised(number);
  expect(await writes('nocall')).toBe('callback cancelled');
  expect(await stateOf(number)).toBe('cancelled');
  expect(await answers()).toMatchObject([{ template: 'callback-cancelled', to: number, traveller: 'nobody' }]);
  expect(await writes('nocall', after(1))).toBe('nobody known');
  expect(tasks()).toEqual([]);
});

it('a frozen account ends messages, and begins none: that takes a person', async () => {
  const ana = await person('Ana');
  await sent(ana, 'survey', after(-60));
  await writes('FREEZE');
  expect(await writes('STOP', after(1))).toBe('stopped');
  expect(await given(ana)).toEqual(['marketing', 'operational']);
  expect(await writes('START', after(2))).toBe('started');
  expect(await given(ana)).toEqual(['marketing', 'operational']);
  expect((await templates()).at(-1)).toBe('account-frozen');
});

it('what only a person can answer is a task with its words; five an hour, and then nothing', async () => {
  const ana = await person('Ana');
  expect(await writes('Please stop by the office')).toBe('work');
  expect(tasks()[0]?.contact).toMatchObject({
    name: 'SMS from Ana Silva',
    description: expect.stringMatching(
      /^They wrote: "Please stop by the office" It may mean that they want no more messages/,
    ),
    references: { department: { Value: 'Front desk' }, number: { Value: number } },
    attributes: { traveller: ana.traveller, brief: expect.stringContaining('Please stop by the office') },
  });
  day.passes(60);
  for (const minute of [1, 2, 3, 4]) expect(await writes(`word ${minute}`, after(minute))).toBe('work');
  expect(await writes('one more', after(5))).toBe('too often');
  expect(tasks()).toHaveLength(5);
  day.passes(60);
  expect(await writes('an hour later', after(60))).toBe('work');
  expect(await templates()).toEqual([]);
});

it('of many at one moment no more than five are given to people', async () => {
  await person('Ana');
  const done = await Promise.all(Array.from({ length: 10 }, (_, n) => writes(`word ${n}`)));
  expect(done.filter((did) => did === 'work')).toHaveLength(5);
  expect(done.filter((did) => did === 'too often')).toHaveLength(5);
  expect(tasks()).toHaveLength(5);
});

it('what could not be given to people is given to them when it comes again, once', async () => {
  await person('Ana');
  const contacts = { ...on().contacts, startTask: () => Promise.reject(new Error('throttled')) };
  const first = { from: number, text: 'Please do not stop, call me', id: 'once more' };
  await expect(takeReply({ ...on(), contacts }, first, NOW)).rejects.toThrow('throttled');
  expect(tasks()).toEqual([]);
  for (const minute of [6, 12]) expect(await writes(first.text, after(minute), first.id)).toBe('before');
  expect(tasks().map(({ contact }) => contact.description)).toEqual([expect.stringContaining('no more messages')]);
  day.passes(60);
  for (const minute of [13, 14, 15, 16]) expect(await writes('more', after(minute))).toBe('work');
  expect(await writes('one too many', after(17))).toBe('too often');
});

it('of too many within an hour none opens a case but for danger; what goes on with an open one is always taken', async () => {
  const ana = await person('Ana', { trips: [] });
  const caseOfAna = async () => (await profileOf(table, ana.traveller))?.cases?.map(({ kind }) => kind).sort();
  for (let n = 0; n < 12; n += 1) expect(await writes(`Problem: refund me, ${n}`, after(n))).toBe('case');
  expect(await caseOfAna()).toEqual(['refund']);
  for (const minute of [12, 13, 14, 15]) expect(await writes('call me', after(minute))).toBe('work');
  expect(await writes('Problem: the driver was rude, a complaint', after(16))).toBe('too often');
  expect(await caseOfAna()).toEqual(['refund']);
  expect(await writes('Problem: refund me at last', after(17))).toBe('case');
  expect(await writes('We had an accident, we are hurt', after(18))).toBe('case');
  expect(await caseOfAna()).toEqual(['accident', 'refund']);
});

it('what opened a case counts once, also where it had to be worked on again', async () => {
  await person('Ana', { trips: [] });
  const kinds = ['refund me', 'a complaint', 'change my flight', 'a suggestion', 'insurance'];
  const done = await Promise.all(kinds.map((kind) => writes(`Problem: ${kind}`)));
  expect(done).toEqual(kinds.map(() => 'case'));
  expect(await writes('call me', after(1))).toBe('too often');
  expect((await conversationOf(table, number, after(1))).lately?.tasks).toHaveLength(5);
});

it('somebody unknown is told once what can be written, makes no work, and is left alone who wants no messages', async () => {
  expect(await writes('STOP')).toBe('nobody known');
  expect(await templates()).toEqual([]);
  expect(await writes('hello?', after(1))).toBe('nobody known');
  expect(await writes('FREEZE', after(2))).toBe('nobody known');
  expect(await answers()).toMatchObject([{ template: 'help', text: expect.stringContaining('+12025550100') }]);
  expect(tasks()).toHaveLength(0);
});

it('answers come in the language of the traveller, whatever the word was', async () => {
  const ana = await person('Ana', { language: 'lt' });
  await sent(ana, 'survey', after(-60));
  await writes('退订');
  await writes('PAGALBA', after(1));
  expect(await answers()).toMatchObject([
    { language: 'lt' },
    { language: 'lt', text: expect.stringContaining('KELIONĖ') },
  ]);
});
