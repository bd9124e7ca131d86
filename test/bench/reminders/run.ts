import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { putAssembly } from '../../../local/assembly/kept-assembly.ts';
import { readAssembly } from '../../../local/assembly/resources.ts';
import type { TableEngine } from '../../../local/aws/table-engine.ts';
import { VirtualClock } from '../../../local/clock.ts';
import type { Used } from '../../bookings/meter.ts';
import { credentials } from '../../events/small-centre.ts';
import { countingProvider } from './counting-provider.ts';
import { BEFORE_THE_RUN, departure } from './departures.ts';
import { fillTable, tableOf } from './filled-table.ts';
import { type Kill, killAt, type Point, randomPoints, seeded } from './killer.ts';
import { type Failures, openPipeline, type Pipeline } from './pipeline.ts';
import { type Told, toldOf, unsettled } from './told.ts';

interface Asked {
  readonly departures: number;
  readonly kills: number;
  readonly seed: number;
  /** The folder in which the engines keep their files meanwhile. */
  readonly within?: string | undefined;
  readonly progress: (line: string) => void;
}

/** What a run of reminders did. */
export interface Ran {
  readonly departures: number;
  /** From 17:00 until every notice was settled, by the machine's clock. */
  readonly seconds: number;
  /** What each function asked the table for. */
  readonly used: ReadonlyMap<string, Used>;
  readonly told: Told;
  readonly points: readonly Point[];
  readonly kills: readonly Kill[];
  /** Messages that a queue gave up, and functions that failed, by name; a killed dispatcher is one that failed. */
  readonly givenUp: { readonly [queue: string]: number };
  readonly failures: Failures;
}

const centres = join(import.meta.dirname, '..', '..', '..', 'build', 'test-centres');

/** The longest that a notice may wait for its turn, its morning, or the end of a dead dispatcher's claim, in seconds of the centre's clock. */
const LONGEST = 24 * 3600;
/** How far the clock is moved at once, in seconds: little while messages go out, much while everybody waits. */
const [STEP, LEAP] = [5, 300];
/** After so long without a message everybody waits. */
const QUIET = 70;

/** Fills a table, lets it become 17:00 with the whole path of notices as it is deployed, and counts what came of it. */
export async function runReminders({ departures, kills, seed, within = centres, progress }: Asked): Promise<Ran> {
  mkdirSync(within, { recursive: true });
  const data = mkdtempSync(join(within, 'reminders-'));
  let engine: TableEngine | undefined;
  // Ctrl-C is not for the engine, which would go on alone.
  const interrupted = () => {
    if (engine?.pid !== undefined) process.kill(engine.pid, 'SIGKILL');
    rmSync(data, { recursive: true, force: true });
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    await putAssembly(join(data, 'assembly'), 'dev', () => progress('synthesizes the stacks'));
    const assembly = readAssembly(join(data, 'assembly'));
    await fillTable(data, assembly, { bookings: departures, booking: departure }, progress, (started) => {
      engine = started;
    });
    engine = undefined;
    const clock = new VirtualClock(BEFORE_THE_RUN);
    const provider = await countingProvider(() => clock.now());
    const pipeline = await openPipeline(data, assembly, clock, provider.endpoint);
    engine = pipeline.engines.table;
    const { endpoint } = engine;
    const client = new DynamoDBClient({ endpoint, region: assembly.region, credentials });
    const table = { client: DynamoDBDocumentClient.from(client), name: tableOf(assembly).name };
    try {
      const random = seeded(seed);
      const points = randomPoints(random, kills, departures);
      const started = performance.now();
      let over = false;
      const dispatchers = pipeline.pool('notices-on-dispatch');
      const killing = killAt(points, { dispatchers, taken: provider.taken, random, over: () => over });
      const left = () => unsettled(table, departures, clock.now());
      await untilSettled(pipeline, provider.taken, left, departures, clock, progress);
      over = true;
      const seconds = (performance.now() - started) / 1000;
      return {
        ...{ departures, seconds, points },
        used: await pipeline.used(),
        kills: await killing,
        told: await toldOf(table, provider, departures, clock.now()),
        givenUp: pipeline.givenUp(),
        failures: pipeline.failures(),
      };
    } finally {
      client.destroy();
      await pipeline.stop();
      await provider.stop();
    }
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    rmSync(data, { recursive: true, force: true });
  }
}

async function untilSettled(
  { pass }: Pipeline,
  taken: () => number,
  left: () => Promise<number>,
  departures: number,
  clock: VirtualClock,
  progress: (line: string) => void,
): Promise<void> {
  const until = clock.now().getTime() + LONGEST * 1000;
  const started = performance.now();
  const tell = () => {
    const seconds = (performance.now() - started) / 1000;
    progress(
      `${clock.now().toISOString().slice(0, 19)}: the provider has ${taken()} messages for ${departures} travellers (${(taken() / seconds).toFixed(0)} a second)`,
    );
  };
  const telling = setInterval(tell, 2000);
  try {
    await pass(60);
    for (let quiet = 0; clock.now().getTime() < until; ) {
      const before = taken();
      const seconds = quiet > QUIET ? LEAP : STEP;
      await pass(seconds);
      quiet = taken() === before ? quiet + seconds : 0;
      // Who was killed leaves a claim and a message behind, which come back within minutes.
      if (quiet > LEAP && taken() >= departures && (await left()) === 0) return;
    }
  } finally {
    clearInterval(telling);
    tell();
  }
}
