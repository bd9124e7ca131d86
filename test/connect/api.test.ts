import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { remember } from '../../contact-flows/flow-language/contact.ts';
import { endFlow, hangUp } from '../../contact-flows/flow-language/queues.ts';
import { callBack, setCallbackNumber } from '../../contact-flows/flow-language/reach-out.ts';
import { say } from '../../contact-flows/flow-language/speech.ts';
import { goTo } from '../../contact-flows/flow-language/step.ts';
import { contactsOf } from '../../lambdas/platform/gateways/connect.ts';
import { parameters } from '../../lambdas/platform/gateways/parameters.ts';
import { connectApi } from '../../local/aws/connect-api.ts';
import { answerParameters } from '../../local/aws/parameters.ts';
import { Provider } from '../../local/aws/providers/provider.ts';
import { openServices, type Services } from '../../local/aws/services.ts';
import type { CallEvent } from '../../local/connect/transcript.ts';
import { dayWith, written } from './floor/day-with.ts';
import { LINE, QUEUE, story, VERA, type WorkingDay } from './floor/working-day.ts';

const RASA = '+37061234567';
const INSTANCE = 'arn:aws:connect:eu-central-1:000000000000:instance/i';
let day: WorkingDay;
let api: Hono;
let services: Services;
let contacts: ReturnType<typeof contactsOf>;
const before = { ...process.env };

const parameter = { Type: 'String', Version: 1, ARN: 'arn', DataType: 'text', Value: 'main' };
const told = new Map([['/wayline/dev/flows/main', { ...parameter, Name: '/wayline/dev/flows/main' }]]);

beforeAll(async () => {
  services = await openServices(
    { AmazonSSM: (action, asked) => answerParameters(told, action, asked) },
    new Provider(new DatabaseSync(':memory:'), () => new Date()),
    new Hono(),
    () => api,
  );
  Object.assign(process.env, {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_CONNECT: services.endpoint,
    AWS_ENDPOINT_URL_SSM: services.endpoint,
  });
});
afterAll(async () => {
  process.env = before;
  await services.stop();
});
beforeEach(() => {
  day = dayWith(
    [say('For $.Attributes.traveller'), remember({ seen: '$.References.topic.Value' })],
    [
      written('later', 'CONTACT_FLOW', [
        setCallbackNumber(RASA, { invalid: [goTo('full')], notDialable: [goTo('full')] }),
        callBack({ afterSeconds: 1, attempts: 1, betweenSeconds: 60, queue: 'general' }, [goTo('full')]),
        hangUp,
      ]),
      written('whisper', 'AGENT_WHISPER', [say('x'), endFlow]),
    ],
  );
  api = connectApi(day.switchboard, INSTANCE, day.timeline.now);
  contacts = contactsOf(INSTANCE);
});

const task = (more: object = {}) => ({
  ...{ flow: 'main', name: 'Answer Rasa', description: 'What she wrote', token: randomUUID() },
  ...{ attributes: { traveller: 'T1' }, references: { topic: 'seat' }, ...more },
});
const call = (more: object = {}) => ({
  ...{ flow: 'main', to: RASA, from: LINE, attributes: { traveller: 'T1' }, token: randomUUID(), ...more },
});
const lines = (contact: string): readonly CallEvent[] => {
  const events: CallEvent[] = [];
  day.switchboard.find(contact)?.listen((event) => events.push(event));
  return events;
};

