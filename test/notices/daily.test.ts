import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Booking } from '../../lambdas/bookings/rules.ts';
import { keepBooking } from '../../lambdas/bookings/store.ts';
import { instantOf } from '../../lambdas/calendar/zones.ts';
import type { Shard } from '../../lambdas/notices/daily/shard.ts';
import { tellShard } from '../../lambdas/notices/daily/tell-shard.ts';
import type { Run } from '../../lambdas/notices/rules/daily-run.ts';
import { inboxOf } from '../../lambdas/notices/store.ts';
import { DAY_SHARDS, shardOf } from '../../lambdas/platform/table.ts';
import { booked } from '../bookings/booked.ts';
import { OneTableHere } from '../one-table.ts';
import { SETTINGS } from './a-traveller.ts';

const here = new OneTableHere();
beforeAll(() => here.open());
afterAll(() => here.close());

const IMPORTED = new Date('2026-11-22T12:00:00Z');
/** 17:00 in Vilnius. */
const RUN = new Date('2026-12-04T15:00:00Z');
const keep = (booking: Booking) => keepBooking(here.table, booking, IMPORTED);

async function run(run: Run, date: string, now = RUN) {
  const done = [];
  for (let shard = 0; shard < DAY_SHARDS; shard += 1)
    done.push(await tellShard(here.table, { run, date, shard }, SETTINGS, now));
  return { written: done.reduce((sum, { written }) => sum + written, 0), skipped: done.map(({ skipped }) => skipped) };
}
const told = async (number: string) => (await inboxOf(here.table, number, RUN)).map(({ template }) => template);

describe('the run of 17:00', () => {
  it('tells of a trip once to a phone, says when it is of no use any more, and nothing the second time', async () => {
    await keep(booked('AAAAAA', ['Rasa', 'Jonas'], '2026-12-05', '+37060000001'));
    await keep(booked('BBBBBB', ['Ona'], '2026-12-06', '+37060000002'));
    expect(await run('reminder', '2026-12-04')).toMatchObject({ written: 1 });
    expect(await run('reminder', '2026-12-04')).toMatchObject({ written: 0 });
    const [notice, ...others] = await inboxOf(here.table, '+37060000001', RUN);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      template: 'reminder',
      about: 'demo AAAAAA 2026-12-05',
      occasion: 'departs 2026-12-05T07:40',
      notAfter: '2026-12-05T05:40:00Z',
      due: RUN.toISOString(),
      text: 'Wayline: Sat 5 Dec 07:40 flight BT 341, Vilnius-Oslo. Be at the airport 2 hours before, with passport or ID. Code AAAAAA.',
    });
    expect(await told('+37060000002')).toEqual([]);
  });

  it('leaves out what was cancelled, and what has departed', async () => {
    const gone = booked('CCCCCC', ['Ona'], '2026-12-05', '+37060000003');
    await keep(gone);
    await keep({ ...gone, segments: gone.segments.map((segment) => ({ ...segment, status: 'cancelled' as const })) });
    await run('reminder', '2026-12-04');
    expect(await told('+37060000003')).toEqual([]);
    await keep(booked('DDDDDD', ['Ona'], '2026-12-05', '+37060000004'));
    const late = await run('reminder', '2026-12-04', new Date('2026-12-05T05:40:00Z'));
    expect(late.skipped).toContainEqual({ 'too late': expect.any(Number) });
    expect(await told('+37060000004')).toEqual([]);
  });

  it('follows a trip to its new day, and tells a new time anew', async () => {
    const trip = booked('EEEEEE', ['Ona'], '2026-12-05', '+37060000005');
    await keep(trip);
    await keep(booked('EEEEEE', ['Ona'], '2026-12-09', '+37060000005'));
    await run('reminder', '2026-12-04');
    expect(await told('+37060000005')).toEqual([]);
    await run('reminder', '2026-12-08', new Date('2026-12-08T15:00:00Z'));
    expect(await told('+37060000005')).toEqual(['reminder']);
    const later = booked('EEEEEE', ['Ona'], '2026-12-09', '+37060000005');
    await keep({
      ...later,
      segments: later.segments.map((segment) => ({
        ...segment,
        departs: '2026-12-09T07:50',
        departsAt: '2026-12-09T05:50:00Z',
      })),
    });
    await run('reminder', '2026-12-08', new Date('2026-12-08T15:00:00Z'));
    expect(await told('+37060000005')).toEqual(['reminder', 'reminder']);
  });
});

