import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepBooking } from '../../lambdas/bookings/store.ts';
import { planRun } from '../../lambdas/notices/daily/plan-run.ts';
import { tellLateTrip } from '../../lambdas/notices/daily/tell-late-trip.ts';
import { inboxOf } from '../../lambdas/notices/store.ts';
import { bookingKey, templateHoldKey } from '../../lambdas/platform/table.ts';
import { booked } from '../bookings/booked.ts';
import { OneTableHere } from '../one-table.ts';
import { SETTINGS } from './a-traveller.ts';

describe('a plan', () => {
  const here = new OneTableHere();
  afterAll(() => here.close());
  const planning = {
    settings: SETTINGS,
    rates: { 'sns-LT': 10, 'sns-US': 3, email: 1 },
    prices: { LT: 0.04, US: 0.0093, email: 0.0001 },
    recipients: 'any' as const,
  };
  const noon = new Date('2026-12-04T10:00:00Z');
  const keep = (...booking: Parameters<typeof booked>) => keepBooking(here.table, booked(...booking), noon);
  const plan = (change: Partial<typeof planning> | { recipients: readonly string[] } = {}, now = noon) =>
    planRun(here.table, 'reminder', '2026-12-04', { ...planning, ...change }, now);

  beforeAll(async () => {
    await here.open();
    await keep('AAAAAA', ['Rasa', 'Jonas'], '2026-12-05', '+37060000001');
    await keep('BBBBBB', ['Ann'], '2026-12-05', '+12025550101');
    await keep('CCCCCC', ['Eva'], '2026-12-05', '+420601123456');
    await keep('DDDDDD', ['Eva'], '2026-12-06', '+12025550102');
  });

  it('counts what goes, by pool and country, and says why others get nothing', async () => {
    expect(await plan()).toEqual({
      run: 'reminder',
      recipients: 2,
      parts: 2,
      ratePerSecond: 13,
      finishAt: '2026-12-04T15:00:00.334Z',
      cost: 0.0493,
      held: 0,
      skipped: { 'no SMS to that country': 1 },
      late: false,
    });
  });

  it('does not count who is not on the list, outside production', async () => {
    expect(await plan({ recipients: ['+12025550101'] })).toMatchObject({
      recipients: 1,
      skipped: { 'not on the list of recipients': 1 },
    });
  });

  it('is late where senders are slow', async () => {
    expect(await plan({ rates: { ...planning.rates, 'sns-US': 0.00001 } })).toMatchObject({ late: true });
  });

  it('plans from now on, when the day’s run is over', async () => {
    expect((await plan({}, new Date('2026-12-04T16:00:00Z'))).finishAt).toBe('2026-12-04T16:00:00.334Z');
  });

  it('writes nothing', async () => {
    const before = await here.items();
    await plan();
    expect(await here.items()).toEqual(before);
  });

  it('tells a trip that changed, once in the same words, and not one that is gone', async () => {
    const evening = new Date('2026-12-04T16:00:00Z');
    const late = () =>
      tellLateTrip(
        here.table,
        { what: 'booking.imported', key: bookingKey('demo', 'BBBBBB', '2026-12-05') },
        SETTINGS,
        evening,
      );
    await late();
    await late();
    expect(await inboxOf(here.table, '+12025550101', evening)).toHaveLength(1);
    await tellLateTrip(
      here.table,
      { what: 'booking.changed', key: bookingKey('demo', 'NOTHERE', '2026-12-05') },
      SETTINGS,
      evening,
    );
    expect(await plan()).toMatchObject({ recipients: 1, skipped: { 'told already': 1 } });
  });

  it('counts as held what an operator holds', async () => {
    await here.table.client.send(
      new PutCommand({ TableName: here.table.name, Item: { ...templateHoldKey('reminder'), at: noon.toISOString() } }),
    );
    expect(await plan()).toMatchObject({ recipients: 0, held: 1, cost: 0 });
  });
});
