import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Dispatcher, dispatch } from '../../lambdas/notices/dispatching/dispatch.ts';
import type { DueNotice } from '../../lambdas/notices/feeding/due-notices.ts';
import { type Feeder, feedPool } from '../../lambdas/notices/feeding/feed-pool.ts';
import { closeMinute, openMinute, openMinutes } from '../../lambdas/notices/feeding/minutes.ts';
import type { Notice } from '../../lambdas/notices/notice.ts';
import type { Moved } from '../../lambdas/notices/rules/feeding.ts';
import { patientTableClient } from '../../lambdas/platform/gateways/dynamodb.ts';
import type { ProviderAnswer } from '../../lambdas/platform/gateways/provider-answer.ts';
import { minuteOf } from '../../lambdas/platform/table.ts';
import type { MessageClass } from '../../lambdas/travellers/consent.ts';
import { meter } from '../bookings/meter.ts';
import { agreeable, aNotice, keyOf, write } from '../notices/a-notice.ts';
import { OneTableHere } from '../one-table.ts';
import { type BusyTable, busyTable } from './busy-table.ts';

const here = new OneTableHere();
let busy: BusyTable;
/** Evening: it is day everywhere in America. */
const DAY = new Date('2026-12-04T20:00:00Z');

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
  await busy.stop();
  await here.close();
});
beforeEach(() => busy.turnAway(() => false, '', 0));

/** The client of the functions, with the real engine behind a busy door. */
const tableAt = (endpoint: string) => {
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', endpoint);
  return { client: patientTableClient(), name: here.table.name };
};

const clock = () => DAY;
let pool = 0;
afterEach(() => {
  pool += 1;
});
const some = (type: MessageClass, count: number): Notice[] =>
  Array.from({ length: count }, (_, n) =>
    aNotice(type, { occasion: `${pool} ${n}`, pool: `pool-${pool}`, due: DAY.toISOString(), at: DAY.toISOString() }),
  );

/** A dispatcher whose provider answers so, and how often it was asked. */
function withProvider(answer: ProviderAnswer = { answer: 'yes' }) {
  const asked: string[] = [];
  const dispatcher: Dispatcher = {
    table: tableAt(busy.endpoint),
    allowed: { recipients: 'any', oneWay: [], zone: 'Europe/Vilnius' },
    send: async (notice) => {
      asked.push(notice.occasion);
      return answer;
    },
  };
  return { dispatcher, asked };
}

const stateOf = async (notice: Notice) => {
  const { pk, sk } = keyOf(notice);
  return (await here.items(pk)).find((item) => item.sk === sk);
};

describe('a busy table, when a provider has said yes', () => {
  it.each([
    ['ThrottlingException', 2],
    ['ProvisionedThroughputExceededException', 2],
    ['TransactionConflictException', 4],
  ])('is asked again to write it down: %s', async (error, times) => {
    const [notice] = some('marketing', 1) as [Notice];
    await write(here.table, [notice]);
    const { dispatcher, asked } = withProvider();
    busy.turnAway((action, body) => action === 'UpdateItem' && body.includes('{"S":"sent"}'), error, times);
    expect(await dispatch(dispatcher, keyOf(notice), clock)).toBe('done');
    expect([asked.length, (await stateOf(notice))?.['state']]).toEqual([1, 'sent']);
  });

  it('before it is asked for anything, leaves the notice to the next, which knows that nothing was sent', async () => {
    const [notice] = some('marketing', 1) as [Notice];
    await write(here.table, [notice]);
    const { dispatcher, asked } = withProvider();
    busy.turnAway((action) => action === 'BatchGetItem', 'ThrottlingException', 5);
    await expect(dispatch(dispatcher, keyOf(notice), clock)).rejects.toThrow(/Try again/);
    expect(asked).toEqual([]);
    expect(await dispatch(dispatcher, keyOf(notice), clock)).toBe('done');
    expect([asked.length, (await stateOf(notice))?.['state']]).toEqual([1, 'sent']);
  });
});

