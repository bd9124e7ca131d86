import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { keptAssembly } from '../local/assembly/kept-assembly.ts';
import { readAssembly } from '../local/assembly/resources.ts';
import { createTable, startTableEngine, type TableEngine } from '../local/aws/table-engine.ts';

const REGION = 'eu-central-1';

type Item = { readonly pk: string; readonly sk: string; readonly [field: string]: unknown };

/** The one table as it is synthesized, in a table engine of its own. */
export class OneTableHere {
  private readonly scratch = mkdtempSync(join(tmpdir(), 'wayline-table-'));
  private readonly name = `table-${randomUUID()}`;
  private engine: TableEngine | undefined;
  private client: DynamoDBDocumentClient | undefined;

  async open(): Promise<void> {
    this.engine = await startTableEngine(join(this.scratch, 'table.db'));
    await createTable(this.engine.endpoint, REGION, await synthesized(), this.name);
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    this.client = DynamoDBDocumentClient.from(
      new DynamoDBClient({ endpoint: this.engine.endpoint, region: REGION, credentials }),
      { marshallOptions: { removeUndefinedValues: true } },
    );
  }

  async close(): Promise<void> {
    this.client?.destroy();
    await this.engine?.stop();
    rmSync(this.scratch, { recursive: true, force: true });
  }

  get table(): { readonly client: DynamoDBDocumentClient; readonly name: string } {
    if (!this.client) throw new Error('Open the table first.');
    return { client: this.client, name: this.name };
  }

  get endpoint(): string {
    if (!this.engine) throw new Error('Open the table first.');
    return this.engine.endpoint;
  }

  /** Every item, those of one partition prefix where one is named. */
  async items(prefix = ''): Promise<readonly Item[]> {
    const all: Item[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await this.table.client.send(new ScanCommand({ TableName: this.name, ExclusiveStartKey: from }));
      all.push(...((page.Items ?? []) as Item[]));
      from = page.LastEvaluatedKey;
    } while (from);
    return all.filter(({ pk }) => pk.startsWith(prefix));
  }
}

async function synthesized(): Promise<{ readonly [property: string]: unknown }> {
  const { resources } = readAssembly(await keptAssembly('dev'));
  return resources.find(({ type }) => type === 'AWS::DynamoDB::Table')?.properties ?? {};
}
