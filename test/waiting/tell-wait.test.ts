import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePromise, type Told } from '../../lambdas/promises/make-promise.ts';
import { tellWait } from '../../lambdas/waiting/tell-wait.ts';
import { OneTableHere } from '../one-table.ts';

const here = new OneTableHere();
beforeAll(() => here.open());
afterAll(() => here.close());

const NOW = new Date('2026-12-01T12:00:00Z');
const since = NOW.toISOString();
const tell = (contact: string, inQueue: string | null, staffed: string, available = '0') =>
  tellWait(
    { contact, queue: 'General', inQueue, oldestSeconds: '', staffed, available },
    (told: Told, now) => makePromise(here.table, told, now),
    NOW,
  );
const promises = (contact: string) => here.items(`PROMISE#${contact}`);
const made = { kind: 'wait', queue: 'General', state: 'open', toldAt: NOW.toISOString() };

it('tells a range in minutes and in seconds, and keeps exactly that as a promise', async () => {
  expect(await tell('c1', '3', '2')).toEqual({
    outcome: 'range',
    low: '10',
    high: '20',
    lowSeconds: '600',
    highSeconds: '1200',
    since,
  });
  expect(await promises('c1')).toMatchObject([{ ...made, contact: 'c1', low: 600, high: 1200 }]);
});

it('promises a minute where it is soon, and no end where it is long', async () => {
  expect(await tell('c2', '0', '2', '1')).toEqual({ outcome: 'soon', lowSeconds: '0', highSeconds: '60', since });
  expect(await promises('c2')).toMatchObject([{ ...made, low: 0, high: 60 }]);
  expect(await tell('c3', '90', '2')).toEqual({ outcome: 'long', low: '60', lowSeconds: '3600', since });
  const [long] = await promises('c3');
  expect(long).toMatchObject({ ...made, low: 3600 });
  expect(long).not.toHaveProperty('high');
});

it('promises nothing where it knows nothing', async () => {
  expect(await tell('c4', null, '2')).toEqual({ outcome: 'unknown', since });
  expect(await promises('c4')).toEqual([]);
});