describe('what became of a message', () => {
  it.each<[ProviderAnswer, string, unknown]>([
    [{ answer: 'yes' }, 'sent', undefined],
    [
      { answer: 'no', reason: 'no such number' },
      'refused',
      expect.objectContaining({ what: 'notice.settled', state: 'refused' }),
    ],
  ])('is news only where it did not simply go: %j', async (answer, state, happened) => {
    const [notice] = some('operational', 1) as [Notice];
    await write(here.table, [notice]);
    await dispatch(withProvider(answer).dispatcher, keyOf(notice), clock);
    expect(await stateOf(notice)).toMatchObject({ state });
    expect((await stateOf(notice))?.['happened']).toEqual(happened);
  });
});

/** A feeder whose queues are lists. */
function withQueues(table = tableAt(busy.endpoint), meanwhile = async () => {}) {
  const sent: Moved<DueNotice>[] = [];
  const ticks: number[] = [];
  const feeder: Feeder = {
    table,
    partsPerSecond: () => 3,
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
}

const minute = minuteOf(DAY.toISOString());
const different = (sent: readonly Moved<DueNotice>[]) => new Set(sent.map(({ due: { sk } }) => sk)).size;

describe('a feeder', () => {
  it('on a busy table moves everything, once', async () => {
    await write(here.table, some('operational', 30));
    await openMinute(here.table, `pool-${pool}`, minute);
    const { feeder, sent } = withQueues();
    busy.turnAway(() => true, 'ThrottlingException', 3);
    await feedPool(feeder, `pool-${pool}`, clock);
    expect([sent.length, different(sent)]).toEqual([30, 30]);
  });

  it('moves a minute’s parts, the best first, and looks again when half of them are through', async () => {
    await write(here.table, [
      ...some('survey', 190),
      ...some('safety', 5).map((one) => ({ ...one, occasion: `${pool} s ${one.occasion}` })),
    ]);
    await openMinute(here.table, `pool-${pool}`, minute);
    const { feeder, sent, ticks } = withQueues();
    await feedPool(feeder, `pool-${pool}`, clock);
    expect([sent.length, ticks]).toEqual([180, [30]]);
    expect(sent.slice(0, 5).map(({ due, delaySeconds }) => [due.class, delaySeconds])).toEqual([
      ...[0, 0, 0, 1, 1].map((second) => ['safety', second]),
    ]);
    await feedPool(feeder, `pool-${pool}`, () => new Date(DAY.getTime() + 30_000));
    expect([sent.length, different(sent)]).toEqual([195, 195]);
  });

  it('that two are called for at once feeds once, and the second has the first look again', async () => {
    await write(here.table, some('operational', 20));
    await openMinute(here.table, `pool-${pool}`, minute);
    const late = some('operational', 5).map((one) => ({ ...one, occasion: `${pool} late ${one.occasion}` }));
    let second: Promise<void> | undefined;
    const first = withQueues(undefined, async () => {
      if (second) return;
      await write(here.table, late);
      await openMinute(here.table, `pool-${pool}`, minute);
      second = feedPool(other.feeder, `pool-${pool}`, clock);
      await second;
    });
    const other = withQueues();
    await feedPool(first.feeder, `pool-${pool}`, clock);
    expect([first.sent.length, other.sent.length]).toEqual([25, 0]);
  });

  it('that others leave word for without a pause hands over before its function is killed, and nothing is missing', async () => {
    const name = `pool-${pool}`;
    const written = some('operational', 60);
    await openMinute(here.table, name, minute);
    await write(here.table, written.slice(0, 1));
    let [now, next] = [DAY.getTime(), 1];
    const slow = () => {
      now += 500;
      return new Date(now);
    };
    const { feeder, sent, ticks } = withQueues(undefined, async () => {
      if (next === written.length || ticks.includes(0)) return;
      await write(here.table, written.slice(next, next + 1));
      next += 1;
      await feedPool(withQueues().feeder, name, clock);
    });
    await feedPool(feeder, name, slow);
    expect(now - DAY.getTime()).toBeLessThan(15_000);
    expect([ticks.at(-1), different(sent)]).toEqual([0, next - 1]);
    await feedPool(feeder, name, slow);
    expect(different(sent)).toBe(next);
  });

  it('that lost its lease stops, and nothing is missing', async () => {
    await write(here.table, some('operational', 20));
    await openMinute(here.table, `pool-${pool}`, minute);
    const other = withQueues();
    // So slow that another took over meanwhile.
    const slow = withQueues(undefined, () =>
      feedPool(other.feeder, `pool-${pool}`, () => new Date(DAY.getTime() + 31_000)),
    );
    await feedPool(slow.feeder, `pool-${pool}`, clock);
    expect(different([...slow.sent, ...other.sent])).toBe(20);
    await feedPool(other.feeder, `pool-${pool}`, () => new Date(DAY.getTime() + 90_000));
    expect(slow.sent.length + other.sent.length).toBe(40);
  });

  it('killed between the queue and the index sends twice, and the dispatcher sends once', async () => {
    const notices = some('operational', 3);
    await write(here.table, notices);
    await openMinute(here.table, `pool-${pool}`, minute);
    const killed = withQueues(undefined, () => Promise.reject(new Error('killed')));
    await expect(feedPool(killed.feeder, `pool-${pool}`, clock)).rejects.toThrow('killed');
    const next = withQueues();
    await feedPool(next.feeder, `pool-${pool}`, () => new Date(DAY.getTime() + 31_000));
    const both = [...killed.sent, ...next.sent];
    expect(both).toHaveLength(6);
    const { dispatcher, asked } = withProvider();
    for (const { due } of both) await dispatch(dispatcher, { pk: due.pk, sk: due.sk }, clock);
    expect([...asked].sort()).toEqual(notices.map(({ occasion }) => occasion).sort());
  });

  it('closes a minute that is empty when it is old enough, and not one that was opened again meanwhile', async () => {
    const name = `pool-${pool}`;
    const { feeder, ticks } = withQueues();
    await openMinute(here.table, name, minute);
    await feedPool(feeder, name, clock);
    expect([ticks, await openMinutes(here.table, name, minute)]).toEqual([[180], [{ minute, opened: 1 }]]);
    await openMinute(here.table, name, minute);
    await closeMinute(here.table, name, { minute, opened: 1 });
    expect(await openMinutes(here.table, name, minute)).toHaveLength(1);
    await feedPool(feeder, name, () => new Date(DAY.getTime() + 181_000));
    expect([ticks, await openMinutes(here.table, name, minute)]).toEqual([[180], []]);
  });
});

describe('what one notice costs', () => {
  it.each([10, 100])('is the same for %i notices', async (count) => {
    const notices = some('operational', count);
    await write(here.table, notices);
    await openMinute(here.table, `pool-${pool}`, minute);
    const metered = await meter(here.endpoint);
    const before = busy.actions().length;
    const { feeder, sent } = withQueues(tableAt(metered.endpoint));
    await feedPool(feeder, `pool-${pool}`, clock);
    const fed = metered.used();
    const { dispatcher } = withProvider();
    const dispatcherHere = { ...dispatcher, table: tableAt(metered.endpoint) };
    for (const { due } of sent) await dispatch(dispatcherHere, { pk: due.pk, sk: due.sk }, clock);
    const used = metered.used();
    await metered.stop();
    const each = (units: number) => Math.round((units / count) * 100) / 100;
    const costs = {
      notices: sent.length,
      feeding: { reads: each(fed.reads), writes: each(fed.writes) },
      sending: { reads: each(used.reads - fed.reads), writes: each(used.writes - fed.writes) },
    };
    process.stdout.write(`${JSON.stringify(costs)}\n`);
    expect(busy.actions().length).toBe(before);
    expect(sent).toHaveLength(count);
    expect(costs.feeding.writes + costs.sending.writes).toBeLessThanOrEqual(7);
    expect(costs.feeding.reads + costs.sending.reads).toBeLessThanOrEqual(3);
  });

  it('is three round trips to the table for the dispatcher', async () => {
    const [notice] = some('operational', 1) as [Notice];
    await write(here.table, [notice]);
    const { dispatcher } = withProvider();
    const before = busy.actions().length;
    await dispatch(dispatcher, keyOf(notice), clock);
    expect(busy.actions().slice(before)).toEqual(['UpdateItem', 'BatchGetItem', 'UpdateItem']);
  });
});
