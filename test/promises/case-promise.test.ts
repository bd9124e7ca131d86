import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportCase } from '../../lambdas/cases/report-case.ts';
import { takeCaseStep } from '../../lambdas/cases/take-case-step.ts';
import { keepCasePromise } from '../../lambdas/promises/case-promise.ts';
import { countPromises, promiseLines } from '../../lambdas/promises/count-promises.ts';
import { becameBy } from '../../lambdas/promises/rules.ts';
import { OneTableHere } from '../one-table.ts';

const here = new OneTableHere();
beforeAll(() => here.open());
afterAll(() => here.close());

const zone = 'Europe/Vilnius';
const NOW = new Date('2026-12-01T12:00:00Z');
const finance = { agent: 'arn:finance', name: 'Fin Ance', role: 'finance' } as const;

/** A refund told of by a stranger's number; five business days are promised. */
async function reported(phone: string): Promise<string> {
  const desk = { table: here.table, random: Math.random, zone, holidays: new Set<string>() };
  const report = { way: 'phone', id: phone, kind: 'refund', about: 'x', at: NOW.toISOString(), language: 'en', phone };
  const { case: taken } = await reportCase(desk, report as never, NOW);
  await keepCasePromise(here.table, taken.case, zone, NOW);
  return taken.case;
}
async function answered(number: string, at: Date): Promise<void> {
  const step = await takeCaseStep(
    here.table,
    { case: number, version: 1 },
    { does: 'tell', says: 'Soon.' },
    finance,
    at,
  );
  expect(step).toMatchObject({ says: 'told: Soon.' });
  await keepCasePromise(here.table, number, zone, at);
}
const promiseOf = async (number: string) => (await here.items(`PROMISE#CASE#${number}`))[0];
const countsOn = async (from: string, to = from) =>
  countPromises(await promiseLines(here.table, { from, to })).find(({ kind }) => kind === 'case');

describe('what the traveller of a case was told', () => {
  it('is kept from the moment it was told, and stays open while there is time', async () => {
    const number = await reported('+37060000001');
    await keepCasePromise(here.table, number, zone, new Date('2026-12-08T21:00:00Z'));
    expect(await promiseOf(number)).toMatchObject({
      by: { day: '2026-12-08' },
      toldAt: NOW.toISOString(),
      state: 'open',
    });
  });

  it('is kept by an answer on its last day, and counted on that day once however often it is heard', async () => {
    const number = await reported('+37060000002');
    const inTime = new Date('2026-12-08T21:59:00Z');
    await answered(number, inTime);
    await keepCasePromise(here.table, number, zone, inTime);
    expect(await promiseOf(number)).toMatchObject({ state: 'kept', happened: { what: 'promise.kept', case: number } });
    expect(await countsOn('2026-12-08')).toMatchObject({ kept: 1, broken: 0 });
  });

  it('is broken by an answer after it, by as many days as it is late', async () => {
    const number = await reported('+37060000003');
    await answered(number, new Date('2026-12-10T09:00:00Z'));
    expect(await promiseOf(number)).toMatchObject({ state: 'broken' });
    expect(await countsOn('2026-12-10')).toMatchObject({ broken: 1, lateSeconds: 2 * 86_400 });
  });

  it('is broken when its day is over and nobody answered; an answer later does not mend it', async () => {
    const number = await reported('+37060000004');
    await keepCasePromise(here.table, number, zone, new Date('2026-12-08T22:00:00Z'));
    expect(await promiseOf(number)).toMatchObject({ state: 'broken' });
    await answered(number, new Date('2026-12-09T09:00:00Z'));
    expect(await countsOn('2026-12-09')).toMatchObject({ broken: 1, kept: 0 });
  });

  it('is nothing where there is no such case', async () => {
    await keepCasePromise(here.table, '11111111', zone, NOW);
    expect(await promiseOf('11111111')).toBeUndefined();
  });
});

it('forty that end at one moment are counted as forty', async () => {
  const numbers = await Promise.all(Array.from({ length: 40 }, (_, n) => reported(`+3706100${1000 + n}`)));
  const at = new Date('2026-12-07T09:00:00Z');
  await Promise.all(numbers.map((number) => answered(number, at)));
  expect(await countsOn('2026-12-07')).toMatchObject({ kept: 40 });
  expect(await countsOn('2026-12-01', '2026-12-31')).toMatchObject({ kept: 41, broken: 2 });
});

it('an instant is kept to the second, a day to its end on the agency’s calendar', () => {
  const at = '2026-12-01T12:15:00.000Z';
  const told = { day: '2026-12-01', at };
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (seconds) => {
      const came = new Date(Date.parse(at) + seconds * 1000);
      expect(becameBy(told, came, zone)).toEqual(
        seconds > 0 ? { state: 'broken', late: seconds } : { state: 'kept', late: 0 },
      );
    }),
  );
  expect(becameBy({ day: '2026-12-01' }, new Date('2026-12-01T21:59:59Z'), zone).state).toBe('kept');
  expect(becameBy({ day: '2026-12-01' }, new Date('2026-12-01T22:00:00Z'), zone)).toEqual({
    state: 'broken',
    late: 86_400,
  });
});
