import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { BUNDLED } from '../../../lib/constructs/bundles.ts';
import { putAssembly } from '../../../local/assembly/kept-assembly.ts';
import { resolver } from '../../../local/assembly/resolve.ts';
import { type Assembly, readAssembly } from '../../../local/assembly/resources.ts';
import { functionSpecs } from '../../../local/functions/function-specs.ts';
import type { FunctionSpec } from '../../../local/functions/pool.ts';

export const REGION = 'eu-central-1';

/** The assembly in a folder of its own, and what is measured against it. */
export interface Bench {
  readonly folder: string;
  readonly assembly: Assembly;
  /** Every function as it is deployed, with a table and services at `endpoint`. */
  readonly specs: (endpoint: string) => readonly FunctionSpec[];
  /** The bundle of the least that reads the table: one query, bundled as ours are, with all that the SDK brings by itself. */
  readonly floor: string;
  readonly remove: () => void;
}

const FLOOR = `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export const handler = ({ pk }) => client.send(new QueryCommand({
  TableName: process.env.TABLE_NAME,
  KeyConditionExpression: 'pk = :pk',
  ExpressionAttributeValues: { ':pk': pk },
  ConsistentRead: true,
}));
`;

export async function openBench(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'wayline-bench-'));
  await putAssembly(join(folder, 'assembly'), 'dev');
  const assembly = readAssembly(join(folder, 'assembly'));
  const resolve = resolver(assembly, REGION, 'http://127.0.0.1:1');
  const floor = join(folder, 'floor', 'index.cjs');
  buildSync({
    stdin: { contents: FLOOR, resolveDir: import.meta.dirname },
    ...{ ...BUNDLED, outfile: floor, logLevel: 'error' },
  });
  return {
    ...{ folder, assembly, floor },
    specs: (endpoint) =>
      functionSpecs(assembly, resolve, ({ id }) => id, {
        ...{ region: REGION, dynamodb: endpoint, sqs: endpoint, services: endpoint, host: endpoint },
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
