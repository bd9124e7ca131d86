import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import type { Dispatcher } from '../../lambdas/notices/dispatching/dispatch.ts';
import type { DueNotice } from '../../lambdas/notices/feeding/due-notices.ts';
import type { Feeder } from '../../lambdas/notices/feeding/feed-pool.ts';
import type { Notice } from '../../lambdas/notices/notice.ts';
import type { Moved } from '../../lambdas/notices/rules/feeding.ts';
import { patientTableClient } from '../../lambdas/platform/gateways/dynamodb.ts';
import type { ProviderAnswer } from '../../lambdas/platform/gateways/provider-answer.ts';
import { minuteOf } from '../../lambdas/platform/table.ts';
import type { MessageClass } from '../../lambdas/travellers/consent.ts';
import { agreeable, aNotice, keyOf, write } from '../notices/a-notice.ts';
import { OneTableHere } from '../one-table.ts';
import { type BusyTable, busyTable } from './busy-table.ts';

/** Evening: it is day everywhere in America. */
export const DAY = new Date('2026-12-04T20:00:00Z');
export const MINUTE = minuteOf(DAY.toISOString());
export const clock = () => DAY;

/** The feeder and the dispatcher for the tests of one file, with the real table behind a busy door, lists as queues and a provider that counts. */
export function aBusyPath() {
  const here = new OneTableHere();
  let busy: BusyTable | undefined;
  let pool = 0;
  const door = () => {
    if (!busy) throw new Error('The table is not open yet.');
    return busy;
  };
  beforeAll(async () => {
    await here.open();
    busy = await busyTable(here.endpoint);
    vi.stubEnv('AWS_REGION', 'eu-central-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
    await write(here.table, [], [agreeable()]);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await busy?.stop();
    await here.close();
  });
  beforeEach(() => door().turnAway(() => false, '', 0));
  afterEach(() => {
    pool += 1;
  });

  /** The client of the functions, at that address. */
  const tableAt = (endpoint: string) => {
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', endpoint);
    return { client: patientTableClient(), name: here.table.name };
  };
  return {
    here,
    busy: door,
    tableAt,
    /** The pool of this test. */
    pool: () => `pool-${pool}`,
    /** Notices of this test that are due; `part` tells some of them from the rest. */
    some: (type: MessageClass, count: number, part = ''): Notice[] =>
      Array.from({ length: count }, (_, n) => {
        const at = DAY.toISOString();
        return aNotice(type, { occasion: `${pool} ${part}${n}`, pool: `pool-${pool}`, due: at, at });
      }),
    /** A dispatcher whose provider answers so, and what it was asked for. */
    withProvider: (answer: ProviderAnswer = { answer: 'yes' }) => {
      const asked: string[] = [];
      const dispatcher: Dispatcher = {
        table: tableAt(door().endpoint),
        allowed: { recipients: 'any', oneWay: [], zone: 'Europe/Vilnius' },
        send: async (notice) => {
          asked.push(notice.occasion);
          return answer;
        },
      };
      return { dispatcher, asked };
    },
    /** A feeder whose queues are lists; `meanwhile` happens when it has sent, before it goes on. */
    withQueues: (table = tableAt(door().endpoint), meanwhile = async () => {}, partsPerSecond = 3) => {
      const sent: Moved<DueNotice>[] = [];
      const ticks: number[] = [];
      const feeder: Feeder = {
        table,
        partsPerSecond: () => partsPerSecond,
        send: async (moved) => {
          sent.push(...moved);
          await meanwhile();
          return [];
        },
        lookAgain: async (_, seconds) => {
          ticks.push(seconds);
        },
      };
      return { feeder, sent, ticks };
    },
    /** The item of a notice. */
    itemOf: async (notice: Notice) => {
      const { pk, sk } = keyOf(notice);
      return (await here.items(pk)).find((item) => item.sk === sk);
    },
  };
}

/** How many different notices were sent. */
export const different = (sent: readonly Moved<DueNotice>[]): number => new Set(sent.map(({ due: { sk } }) => sk)).size;
