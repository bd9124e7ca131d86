import { join } from 'node:path';
import { DynamoDBClient, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, type BatchWriteCommandInput, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Booking } from '../../../lambdas/bookings/rules.ts';
import { attributesOf, whereOf } from '../../../local/assembly/identity.ts';
import type { Assembly } from '../../../local/assembly/resources.ts';
import { createTable, startTableEngine, type TableEngine } from '../../../local/aws/table-engine.ts';
import { credentials } from '../../events/small-centre.ts';
import { itemsOf } from './departures.ts';

type Requests = NonNullable<NonNullable<BatchWriteCommandInput['RequestItems']>[string]>;

/** The service's limit of one batch. */
const BATCH = 25;
const LANES = 4;

/** What a table is filled with: so many bookings, each by its number from 0. */
interface Filled {
  readonly bookings: number;
  readonly booking: (n: number) => Booking;
}

/** The table of the template, and its name. */
export function tableOf(assembly: Assembly) {
  const template = assembly.resources.find(({ type }) => type === 'AWS::DynamoDB::Table');
  if (!template) throw new Error('The assembly has no table.');
  return { template, name: attributesOf(template, whereOf(assembly.region))['Ref'] ?? '' };
}

/**
 * Makes the table of the template in `data`, with that many bookings in it. Its stream is switched on behind them: what the import
 * told of them was heard on another day.
 */
export async function fillTable(
  data: string,
  assembly: Assembly,
  { bookings, booking }: Filled,
  progress: (line: string) => void,
  started: (engine: TableEngine) => void,
): Promise<void> {
  const { template, name } = tableOf(assembly);
  const { StreamSpecification, ...still } = template.properties;
  const engine = await startTableEngine(join(data, 'table.db'));
  started(engine);
  const client = new DynamoDBClient({ endpoint: engine.endpoint, region: assembly.region, credentials });
  try {
    await createTable(engine.endpoint, assembly.region, still, name);
    await fill(DynamoDBDocumentClient.from(client), name, { bookings, booking }, progress);
    const stream = { StreamEnabled: true, ...(StreamSpecification as { StreamViewType: 'NEW_AND_OLD_IMAGES' }) };
    await client.send(new UpdateTableCommand({ TableName: name, StreamSpecification: stream }));
  } finally {
    client.destroy();
    await engine.stop();
  }
}

async function fill(
  client: DynamoDBDocumentClient,
  name: string,
  { bookings, booking }: Filled,
  progress: (line: string) => void,
): Promise<void> {
  let [next, written] = [0, 0];
  const lane = async () => {
    for (let waiting: Requests = []; ; ) {
      while (waiting.length < BATCH && next < bookings) {
        next += 1;
        const items = await itemsOf(booking(next - 1));
        waiting.push(...items.map((Item) => ({ PutRequest: { Item } })));
      }
      if (waiting.length === 0) return;
      const batch = waiting.splice(0, BATCH);
      const { UnprocessedItems } = await client.send(new BatchWriteCommand({ RequestItems: { [name]: batch } }));
      const left = UnprocessedItems?.[name] ?? [];
      waiting = [...left, ...waiting];
      written += batch.length - left.length;
    }
  };
  const telling = setInterval(
    () => progress(`${next} of ${bookings} bookings are in the table (${written} items)`),
    2000,
  );
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    clearInterval(telling);
  }
}
