import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Booking } from '../../lambdas/bookings/rules.ts';
import { keepBooking } from '../../lambdas/bookings/store.ts';
import { cardsOf } from '../../lambdas/travellers/store.ts';
import { readAssembly } from '../../local/assembly/resources.ts';
import { synthesize } from '../../local/assembly/synthesize.ts';
import { createTable, startTableEngine, type TableEngine } from '../../local/aws/table-engine.ts';

const scratch = mkdtempSync(join(tmpdir(), 'wayline-store-'));
let engine: TableEngine;
let client: DynamoDBDocumentClient;
const table = () => ({ client, name: 'table' });

beforeAll(async () => {
  const [assembly] = await Promise.all([
    synthesize(join(scratch, 'assembly'), 'dev'),
    startTableEngine(join(scratch, 'table.db')).then((started) => {
      engine = started;
    }),
  ]).then(() => [readAssembly(join(scratch, 'assembly'))]);
  const template = assembly?.resources.find(({ type }) => type === 'AWS::DynamoDB::Table');
  await createTable(engine.endpoint, 'eu-central-1', template?.properties ?? {}, 'table');
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: engine.endpoint, region: 'eu-central-1', credentials }),
  );
});
afterAll(async () => {
  client?.destroy();
  await engine?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

const PHONE = '+37061234567';
const booking = (locator: string, people: readonly string[], to = 'Oslo'): Booking => ({
  system: 'demo',
  locator,
  starts: '2026-12-05',
  segments: [
    {
      kind: 'flight',
      service: 'BT 341',
      from: 'Vilnius',
      to,
      departs: '2026-12-05T07:40',
      departsZone: 'Europe/Vilnius',
      departsAt: '2026-12-05T05:40:00Z',
      arrives: '2026-12-05T08:35',
      arrivesZone: 'Europe/Oslo',
      status: 'confirmed',
    },
  ],
  travellers: people.map((name) => ({ name, familyName: 'P', phone: PHONE, email: '', language: 'lt' })),
});
const items = async () => (await client.send(new ScanCommand({ TableName: 'table' }))).Items ?? [];

it('keeps a booking with the card of each traveller, and finds the same person again', async () => {
  expect(await keepBooking(table(), booking('AAAAAA', ['Rasa']))).toBe('written');
  expect(await keepBooking(table(), booking('BBBBBB', ['rasa ']))).toBe('written');
  const cards = await cardsOf(table(), PHONE);
  expect(cards).toHaveLength(1);
  expect(cards[0]?.trips.map(({ booking }) => booking)).toEqual(['demo AAAAAA', 'demo BBBBBB']);
});

it('writes nothing the second time', async () => {
  const before = await items();
  expect(await keepBooking(table(), booking('AAAAAA', ['Rasa']))).toBe('unchanged');
  expect(await items()).toEqual(before);
});

it('replaces the trip on the card when the booking changes', async () => {
  expect(await keepBooking(table(), booking('AAAAAA', ['Rasa'], 'Bergen'))).toBe('written');
  const [card] = await cardsOf(table(), PHONE);
  expect(card?.trips.map(({ to }) => to).sort()).toEqual(['Bergen', 'Oslo']);
});

it('loses no trip when twenty bookings of one person are kept at once', async () => {
  const locators = Array.from({ length: 20 }, (_, n) => `RACE${String(n).padStart(2, '0')}`);
  const kept = await Promise.allSettled(locators.map((locator) => keepBooking(table(), booking(locator, ['Ona']))));
  const failed = kept.filter(({ status }) => status === 'rejected').length;
  const ona = (await cardsOf(table(), PHONE)).find(({ name }) => name === 'Ona');
  expect(ona?.trips).toHaveLength(20 - failed);
  expect(ona?.version).toBe(20 - failed);
});

it('gives two people on one number a card each', async () => {
  expect((await cardsOf(table(), PHONE)).map(({ name }) => name).sort()).toEqual(['Ona', 'Rasa']);
});