describe('the run of 12:00', () => {
  it('asks who came back yesterday, where they can answer', async () => {
    await keep(booked('FFFFFF', ['Ann'], '2026-12-03', '+12025550101'));
    await keep(booked('GGGGGG', ['Ona'], '2026-12-03', '+37060000006'));
    const done = await run('survey', '2026-12-04', new Date('2026-12-04T10:00:00Z'));
    expect(done.written).toBe(1);
    expect(done.skipped).toContainEqual({ 'no reply possible': 1 });
    expect(await inboxOf(here.table, '+12025550101', RUN)).toMatchObject([
      // 05:00 in Washington: it waits for the morning of the last of the country's clocks.
      { template: 'survey', class: 'survey', due: '2026-12-04T18:00:00.000Z', occasion: 'returned 2026-12-03' },
    ]);
  });
});

describe('a long shard', () => {
  it('is told to its end, page by page, from where the last message stopped', async () => {
    const locators = Array.from({ length: 2000 }, (_, n) => `X${String(n).padStart(4, '0')}`);
    const inShard = locators.filter((locator) => shardOf('demo', locator) === 3).slice(0, 101);
    await Promise.all(
      inShard.map((locator) => keep(booked(locator, ['Ona'], '2027-03-01', `+37061${locator.slice(1)}0`))),
    );
    const written: number[] = [];
    let rest: Shard | undefined = { run: 'reminder', date: '2027-02-28', shard: 3 };
    while (rest) {
      const done = await tellShard(here.table, rest, SETTINGS, new Date('2027-02-28T15:00:00Z'), 1);
      written.push(done.written);
      rest = done.rest;
    }
    expect(written).toEqual([50, 50, 1]);
  });
});

describe('exactly tomorrow’s travellers', () => {
  const zone = fc.constantFrom('Europe/Vilnius', 'Pacific/Kiritimati', 'Pacific/Honolulu', 'Asia/Tehran');
  const day = fc.constantFrom('2027-06-09', '2027-06-10', '2027-06-11');
  const time = fc.constantFrom('00:00', '00:30', '07:40', '23:59');
  const segment = fc.record({ zone, day, time, cancelled: fc.boolean() });
  it('are reminded, whatever clocks their trips begin by', async () => {
    let run_ = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(segment, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), async (trips) => {
        run_ += 1;
        const expected: string[] = [];
        for (const [n, segments] of trips.entries()) {
          const phone = `+3706${String(run_).padStart(3, '0')}${String(n).padStart(4, '0')}`;
          const locator = `Z${String(run_).padStart(3, '0')}${String(n).padStart(3, '0')}`;
          const [model] = booked(locator, ['Ona'], '2027-06-09', phone).segments;
          if (!model) throw new Error('No segment');
          const made = segments
            .map(({ zone, day, time, cancelled }) => {
              const departs = `${day}T${time}`;
              const departsAt = instantOf(departs, zone);
              const status = cancelled ? ('cancelled' as const) : ('confirmed' as const);
              return {
                ...model,
                departs,
                departsZone: zone,
                departsAt,
                arrives: departs,
                arrivesZone: zone,
                arrivesAt: departsAt,
                status,
              };
            })
            .sort((a, b) => a.departsAt.localeCompare(b.departsAt));
          await keep({ ...booked(locator, ['Ona'], made[0]?.departs.slice(0, 10), phone), segments: made });
          const [first] = made.filter(({ status }) => status === 'confirmed');
          // Places far in the east have departed on that day already.
          if (first?.departs.startsWith('2027-06-10') && first.departsAt > '2027-06-09T14:00:00Z') expected.push(phone);
        }
        await run('reminder', '2027-06-09', new Date('2027-06-09T14:00:00Z'));
        for (const [n] of trips.entries()) {
          const phone = `+3706${String(run_).padStart(3, '0')}${String(n).padStart(4, '0')}`;
          expect(await told(phone)).toEqual(expected.includes(phone) ? ['reminder'] : []);
        }
      }),
      { numRuns: 12 },
    );
  });
});
