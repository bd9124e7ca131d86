import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { CrisisStatus } from '../../lambdas/crisis/status.ts';
import { TRIP_COLUMNS } from '../../local/demo/trips.ts';
import { credentials } from '../events/small-centre.ts';
import { FaultyCentre } from './a-centre.ts';
import { type Door, openDoor } from './a-door.ts';

/** Every fifth of so many travellers flies elsewhere; the others to Oslo, on one of 80 days from the 4th of December on. */
const TRAVELLERS = 120;
const [FROM, DAYS] = [Date.UTC(2026, 11, 4), 80];
const isTouched = (n: number): boolean => n % 5 !== 0;
const numberOf = (n: number): string => `+3706${String(1_000_000 + n)}`;
const dayOf = (n: number): string => new Date(FROM + (n % DAYS) * 86_400_000).toISOString().slice(0, 10);
/** The numbers that are to be told. */
export const TOUCHED = Array.from({ length: TRAVELLERS }, (_, n) => n)
  .filter(isTouched)
  .map(numberOf)
  .sort();
/** A page goes through 40 days, and the first three are of who departed before the crisis: the fourth and the fifth tell. */
export const [FIRST_TOLD, LAST] = [3, 4];
/** Pages of one execution here, in place of 500: the last is in another. */
const PAGES_HERE = 4;
const PLAYBOOK = 'wayline-dev-crisis-playbook';

const line = (n: number): string => {
  const [to, zone] = isTouched(n) ? ['Oslo', 'Europe/Oslo'] : ['Riga', 'Europe/Riga'];
  const leaves = `${dayOf(n)}T18:00,Europe/Vilnius,${dayOf(n)}T20:00,${zone}`;
  return `test,T${String(n).padStart(5, '0')},Test,T${n},${numberOf(n)},,en,flight,XX 1,Vilnius,${to},${leaves},confirmed`;
};

/** Of the assembly: the steps of the playbook reach services by these doors, and an execution goes on in another soon. */
const changed = (doors: { readonly [service: string]: Door }) => (assembly: string) => {
  let [functions, machines] = [0, 0];
  for (const name of globSync('*.template.json', { cwd: assembly })) {
    const file = join(assembly, name);
    const text = readFileSync(file, 'utf8');
    const short = text.replaceAll('States.MathAdd($.page, 500)', `States.MathAdd($.page, ${PAGES_HERE})`);
    if (short !== text) machines += 1;
    const template = JSON.parse(short);
    for (const { Properties } of Object.values(template.Resources) as { Properties?: Record<string, unknown> }[]) {
      if (Properties?.['FunctionName'] !== 'wayline-dev-crisis-on-step') continue;
      functions += 1;
      const { Variables } = Properties['Environment'] as { Variables: Record<string, string> };
      for (const [service, { endpoint }] of Object.entries(doors)) Variables[`AWS_ENDPOINT_URL_${service}`] = endpoint;
    }
    writeFileSync(file, JSON.stringify(template));
  }
  expect([functions, machines]).toEqual([1, 1]);
};

/** A centre with a manifest of five pages, for the tests of one file; each has a crisis of its own. */
export function aCrisis() {
  let here: FaultyCentre;
  let doors: { readonly DYNAMODB: Door; readonly S3: Door; readonly CONNECT: Door };
  let [crises, name] = [0, ''];
  const towards = () => {
    doors.DYNAMODB.towards = here.centre.engine.endpoint;
    doors.S3.towards = here.centre.queues.endpoint;
    doors.CONNECT.towards = here.centre.services;
  };
  beforeAll(async () => {
    doors = { DYNAMODB: await openDoor(), S3: await openDoor(), CONNECT: await openDoor() };
  });
  afterAll(() => Promise.all(Object.values(doors).map((door) => door.stop())));
  beforeEach(async () => {
    crises += 1;
    name = `fog-${crises}`;
    here = new FaultyCentre();
    for (const door of Object.values(doors)) door.free();
    await here.open(changed({ ...doors }));
    towards();
    const folder = mkdtempSync(join(import.meta.dirname, '..', '..', 'build', 'trips-'));
    writeFileSync(
      join(folder, 'trips.csv'),
      [TRIP_COLUMNS, ...Array.from({ length: TRAVELLERS }, (_, n) => line(n))].join('\n'),
    );
    const ran = await here.wayline('import', 'trips', join(folder, 'trips.csv'), '--json');
    rmSync(folder, { recursive: true });
    expect(ran.exit, ran.stderr).toBe(0);
    await here.pass(1);
    return () => here.remove();
  });
  return {
    here: () => here,
    doors: () => doors,
    name: () => name,
    /** `wayline crisis start`, as who leads it would. */
    start: async () => {
      const scope = ['--place', 'Oslo', '--from', '2026-12-04', '--to', '2027-02-21'];
      const ran = await here.wayline('crisis', 'start', '--name', name, ...scope, '--yes');
      expect(ran.exit, ran.stderr).toBe(0);
    },
    beginAgain: async () => {
      await here.beginAgain();
      for (const door of Object.values(doors)) door.free();
      towards();
    },
    status: async () => (await here.wayline('crisis', 'status', '--json')).lines()[0] as unknown as CrisisStatus,
    /** The numbers to which providers took a message of the crisis. */
    told: () =>
      here.centre.provider
        .all()
        .map(({ to }) => to)
        .sort(),
    /** The tasks that ring for who leads. */
    bells: () => here.centre.switchboard.all().filter(({ contact }) => contact.name === `Crisis ${name}: begun`).length,
    page: () => here.read(`crisis/${name}/v1/en.html`),
    /** How an execution of the playbook ended. */
    execution: async (execution: string) => {
      const client = new SFNClient({ endpoint: here.centre.services, region: 'eu-central-1', credentials });
      const executionArn = `arn:aws:states:eu-central-1:000000000000:execution:${PLAYBOOK}:${execution}`;
      try {
        return (await client.send(new DescribeExecutionCommand({ executionArn }))).status;
      } catch {
        return 'none';
      } finally {
        client.destroy();
      }
    },
  };
}
