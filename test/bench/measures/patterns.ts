import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { bookingsByDigits } from '../../../lambdas/bookings/by-digits.ts';
import { asDigits } from '../../../lambdas/bookings/rules.ts';
import { keepBooking } from '../../../lambdas/bookings/store.ts';
import { reportCase } from '../../../lambdas/cases/report-case.ts';
import { workOf } from '../../../lambdas/cases/work-list.ts';
import { startCrisis } from '../../../lambdas/crisis/lead.ts';
import { readMark } from '../../../lambdas/crisis/mark.ts';
import { tripsOfDay } from '../../../lambdas/notices/daily/trips-of-day.ts';
import { inboxOf } from '../../../lambdas/notices/store.ts';
import { writeOnce } from '../../../lambdas/notices/write-once.ts';
import { promiseLines } from '../../../lambdas/promises/count-promises.ts';
import { profileOf, type Table } from '../../../lambdas/travellers/profile-store.ts';
import { callFactsOf } from '../../../lambdas/travellers/store.ts';
import { newestEntries } from '../../../lambdas/travellers/timeline/store.ts';
import { openCallbacks } from '../../../lambdas/waiting/callback-store.ts';
import { booked } from '../../bookings/booked.ts';
import { type Meter, meter } from '../../bookings/meter.ts';
import { aNotice } from '../../notices/a-notice.ts';
import { OneTableHere } from '../../one-table.ts';
import type { Figure } from './figure.ts';
import { filledTable, ownItems } from './filled-table.ts';
import { REGION } from './functions.ts';

const NOW = new Date('2026-12-04T12:00:00Z');
const NUMBER = '+37060000001';
/** How much dearer an access may be at the most items than with none besides: nothing but rounding. */
const FLAT = 1.01;
/** The problem that is there before anything is measured; what is measured goes to another desk. */
const SEEDED = 9999;

type Access = (table: Table, n: number) => Promise<unknown>;

/** What is asked of the table, by those functions that ask it; `n` makes what is written another each time. */
const ACCESSES: { readonly [what: string]: Access } = {
  'a call arrives': (table) => callOf(table),
  'the record of a traveller': async (table) => profileOf(table, await travellerOf(table)),
  'a timeline': async (table) => newestEntries(table, { traveller: await travellerOf(table), absorbed: [] }, 20),
  'a locator is keyed': (table) => bookingsByDigits(table, asDigits('AAAAAA')),
  'trips that begin on a day': (table) =>
    tripsOfDay(table, { does: 'departs', day: '2026-12-05', shard: 0 }, undefined),
  'what a number was sent': (table) => inboxOf(table, NUMBER, NOW),
  'a desk’s list of cases': (table) => workOf(table, 'finance', 25),
  'who waits to be called': (table) => openCallbacks(table, NOW),
  'promises of a day': (table) => promiseLines(table, { from: '2026-12-04', to: '2026-12-04' }),
  'an import of a trip': (table, n) =>
    keepBooking(
      table,
      booked(`B${String(n).padStart(5, '0')}`, ['Jonas'], '2026-12-06', `+3706100${String(n).padStart(4, '0')}`),
      NOW,
    ),
  'a notice is written': (table, n) =>
    writeOnce(table, [{ ...aNotice('operational'), to: NUMBER, occasion: `bench ${n}` }], 90),
  'a problem is taken in': (table, n) => reportCase(caseDesk(table), report(n), NOW),
};

const callOf = (table: Table): ReturnType<typeof callFactsOf> => {
  const signal = AbortSignal.timeout(9000);
  return callFactsOf(table, NUMBER, () => readMark(table, signal), signal);
};
const travellerOf = async (table: Table): Promise<string> => (await callOf(table)).cards[0]?.traveller ?? '';
const caseDesk = (table: Table) => ({
  table,
  random: Math.random,
  zone: 'Europe/Vilnius',
  holidays: new Set<string>(),
});
const report = (n: number) =>
  ({
    way: 'form',
    id: `bench ${n}`,
    kind: n === SEEDED ? 'refund' : 'change',
    about: 'Please',
    at: NOW.toISOString(),
    language: 'en',
    phone: `+3706200${String(n).padStart(4, '0')}`,
  }) as const;

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
        most: FLAT,
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

async function seed(table: Table): Promise<void> {
  await keepBooking(table, booked('AAAAAA', ['Rasa', 'Jonas'], '2026-12-05', NUMBER), NOW);
  await writeOnce(table, [{ ...aNotice('operational'), to: NUMBER }], 90);
  await reportCase(caseDesk(table), { ...report(SEEDED), phone: NUMBER }, NOW);
  await startCrisis(
    table,
    {
      name: 'fog',
      scope: { places: ['Oslo'], services: [], regions: [], from: '2026-12-05', to: '2026-12-07' },
      says: {},
    },
    NOW,
  );
}
