import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, expect, it } from 'vitest';
import { startTableEngine } from '../../local/aws/table-engine.ts';
import { itemsOf } from '../bookings/importing.ts';
import { madeFile } from '../bookings/made-trips.ts';
import { RunningCentre } from './running-centre.ts';

const TRIPS = 150;
const AT = ['--at', '2026-12-04T12:00:00Z'];
const centres: RunningCentre[] = [];
afterEach(() => Promise.all(centres.splice(0).map((centre) => centre.remove())));

async function centreWithFile(): Promise<RunningCentre> {
  const centre = new RunningCentre();
  centres.push(centre);
  await centre.start(...AT);
  writeFileSync(join(centre.data, 'trips.csv'), madeFile(0, TRIPS));
  return centre;
}

const importInto = (centre: RunningCentre) => centre.run('import', 'trips', join(centre.data, 'trips.csv'), '--json');

interface Item {
  readonly pk: string;
  readonly sk: string;
  readonly expires?: number;
}

/** An instant of the centre's clock, which goes on while it works: trips of the file begin on whole minutes. */
const WORKED_AT = /2026-12-04T12:\d\d:\d\d\.\d{3}Z/g;

/** The provider numbers e-mails as they come, and which of several comes first is chance. */
const NUMBERED = /"providerId":"message-\d+"/g;

/** What the table holds when everything is told to everybody, but for when that was: one centre took longer than the other. */
async function tableOf(centre: RunningCentre): Promise<unknown> {
  // What failed while the table was dead comes again behind its pause.
  expect((await centre.run('clock', '--to', 'PT20M')).exit).toBe(0);
  await fetch(`${centre.url}/clock?settled`);
  await centre.stop();
  const engine = await startTableEngine(join(centre.data, 'table.db'));
  const items = await itemsOf(engine.endpoint);
  await engine.stop();
  const timeless = JSON.parse(
    JSON.stringify(items).replace(WORKED_AT, 'then').replace(NUMBERED, '"providerId":"its own"'),
  ) as readonly Item[];
  return (
    timeless
      // How far a feeder is on its clock is nobody's but its own.
      .filter(({ sk }) => sk !== 'LEASE')
      .map(({ expires, ...item }) => item)
      .sort((one, other) => JSON.stringify([one.pk, one.sk]).localeCompare(JSON.stringify([other.pk, other.sk])))
  );
}

/** How many items the table of a running centre holds. */
async function count(centre: RunningCentre): Promise<number> {
  const port = readFileSync(`/proc/${centre.enginePid}/cmdline`, 'utf8').split('\0').at(3);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: `http://127.0.0.1:${port}`, region: 'local', credentials });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const { Count = 0 } = await client.send(new ScanCommand({ TableName: TableNames[0], Select: 'COUNT' }));
  client.destroy();
  return Count;
}

let clean: Promise<unknown> | undefined;
/** The table of an import that nothing befell. */
async function cleanTable(): Promise<unknown> {
  const centre = await centreWithFile();
  expect((await importInto(centre)).exit).toBe(0);
  return tableOf(centre);
}

it.each([
  ['the table', (centre: RunningCentre) => process.kill(centre.enginePid, 'SIGKILL')],
  ['the centre with its functions', (centre: RunningCentre) => centre.stop('SIGKILL')],
])(
  'an import half-way through which %s is killed, and which is run again, leaves the table of a clean one',
  async (_, kill) => {
    const killed = await centreWithFile();
    const before = await count(killed);
    const importing = importInto(killed);
    await expect.poll(() => count(killed), { interval: 20, timeout: 60_000 }).toBeGreaterThan(before + TRIPS / 2);
    await kill(killed);
    const broken = await importing;
    expect(broken).toMatchObject({ exit: 3, stdout: '' });
    expect(broken.stderr).toMatch(
      /The import of .*trips\.csv broke off: .*\. At least \d+ lines are kept; run it again/,
    );

    await killed.stop('SIGKILL');
    await killed.start();
    const again = await importInto(killed);
    expect(again.exit).toBe(0);
    const [report] = again.lines() as unknown as [{ written: number; unchanged: number }];
    expect(report.written + report.unchanged).toBe(TRIPS);
    expect(report.written).toBeGreaterThan(0);
    expect(report.unchanged).toBeGreaterThan(0);

    clean ??= cleanTable();
    expect(await tableOf(killed)).toEqual(await clean);
  },
  300_000,
);