it('a program begins a task with its name, text, references and attributes, and an agent is offered it', async () => {
  day.available(VERA);
  const contact = await contacts.startTask(task());
  expect(story(lines(contact)).at(-1)).toBe('offered vera');
  expect(day.switchboard.find(contact)?.contact).toMatchObject({
    ...{ channel: 'TASK', initiationMethod: 'API', name: 'Answer Rasa', description: 'What she wrote' },
    attributes: { traveller: 'T1', seen: 'seat' },
    references: { topic: { Value: 'seat', Type: 'STRING' } },
  });
  const at = day.timeline.now().toISOString();
  expect(await contacts.describe(contact)).toEqual({ channel: 'TASK', initial: contact, queuedAt: at });
  const session = day.switchboard.find(contact);
  if (session) day.accepts(VERA, session);
  expect(await contacts.describe(contact)).toEqual({
    channel: 'TASK',
    initial: contact,
    queuedAt: at,
    agent: 'vera',
    connectedAt: at,
  });
});

it('the same token begins one contact within seven days, and another after them', async () => {
  const asked = task();
  const first = await contacts.startTask(asked);
  expect(await contacts.startTask(asked)).toBe(first);
  day.passes(7 * 86_400);
  expect(await contacts.startTask(asked)).toBe(first);
  day.passes(1);
  expect(await contacts.startTask(asked)).not.toBe(first);
});

it('a call rings at the customer, who hears the flow when they pick up and not before', async () => {
  const asked = call();
  const begun = await contacts.startCall(asked);
  if (begun === 'not allowed') throw new Error(begun);
  expect(await contacts.startCall(asked)).toEqual(begun);
  expect(day.switchboard.phones.all()).toEqual([{ contact: begun.contact, from: LINE, to: RASA }]);
  expect(story(lines(begun.contact))).toEqual(['dialled']);
  day.switchboard.phones.customer(begun.contact, true);
  expect(story(lines(begun.contact))).toEqual(
    expect.arrayContaining(['answered', 'customer hears: For T1', 'queued 1']),
  );
});

it('a call by a queue shows the queue’s number, and rings for 60 seconds', async () => {
  const begun = await contacts.startCall(call({ queue: QUEUE }));
  if (begun === 'not allowed') throw new Error(begun);
  day.passes(59);
  expect(day.switchboard.phones.all()).toMatchObject([{ from: LINE }]);
  day.passes(1);
  expect(story(lines(begun.contact))).toEqual(['dialled', 'unanswered', 'ended TELECOM_PROBLEM']);
  expect(await contacts.describe(begun.contact)).toMatchObject({ channel: 'VOICE', endReason: 'TELECOM_PROBLEM' });
});

it('a mobile phone of the United Kingdom is not called without a quota, and a number of nobody’s shape is a mistake', async () => {
  expect(await contacts.startCall(call({ to: '+447700900123' }))).toBe('not allowed');
  await expect(contacts.startCall(call({ to: '+1' }))).rejects.toMatchObject({ name: 'InvalidParameterException' });
});

it('a callback that waits is stopped, the next agent is not offered it, and a second stop finds nothing', async () => {
  const inbound = day.switchboard.dial('+12025550123', LINE);
  if ('refused' in inbound) throw new Error(inbound.refused);
  inbound.call.run('later');
  const waiting = day.switchboard.all().find(({ contact }) => contact.initiationMethod === 'CALLBACK');
  day.passes(1);
  expect(await contacts.stop(waiting?.id ?? '')).toBe(true);
  day.available(VERA);
  expect(story(lines(waiting?.id ?? ''))).toEqual(['queued 1', 'ended API']);
  expect(await contacts.stop(waiting?.id ?? '')).toBe(false);
  expect(await contacts.stop('nobody')).toBe(false);
  expect(await contacts.describe(waiting?.id ?? '')).toMatchObject({ endReason: 'API' });
  expect(await contacts.describe('nobody')).toBeUndefined();
});

it('a phone that rings for a stopped call is answered by nobody', async () => {
  const begun = await contacts.startCall(call());
  if (begun === 'not allowed') throw new Error(begun);
  expect(await contacts.stop(begun.contact)).toBe(true);
  expect(day.switchboard.phones.all()).toEqual([]);
  expect(day.switchboard.phones.customer(begun.contact, true)).toBe(false);
});

