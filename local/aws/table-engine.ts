import { once } from 'node:events';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import { serve } from './engine-process.ts';
import { indexStreamRecords } from './table-stream-index.ts';

/** A running DynamoDB: ours, embedded, or one that the user brought. */
export interface TableEngine {
  readonly endpoint: string;
  /** The process of the embedded engine; none where the user brought their own. */
  readonly pid?: number;
  readonly answers: () => Promise<boolean>;
  readonly stop: () => Promise<void>;
}

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
  const served = await serve(file);
  if (!served)
    throw new Error(
      `The table engine does not start on ${file}. Is the file damaged? Start afresh with: npm start -- --reset`,
    );
  const { child, endpoint } = served;
  let stopping = false;
  child.once('exit', () => stopping || ended());
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

const answers = async (endpoint: string): Promise<boolean> =>
  fetch(endpoint, { signal: AbortSignal.timeout(500) }).then(
    () => true,
    () => false,
  );
