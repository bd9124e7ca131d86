import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { keepBooking } from '../../../lambdas/bookings/store.ts';
import { callerContext } from '../../../lambdas/travellers/contract.ts';
import { booked } from '../../bookings/booked.ts';
import { meter } from '../../bookings/meter.ts';
import { OneTableHere } from '../../one-table.ts';
import type { Figure } from './figure.ts';
import { openBench } from './functions.ts';

const run = promisify(execFile);
const PROCESS = join(import.meta.dirname, 'warm-process.ts');
const NUMBER = '+37060000001';
/** How much slower than the bare query the look-up of every call may be. */
export const WARM_MOST = 1.3;

interface Took {
  readonly floor: number;
  readonly ours: number;
  readonly bytes: number;
  readonly answer: { readonly outcome: string };
}

/** The look-up that every call makes, warm, against one bare query of the same number: 1 and 32 at once, its round trips and what it logs. */
export async function warm(progress: (line: string) => void): Promise<readonly Figure[]> {
  const bench = await openBench();
  const here = new OneTableHere();
  await here.open();
  const metered = await meter(here.endpoint);
  try {
    const now = new Date();
    const tomorrow = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
    await keepBooking(here.table, booked('AAAAAA', ['Rasa'], tomorrow, NUMBER), now);
    const spec = bench.specs(here.endpoint).find(({ name }) => name.endsWith('-travellers-caller'));
    if (!spec) throw new Error('The assembly has no look-up of callers.');
    const event = {
      Details: { Parameters: { question: callerContext.question, phone: NUMBER }, ContactData: { ContactId: 'bench' } },
      Name: 'ContactFlowEvent',
    };
    const measure = async (atOnce: number, turns: number, endpoint: string): Promise<Took> => {
      progress(`warm: ${atOnce} at once`);
      const asked = {
        floor: { bundle: bench.floor, event: { pk: `NUMBER#${NUMBER}` } },
        ours: { bundle: spec.bundle, event },
        ...{ atOnce, turns, calls: 320 },
      };
      const env = { ...spec.variables, AWS_ENDPOINT_URL_DYNAMODB: endpoint, TABLE_NAME: here.table.name };
      const { stdout } = await run(process.execPath, [PROCESS, JSON.stringify(asked)], { env });
      const took = JSON.parse(stdout) as Took;
      if (took.answer.outcome !== 'oneTrip') throw new Error(`The look-up answered ${took.answer.outcome}.`);
      return took;
    };
    const alone = await measure(1, 30, here.endpoint);
    const many = await measure(32, 50, here.endpoint);
    await measure(1, 1, metered.endpoint);
    return [
      { name: 'warm floor: a bare query', value: alone.floor, unit: 'ms' },
      { name: 'warm look-up, 1 at once', value: alone.ours / alone.floor, unit: 'x', most: WARM_MOST },
      { name: 'warm look-up, 32 at once', value: many.ours / many.floor, unit: 'x', most: WARM_MOST },
      // 320 bare queries beside 321 look-ups.
      {
        name: 'warm look-up, requests to the table',
        value: (metered.used().requests - 320) / 321,
        unit: 'requests',
        most: 1.1,
      },
      { name: 'warm look-up, log', value: alone.bytes, unit: 'bytes', most: 1000 },
    ];
  } finally {
    await metered.stop();
    await here.close();
    bench.remove();
  }
}
