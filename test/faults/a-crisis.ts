import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { CrisisPlan } from '../../lambdas/crisis/plan-crisis.ts';
import type { CrisisStatus } from '../../lambdas/crisis/status.ts';
import { crisisPartition, toldPagePrefix } from '../../lambdas/platform/crisis-keys.ts';
import { itemsUnder } from '../../lambdas/platform/items-under.ts';
import { credentials } from '../events/small-centre.ts';
import { FaultyCentre } from './a-centre.ts';
import { type Door, openDoor } from './a-door.ts';
import { changed, SCOPE, TOUCHED, trips } from './a-manifest.ts';

const PLAYBOOK = 'wayline-dev-crisis-playbook';
export const NONE = { sent: 0, resent: 0, failed: 0, unknown: 0, refused: 0, pending: 0 };
type Told = CrisisStatus['told'];

/** What one order came to. */
interface Came {
  /** What `wayline crisis status` has more by now than before the order. */
  readonly told: Told;
  /** The numbers to which providers took what it says, in order, each as often as it was. */
  readonly taken: readonly string[];
}

/** A centre with a manifest of five pages, for the tests of one file. Each orders something new: a crisis, news of it, or its end. */
export function aCrisis() {
  const here = new FaultyCentre();
  let doors: { readonly DYNAMODB: Door; readonly S3: Door; readonly CONNECT: Door; readonly SFN: Door };
  let [crises, orders, running] = [0, 0, false];
  let before: Told = NONE;
  const towards = () => {
    doors.DYNAMODB.towards = here.centre.engine.endpoint;
    doors.S3.towards = here.centre.queues.endpoint;
    doors.CONNECT.towards = here.centre.services;
    doors.SFN.towards = here.centre.services;
  };
  const free = () => {
    for (const door of Object.values(doors)) door.free();
  };
  const name = () => `fog-${crises}`;
  const asks = async <Answer>(order: object): Promise<Answer> => {
    const outcome = await here.pool('crisis-on-command').invoke(order);
    expect(outcome).not.toHaveProperty('error');
    return (outcome as { answer: Answer }).answer;
  };
  const status = (): Promise<CrisisStatus> => asks({ does: 'status', name: name() });
  const said = () => `Fog, news ${orders}.`;
  const order = async (does: 'start' | 'update' | 'end'): Promise<object> => {
    if (does !== 'start' && !running) {
      await asks(await order('start'));
      await here.pass(5);
    }
    if (does === 'start') crises += 1;
    before = does === 'start' ? NONE : (await status()).told;
    orders += 1;
    running = does !== 'end';
    const says = { en: { what: said(), steps: 'Stay at home.' } };
    return { does, name: name(), says, ...(does === 'start' ? { scope: SCOPE, within24h: true } : {}) };
  };
  beforeAll(async () => {
    doors = { DYNAMODB: await openDoor(), S3: await openDoor(), CONNECT: await openDoor(), SFN: await openDoor() };
    const endpoints = Object.entries(doors).map(([service, { endpoint }]) => [service, endpoint]);
    const { SFN = '', ...ofSteps } = Object.fromEntries(endpoints) as { [service: string]: string };
    const { DYNAMODB = '' } = ofSteps;
    const functions = { 'crisis-on-step': ofSteps, 'crisis-on-command': { SFN }, 'notices-on-dispatch': { DYNAMODB } };
    await here.open(changed(functions));
    towards();
    const imported = await here.pool('bookings-on-file').invoke({ text: trips() });
    expect(imported).toMatchObject({ answer: { rejected: [] } });
    await here.pass(1);
    // What is ordered is what was planned.
    const { affected, messages, skipped } = await asks<CrisisPlan>({ does: 'plan', scope: SCOPE });
    expect({ affected, messages, skipped }).toEqual({
      ...{ affected: TOUCHED.length, skipped: {} },
      messages: TOUCHED.length,
    });
  });
  afterAll(async () => {
    await here.remove();
    await Promise.all(Object.values(doors).map((door) => door.stop()));
  });
  beforeEach(() => {
    free();
    here.provider = 'works';
  });
  return {
    here,
    doors: () => doors,
    free,
    /** Orders the next thing; what runs is ended first by `end` only. Nobody waits for what the order sets off. */
    order,
    asks,
    status,
    /** Ends the centre in the middle of whatever it does and begins it again; `between` happens while nothing runs. */
    kill: async (between = () => {}): Promise<void> => {
      await here.beginAgain(() => {
        free();
        between();
      });
      towards();
    },
    /** The numbers whose messages a dispatcher had in hand when it died: what is claimed when all rests, and its claim has not run out. */
    inHand: async (): Promise<readonly string[]> => {
      await here.centre.settled();
      const notices = await here.notices('version ');
      return notices.filter(({ state, claim }) => state === 'queued' && claim !== undefined).map(({ to }) => to);
    },
    came: async (): Promise<Came> => {
      const { told } = await status();
      const more = Object.entries(told).map(([state, count]) => [state, count - before[state as keyof Told]]);
      const taken = here.centre.provider.all().filter(({ text }) => text.includes(said()));
      return { told: Object.fromEntries(more), taken: taken.map(({ to }) => to).sort() };
    },
    /** How many messages the pages of the newest version came to. */
    counted: async (): Promise<number> => {
      const { version } = await status();
      const pages = await itemsUnder(here.table, crisisPartition(name()), toldPagePrefix(version));
      return pages.reduce((all, { messages }) => all + Number(messages), 0);
    },
    /** The contacts that rang for who leads, so far. */
    bells: () =>
      here.contacts().filter(({ channel, eventType }) => channel === 'TASK' && eventType === 'INITIATED').length,
    /** The page that everybody reads says what was ordered last. */
    isOnPage: async () => (await here.read('crisis/en.html'))?.includes(said()) === true,
    /** How the executions of the newest version ended: the first and where it went on; of the `again`th beginning. */
    ended: async (again = 0) => {
      const { version } = await status();
      const first = `${name()}-v${version}${again === 0 ? '' : `-again-${again}`}`;
      const client = new SFNClient({ endpoint: here.centre.services, region: 'eu-central-1', credentials });
      const how = async (execution: string) => {
        const executionArn = `arn:aws:states:eu-central-1:000000000000:execution:${PLAYBOOK}:${execution}`;
        const found = await client.send(new DescribeExecutionCommand({ executionArn })).catch(() => undefined);
        return found?.status ?? 'none';
      };
      const both = [await how(first), await how(`${first}-p4`)];
      client.destroy();
      return both;
    },
  };
}

/** That everybody was told, and once. */
export const ALL_ONCE: Came = { told: { ...NONE, sent: TOUCHED.length }, taken: TOUCHED };
export const ALL_WELL = ['SUCCEEDED', 'SUCCEEDED'];