it('a call that was handed over cannot be stopped', async () => {
  day.available(VERA);
  const { call: first } = day.calls(RASA);
  day.accepts(VERA, first);
  first.contact = { ...first.contact, initiationMethod: 'TRANSFER' };
  await expect(contacts.stop(first.id)).rejects.toMatchObject({ name: 'InvalidRequestException' });
  expect(first.isOver).toBe(false);
});

it.each([
  ['a flow that is not there', { flow: 'nowhere' }, 'ResourceNotFoundException'],
  ['a flow that begins no contact', { flow: 'whisper' }, 'InvalidRequestException'],
  ['no name', { name: '' }, 'InvalidParameterException'],
  ['an attribute with a space in its name', { attributes: { 'a b': 'c' } }, 'InvalidParameterException'],
  ['attributes beyond 32 KB', { attributes: { a: 'x'.repeat(32_768) } }, 'InvalidParameterException'],
])('a task with %s is refused by the service’s name for it', async (_, wrong, name) => {
  await expect(contacts.startTask(task(wrong))).rejects.toMatchObject({ name });
});

it('an instance that is not ours is not found', async () => {
  await expect(contactsOf('arn:aws:connect:x:0:instance/other').startTask(task())).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
});

it('five contacts begin at once and two a second after that, tasks and calls together; looking has a limit of its own', async () => {
  const status = (answer: Response) => answer.status;
  const put = (path: string) => Promise.resolve(api.request(path, { method: 'PUT', body: '{}' }));
  const at = (path: string, times: number) => Promise.all(Array.from({ length: times }, () => put(path)));
  expect([...(await at('/contact/task', 3)), ...(await at('/contact/outbound-voice', 3))].map(status)).toEqual([
    400, 400, 400, 400, 400, 429,
  ]);
  await expect(contacts.startTask(task())).rejects.toMatchObject({ name: 'ThrottlingException' });
  day.passes(1);
  expect((await at('/contact/task', 3)).map(status)).toEqual([400, 400, 429]);
  const looks = await Promise.all(Array.from({ length: 16 }, () => api.request('/contacts/i/nobody')));
  expect(looks.map(status)).toEqual([...Array.from({ length: 15 }, () => 404), 429]);
});

it('a flow’s ARN is read from the parameter that its stack wrote, once in five minutes', async () => {
  const read = parameters().read;
  expect(await read('/wayline/dev/flows/main', new Date(0))).toBe('main');
  told.delete('/wayline/dev/flows/main');
  expect(await read('/wayline/dev/flows/main', new Date(299_999))).toBe('main');
  await expect(read('/wayline/dev/flows/main', new Date(300_000))).rejects.toMatchObject({ name: 'ParameterNotFound' });
});

it('what is recorded is paused and goes on, by the first contact of the chain, and is nothing that is not recorded', async () => {
  const begun = await contacts.startCall(call());
  if (begun === 'not allowed') throw new Error(begun);
  const { contact } = begun;
  day.switchboard.phones.customer(contact, true);
  const session = day.switchboard.find(contact);
  if (!session) throw new Error(contact);
  const states = () => lines(contact).flatMap((each) => (each.event === 'recording' ? [each.state] : []));
  expect(await contacts.recording('pause', contact, contact)).toBe(false);
  session.contact = { ...session.contact, recorded: ['Agent', 'Customer'] };
  expect(await contacts.recording('resume', contact, contact)).toBe(false);
  expect(await contacts.recording('pause', contact, 'another')).toBe(false);
  expect(states()).toEqual([]);
  expect(await contacts.recording('pause', contact, contact)).toBe(true);
  expect(await contacts.recording('pause', contact, contact)).toBe(false);
  expect(await contacts.recording('resume', contact, contact)).toBe(true);
  expect(states()).toEqual(['paused', 'resumed']);
  session.end('API');
  expect(await contacts.recording('pause', contact, contact)).toBe(false);
});
