import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { attributesOf, whereOf } from '../../local/assembly/identity.ts';
import { putAssembly } from '../../local/assembly/kept-assembly.ts';
import { resolver } from '../../local/assembly/resolve.ts';
import { readAssembly } from '../../local/assembly/resources.ts';
import { createTable, startTableEngine, type TableEngine } from '../../local/aws/table-engine.ts';
import { functionSpecs } from '../../local/functions/function-specs.ts';
import { FunctionPool, type Outcome } from '../../local/functions/pool.ts';
import { type Meter, meter } from './meter.ts';

const REGION = 'eu-central-1';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** The import as it is deployed: the bundled function, and a table from the template in a real engine, metered. */
export interface Importing {
  readonly engine: TableEngine;
  readonly meter: Meter;
  readonly invoke: (event: unknown) => Promise<Outcome>;
  readonly stop: () => Promise<void>;
}

/** Every item of the table of an engine, in one order. */
export async function itemsOf(endpoint: string): Promise<readonly Record<string, unknown>[]> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: REGION, credentials }));
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const items: Record<string, unknown>[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: TableNames[0] })) items.push(...Items);
  client.destroy();
  const key = ({ pk, sk }: Record<string, unknown>) => `${pk} ${sk}`;
  return items.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Opens one with an empty table. `variables` are added to those of the template. */
export async function openImporting(variables: { readonly [name: string]: string } = {}): Promise<Importing> {
  const scratch = mkdtempSync(join(tmpdir(), 'wayline-importing-'));
  await putAssembly(join(scratch, 'assembly'), 'dev');
  const assembly = readAssembly(join(scratch, 'assembly'));
  const resolve = resolver(assembly, REGION);
  const engine = await startTableEngine(join(scratch, 'table.db'));
  const table = assembly.resources.find(({ type }) => type === 'AWS::DynamoDB::Table');
  if (!table) throw new Error('The assembly has no table.');
  await createTable(engine.endpoint, REGION, resolve(table), attributesOf(table, whereOf(REGION))['Ref'] ?? '');
  const metered = await meter(engine.endpoint);
  const endpoints = {
    region: REGION,
    dynamodb: metered.endpoint,
    sqs: metered.endpoint,
    services: metered.endpoint,
    host: metered.endpoint,
  };
  const specs = functionSpecs(assembly, resolve, ({ id }) => id, endpoints);
  const spec = specs.find(({ name }) => name.endsWith('-bookings-on-file'));
  if (!spec) throw new Error('The assembly has no function that imports.');
  const pool = new FunctionPool(
    { ...spec, variables: { ...spec.variables, ...variables } },
    () => new Date('2026-11-22T12:00:00Z'),
    createWriteStream('/dev/null'),
  );
  const stop = async () => {
    await pool.stop();
    await metered.stop();
    await engine.stop();
    rmSync(scratch, { recursive: true, force: true });
  };
  const invoke = async (event: unknown) => {
    const outcome = await pool.invoke(event);
    return 'answer' in outcome ? { answer: outcome.answer } : { error: outcome.error };
  };
  return { engine, meter: metered, invoke, stop };
}
