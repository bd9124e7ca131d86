import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Meter, meter } from '../../bookings/meter.ts';
import { OneTableHere } from '../../one-table.ts';
import { ACCESSES, seed } from './accesses.ts';
import type { Figure } from './figure.ts';
import { filledTable, ownItems } from './filled-table.ts';
import { REGION } from './functions.ts';

/** How much dearer an access may be at the most items than with none besides: nothing but rounding. */
export const PATTERNS_MOST = 1.01;

/** What each access to the table costs with more and more of others' items in it, in capacity units of the engine: flat. */
export async function patterns(most: number, progress: (line: string) => void): Promise<readonly Figure[]> {
  const here = new OneTableHere();
  await here.open();
  try {
    await seed(here.table);
    const own = await ownItems(here.endpoint, here.table.name);
    const sizes = [1000, 100_000, 1_000_000].filter((size) => size < most).concat(most);
    const costs = new Map<string, number[]>();
    for (const [n, size] of sizes.entries()) {
      const filled = await filledTable(own, size, progress);
      try {
        for (const [what, used] of await costsOn(filled.endpoint, here.table.name, n))
          costs.set(what, [...(costs.get(what) ?? []), used]);
      } finally {
        await filled.remove();
      }
      progress(`patterns: measured with ${size} items`);
    }
    return [...costs].flatMap(([what, units]): readonly Figure[] => [
      { name: `units: ${what}`, value: units[0] ?? 0, unit: 'units' },
      {
        name: `${what}, ${most} items to ${sizes[0]}`,
        value: (units.at(-1) ?? 0) / (units[0] || 1),
        unit: 'x',
        most: PATTERNS_MOST,
      },
    ]);
  } finally {
    await here.close();
  }
}

async function costsOn(endpoint: string, name: string, n: number): Promise<readonly (readonly [string, number])[]> {
  const metered = await meter(endpoint);
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      ...{ endpoint: metered.endpoint, region: REGION },
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
  try {
    const costs: [string, number][] = [];
    for (const [what, access] of Object.entries(ACCESSES))
      costs.push([what, await costOf(metered, () => access({ client, name }, n))]);
    return costs;
  } finally {
    client.destroy();
    await metered.stop();
  }
}

async function costOf({ used }: Meter, ask: () => Promise<unknown>): Promise<number> {
  const before = used();
  await ask();
  const after = used();
  return after.reads - before.reads + after.writes - before.writes;
}
