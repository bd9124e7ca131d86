import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { contactEvent } from '../../lambdas/insights/contact-event.ts';
import { keepContact } from '../../lambdas/insights/store.ts';
import { createTable, startTableEngine, type TableEngine } from '../../local/aws/table-engine.ts';
import { contactEvent as eventOf } from '../../local/connect/exchange/records/contact-event.ts';
import { contactRecord as recordOf } from '../../local/connect/exchange/records/contact-record.ts';
import { abandoned, aCall, time } from './a-call.ts';

type Answer = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };
type Handler = (event: unknown, context: never) => Promise<Answer>;

const scratch = mkdtempSync(join(tmpdir(), 'wayline-insights-'));
const here = { region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
let engine: TableEngine;
let client: DynamoDBDocumentClient;
let onEvent: Handler;
let onRecord: Handler;

beforeAll(async () => {
  engine = await startTableEngine(join(scratch, 'table.db'));
  const keys = [
    ['pk', 'HASH'],
    ['sk', 'RANGE'],
  ];
  const template = {
    AttributeDefinitions: keys.map(([AttributeName]) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: keys.map(([AttributeName, KeyType]) => ({ AttributeName, KeyType })),
    BillingMode: 'PAY_PER_REQUEST',
  };
  await createTable(engine.endpoint, here.region, template, 'table');
  client = DynamoDBDocumentClient.from(new DynamoDBClient({ ...here, endpoint: engine.endpoint }));
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_REGION: here.region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    TABLE_NAME: 'table',
    CONTACT_DAYS: '90',
  });
  onEvent = (await import('../../lambdas/insights/on-contact-event.ts')).handler as never;
  onRecord = (await import('../../lambdas/insights/on-contact-record.ts')).handler as never;
});
afterAll(async () => {
  client?.destroy();
  await engine?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

const item = async (id: string) =>
  (await client.send(new GetCommand({ TableName: 'table', Key: { pk: `CONTACT#${id}`, sk: 'CONTACT' } }))).Item;
const events = (...bodies: readonly unknown[]) => ({
  Records: bodies.map((body, n) => ({
    messageId: `m${n}`,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })),
});
const records = (...all: readonly unknown[]) => ({
  Records: all.map((record, n) => ({
    kinesis: { sequenceNumber: String(n), data: Buffer.from(JSON.stringify(record)).toString('base64') },
  })),
});
const at = time('08:06:15.000');
const EXPIRES = Date.parse('2027-02-21T08:00:00Z') / 1000;

it('keeps what live events tell, in whatever order and however often they come', async () => {
  const told = [
    eventOf('CONNECTED_TO_AGENT', aCall.connected, 'e3', at),
    eventOf('INITIATED', aCall.initiated, 'e1', at),
    eventOf('QUEUED', aCall.queued, 'e2', at),
    eventOf('CONNECTED_TO_AGENT', aCall.connected, 'e3', at),
  ];
  expect(await onEvent(events(...told), {} as never)).toEqual({ batchItemFailures: [] });
  // One write for all that came together.
  expect(await item('c1')).toMatchObject({ contact: { waitSeconds: 12 }, expires: EXPIRES, version: 1 });
  expect(await item('c1')).not.toHaveProperty('happened');
});

it('replaces it by the record, which says that the contact has ended', async () => {
  expect(await onRecord(records(recordOf(aCall.completed, at)), {} as never)).toEqual({ batchItemFailures: [] });
  expect(await item('c1')).toMatchObject({
    contact: { queue: 'General', handlingSeconds: 332, customerNumber: '+37060000001' },
    happened: { what: 'contact.ended', at: '2026-11-23T08:05:42.000Z', contactId: 'c1' },
    expires: EXPIRES,
  });
});

it('writes nothing for what it knows, and nothing for an event behind the record', async () => {
  const before = await item('c1');
  await onRecord(records(recordOf(aCall.completed, at)), {} as never);
  await onEvent(events(eventOf('DISCONNECTED', aCall.disconnected, 'e4', at)), {} as never);
  expect(await item('c1')).toEqual(before);
});

it('tells a later record of the same contact under the same happening', async () => {
  const before = await item('c1');
  await onRecord(
    records(recordOf({ ...aCall.completed, disconnectReason: 'CONTACT_FLOW_DISCONNECT' }, time('09:00:00.000'))),
    {} as never,
  );
  const after = await item('c1');
  expect(after?.['contact'].disconnectReason).toBe('CONTACT_FLOW_DISCONNECT');
  expect(after?.['happened']).toEqual(before?.['happened']);
});

it('loses nothing when three parts of a contact are told at once', async () => {
  const { contactId: _, ...basics } = contactEvent.parse(eventOf('INITIATED', aCall.initiated, 'e1', at));
  const parts = [
    { queueArn: 'general', queuedAt: '2026-11-23T08:00:30.000Z' },
    { agentArn: 'ana', connectedAt: '2026-11-23T08:00:42.000Z' },
    { disconnectReason: 'AGENT_DISCONNECT', disconnectedAt: '2026-11-23T08:05:42.000Z' },
  ];
  const contacts = Array.from({ length: 8 }, (_, n) => `race${n}`);
  await Promise.all(
    contacts.flatMap((contactId) =>
      parts.map((part) => keepContact({ client, name: 'table' }, { ...basics, contactId, ...part }, 90)),
    ),
  );
  for (const contactId of contacts)
    expect((await item(contactId))?.['contact']).toEqual(
      Object.assign({ ...basics, contactId, waitSeconds: 12 }, ...parts),
    );
});

it('sends a malformed message to the failure queue by itself, and names it without its data', async () => {
  const logs = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockReturnValue(true));
  const bad = { ...recordOf(abandoned, at), InitiationTimestamp: '+37060000001 rasa@example.com' };
  const good = eventOf('INITIATED', { ...aCall.initiated, contactId: 'c4' }, 'e1', at);
  expect(await onEvent(events(bad, good, 'no JSON +37060000001'), {} as never)).toEqual({
    batchItemFailures: [{ itemIdentifier: 'm0' }, { itemIdentifier: 'm2' }],
  });
  expect(await onRecord(records(bad), {} as never)).toEqual({ batchItemFailures: [{ itemIdentifier: '0' }] });
  const logged = JSON.stringify(logs.flatMap(({ mock }) => mock.calls));
  vi.restoreAllMocks();
  expect(await item('c4')).toBeDefined();
  expect(logged).toContain('InitiationTimestamp');
  expect(logged).not.toMatch(/3706|rasa/);
});

it('goes no further in a stream than to the first record that fails', async () => {
  const [first, third] = ['c5', 'c6'].map((contactId) => recordOf({ ...abandoned, contactId }, at));
  expect(await onRecord(records(first, { nothing: true }, third), {} as never)).toEqual({
    batchItemFailures: [{ itemIdentifier: '1' }],
  });
  expect([await item('c5'), await item('c6')]).toEqual([expect.anything(), undefined]);
});
