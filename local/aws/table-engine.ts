import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import { indexStreamRecords } from './table-stream-index.ts';

/** A running DynamoDB: ours, embedded, or one that the user brought. */
export interface TableEngine {
  readonly endpoint: string;
  /** The process of the embedded engine; none where the user brought their own. */
  readonly pid?: number;
  readonly answers: () => Promise<boolean>;
  readonly stop: () => Promise<void>;
}

const NO_ENGINE = `No table engine for this machine: the embedded one is for Linux x64.
Start DynamoDB Local or any other DynamoDB and name it: DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start`;

/**
 * Starts the embedded engine on a file, or takes the one that DYNAMODB_ENDPOINT names. `ended` is told when it dies by itself.
 * @throws an Error that says what to do where neither is there or none answers.
 */
export async function startTableEngine(file: string, ended: () => void = () => {}): Promise<TableEngine> {
  const brought = process.env['DYNAMODB_ENDPOINT'];
  if (brought) {
    const engine = { endpoint: brought, answers: () => answers(brought), stop: async () => {} };
    if (await engine.answers()) return engine;
    throw new Error(`Nothing answers at DYNAMODB_ENDPOINT=${brought}. Start it there, or unset the variable.`);
  }
  const port = await freePort();
  // In a process group of its own: Ctrl-C is for the centre, which then stops its engine.
  const child = spawn(engineProgram(), ['serve', '--port', String(port), '--db-path', file], {
    stdio: 'ignore',
    detached: true,
  });
  const endpoint = `http://127.0.0.1:${port}`;
  let stopping = false;
  child.once('exit', () => stopping || ended());
  for (let tries = 0; tries < 200; tries += 1) {
    if (await answers(endpoint)) {
      indexStreamRecords(file);
      return {
        endpoint,
        ...(child.pid === undefined ? {} : { pid: child.pid }),
        answers: () => answers(endpoint),
        stop: async () => {
          stopping = true;
          if (child.exitCode !== null || child.signalCode !== null) return;
          child.kill();
          await once(child, 'exit');
        },
      };
    }
    await new Promise((wake) => setTimeout(wake, 25));
  }
  stopping = true;
  child.kill('SIGKILL');
  throw new Error(
    `The table engine does not start on ${file}. Is the file damaged? Start afresh with: npm start -- --reset`,
  );
}

/** Creates the table that the template describes, unless it is there from before. */
export async function createTable(
  endpoint: string,
  region: string,
  template: { readonly [name: string]: unknown },
  name: string,
): Promise<void> {
  const client = new DynamoDBClient({
    endpoint,
    region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  try {
    const { TableNames = [] } = await client.send(new ListTablesCommand({}));
    if (TableNames.includes(name)) return;
    const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, BillingMode, StreamSpecification } = template;
    await client.send(
      new CreateTableCommand({
        TableName: name,
        AttributeDefinitions,
        KeySchema,
        GlobalSecondaryIndexes,
        BillingMode,
        StreamSpecification: StreamSpecification && { StreamEnabled: true, ...StreamSpecification },
      } as CreateTableCommandInput),
    );
  } finally {
    client.destroy();
  }
}

/** Where the program of the embedded engine is. */
export function engineProgram(): string {
  try {
    const home = dirname(
      createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/package.json`),
    );
    return join(home, 'dynoxide');
  } catch (error) {
    throw new Error(NO_ENGINE, { cause: error });
  }
}

const answers = async (endpoint: string): Promise<boolean> =>
  fetch(endpoint, { signal: AbortSignal.timeout(500) }).then(
    () => true,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
