import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, expect, it } from 'vitest';
import { freePort, serve } from '../../local/aws/engine-process.ts';
import { createTable, startTableEngine } from '../../local/aws/table-engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'wayline-engine-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TABLE = {
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
};
const tablesAt = async (endpoint: string): Promise<readonly string[] | undefined> => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials });
  return (await client.send(new ListTablesCommand({}))).TableNames;
};

it('takes another port where somebody else took it meanwhile, and never their table for its own', async () => {
  const theirs = await startTableEngine(join(folder, 'theirs.db'));
  await createTable(theirs.endpoint, 'eu-central-1', TABLE, 'theirs');
  const taken = Number(new URL(theirs.endpoint).port);
  const ports = [taken, taken];
  const ours = await serve(join(folder, 'ours.db'), async () => ports.pop() ?? freePort());
  try {
    expect(ports).toEqual([]);
    expect(ours?.endpoint).not.toBe(theirs.endpoint);
    expect(await tablesAt(theirs.endpoint)).toEqual(['theirs']);
    expect(await tablesAt(ours?.endpoint ?? '')).toEqual([]);
  } finally {
    ours?.child.kill();
    await theirs.stop();
  }
});

it('is nothing where no port is to be had', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { readonly port: number };
  expect(await serve(join(folder, 'none.db'), async () => port)).toBeUndefined();
  server.close();
});

it('says what to do where the file is damaged', async () => {
  const file = join(folder, 'damaged.db');
  writeFileSync(file, 'no table at all, '.repeat(1000));
  await expect(startTableEngine(file)).rejects.toThrow(/does not start on .*damaged\.db.*npm start -- --reset/);
});

it('tells when it dies by itself, and not when it is stopped', async () => {
  let ended = 0;
  const dying = await startTableEngine(join(folder, 'dying.db'), () => {
    ended += 1;
  });
  process.kill(dying.pid ?? 0, 'SIGKILL');
  await expect.poll(() => ended).toBe(1);
  await dying.stop();
  const stopped = await startTableEngine(join(folder, 'dying.db'), () => {
    ended += 1;
  });
  await stopped.stop();
  expect([ended, await stopped.answers()]).toEqual([1, false]);
});
