import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { keepContact } from '../../lambdas/insights/store.ts';
import type { BatchAnswer } from '../../lambdas/platform/batch.ts';
import { makePromise } from '../../lambdas/promises/make-promise.ts';
import { OneTableHere } from '../one-table.ts';

const here = new OneTableHere();
const NOW = new Date('2026-12-01T12:00:00Z');
let handler: (event: unknown, context: Context) => Promise<BatchAnswer>;

beforeAll(async () => {
  await here.open();
  const { protocol, hostname, port } = (await here.table.client.config.endpoint?.()) ?? { protocol: '', hostname: '' };
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', `${protocol}//${hostname}:${port}`);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  vi.stubEnv('TABLE_NAME', here.table.name);
  vi.stubEnv('AGENCY_ZONE', 'Europe/Vilnius');
  handler = (await import('../../lambdas/promises/on-happened.ts')).handler as typeof handler;
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});
afterAll(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await here.close();
});

const ended = (contactId: string, waited: { waitSeconds?: number; connectedAt?: string }) =>
  keepContact(
    here.table,
    {
      contactId,
      channel: 'VOICE',
      initiationMethod: 'INBOUND',
      initiatedAt: '2026-12-01T11:50:00.000Z',
      disconnectedAt: '2026-12-01T11:59:00.000Z',
      recordedAt: '2026-12-01T11:59:30.000Z',
      ...waited,
    },
    30,
  );
const tell = (contact: string) =>
  makePromise(here.table, { contact, queue: 'General', low: 120, high: 300 }, new Date('2026-12-01T11:51:00Z'));
const happened = (contactId: string) =>
  JSON.stringify({ what: 'contact.ended', at: NOW.toISOString(), contactId, key: { pk: 'p', sk: 's' } });
const hear = (...bodies: readonly string[]) =>
  handler({ Records: bodies.map((body, n) => ({ messageId: `m${n}`, body })) }, {} as Context);
const stateOf = async (contact: string) => {
  const [item] = await here.items(`PROMISE#${contact}`);
  return [item?.['state'], item?.['waited']];
};

it('settles what was told by how long the contact waited, also where it is told twice', async () => {
  for (const contact of ['kept', 'broken', 'left', 'before-the-queue']) await tell(contact);
  await ended('kept', { waitSeconds: 200, connectedAt: '2026-12-01T11:55:00.000Z' });
  await ended('broken', { waitSeconds: 301, connectedAt: '2026-12-01T11:57:00.000Z' });
  await ended('left', { waitSeconds: 200 });
  await ended('before-the-queue', {});
  const bodies = ['kept', 'broken', 'left', 'before-the-queue', 'kept'].map(happened);
  expect(await hear(...bodies)).toEqual({ batchItemFailures: [] });
  expect(await stateOf('kept')).toEqual(['kept', 200]);
  expect(await stateOf('broken')).toEqual(['broken', 301]);
  expect(await stateOf('left')).toEqual(['left', 200]);
  expect(await stateOf('before-the-queue')).toEqual(['left', 0]);
});

it('has nothing to do for a contact that was told nothing', async () => {
  await ended('silent', { waitSeconds: 10 });
  expect(await hear(happened('silent'))).toEqual({ batchItemFailures: [] });
});

it('hands back what it cannot read, and settles the others', async () => {
  await tell('beside');
  await ended('beside', { waitSeconds: 130, connectedAt: '2026-12-01T11:54:00.000Z' });
  expect(await hear('no JSON', happened('beside'), '{"what":"contact.ended"}')).toEqual({
    batchItemFailures: [{ itemIdentifier: 'm0' }, { itemIdentifier: 'm2' }],
  });
  expect(await stateOf('beside')).toEqual(['kept', 130]);
});
