import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DescribeTableCommand, DynamoDBClient, ScanCommand, type TableDescription } from '@aws-sdk/client-dynamodb';
import { engineProgram } from '../../../local/aws/engine-process.ts';
import { startTableEngine } from '../../../local/aws/table-engine.ts';
import { REGION } from './functions.ts';

/** An item in the form of the service: every attribute says its kind. */
type Item = { readonly [attribute: string]: { readonly S?: string | undefined } };

/** What a table is filled from: how it is made, and the items that are repeated. */
interface Own {
  readonly table: TableDescription;
  readonly items: readonly Item[];
}

/** The attributes that put an item in the table or in an index, by their end. */
const PARTITIONS = /^(pk|.*(Partition|Pk|pk))$/;
/** Items a file of the import. */
const A_FILE = 50_000;
/** Stands for the number of a copy; no text of ours has it. */
const NUMBER = '\u0001';

/** All items of a small table, and how it is made. */
export async function ownItems(endpoint: string, name: string): Promise<Own> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: REGION, credentials });
  try {
    const { Table = {} } = await client.send(new DescribeTableCommand({ TableName: name }));
    const { Items = [] } = await client.send(new ScanCommand({ TableName: name }));
    return { table: Table, items: Items as readonly Item[] };
  } finally {
    client.destroy();
  }
}

/**
 * An engine with a table of `size` items: the own ones, and the same under other keys, in partitions of their own. They go in as an export of the
 * service's does, by the engine's own import: ten times as fast as writes.
 */
export async function filledTable(own: Own, size: number, progress: (line: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'wayline-filled-'));
  const [source, file] = [join(folder, 'export'), join(folder, 'table.db')];
  try {
    writeExport(source, own, size, progress);
    await importInto(file, source, size, (megabytes) =>
      progress(`patterns: the engine takes in ${size} items, ${megabytes} MB so far`),
    );
    const engine = await startTableEngine(file);
    const remove = async () => {
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    };
    return { endpoint: engine.endpoint, remove };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function writeExport(folder: string, { table, items }: Own, size: number, progress: (line: string) => void): void {
  const data = join(folder, table.TableName ?? '', 'data');
  mkdirSync(data, { recursive: true });
  writeFileSync(join(folder, 'schema.json'), JSON.stringify({ Table: table }));
  const copies = items.map((item) =>
    JSON.stringify({ Item: another(item) }).split(JSON.stringify(NUMBER).slice(1, -1)),
  );
  for (let first = 0; first < size; first += A_FILE) {
    const lines = Array.from({ length: Math.min(A_FILE, size - first) }, (_, at) => {
      const n = first + at;
      const item = items[n];
      return item ? JSON.stringify({ Item: item }) : copies[n % items.length]?.join(String(n));
    });
    writeFileSync(join(data, `${first}.json.gz`), gzipSync(`${lines.join('\n')}\n`, { level: 1 }));
    progress(`patterns: ${first + lines.length} of ${size} items written for the engine`);
  }
}

const another = (item: Item): Item =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, PARTITIONS.test(name) ? { S: `${value.S}~${NUMBER}` } : value]),
  );

/** Has the engine take in an export; tells every two seconds how far it is, in megabytes of its file. */
async function importInto(
  file: string,
  source: string,
  size: number,
  grown: (megabytes: number) => void,
): Promise<void> {
  const args = ['import', '--source', source, '--schema', join(source, 'schema.json'), '--output', file];
  const child = spawn(engineProgram(), args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const says: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => says.push(chunk));
  const timer = setInterval(() => grown(Math.round(bytesIn(dirname(file)) / 1e6)), 2000);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(timer);
  const said = Buffer.concat(says).toString();
  if (code !== 0 || Number(/Items:\s+(\d+)/.exec(said)?.[1]) !== size)
    throw new Error(`The engine did not take in ${size} items: ${said.trim()}`);
}

/** The engine writes beside its output first, under names of its own. */
const bytesIn = (folder: string): number =>
  readdirSync(folder).reduce(
    (sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
