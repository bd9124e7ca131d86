import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { putAssembly } from '../../local/assembly/kept-assembly.ts';
import { readAssembly } from '../../local/assembly/resources.ts';
import { createTable, startTableEngine } from '../../local/aws/table-engine.ts';

/** The table of the synthesized template, in the real engine. */
export async function realTable() {
  const scratch = mkdtempSync(join(tmpdir(), 'wayline-notices-'));
  const [engine] = await Promise.all([
    startTableEngine(join(scratch, 'table.db')),
    putAssembly(join(scratch, 'assembly'), 'dev'),
  ]);
  const { resources } = readAssembly(join(scratch, 'assembly'));
  const template = resources.find(({ type }) => type === 'AWS::DynamoDB::Table')?.properties ?? {};
  await createTable(engine.endpoint, 'eu-central-1', template, 'table');
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: engine.endpoint, region: 'eu-central-1', credentials }),
  );
  const remove = async () => {
    client.destroy();
    await engine.stop();
    rmSync(scratch, { recursive: true, force: true });
  };
  return { client, name: 'table', template, remove };
}
