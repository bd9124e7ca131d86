import { type BatchGetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BadEvent } from '../../lambdas/platform/door.ts';
import { type Place, pageOf } from '../../lambdas/platform/page-of.ts';
import { WORK_INDEX } from '../../lambdas/platform/table.ts';
import { OneTableHere } from '../one-table.ts';

const here = new OneTableHere();
beforeAll(async () => {
  await here.open();
  // Keys that are ordered otherwise than the index.
  for (const n of [3, 1, 4, 2, 5])
    await here.table.client.send(
      new PutCommand({
        TableName: here.table.name,
        Item: { pk: `ORDER#${9 - n}`, sk: 'ORDER', [WORK_INDEX.partition]: 'WORK#x', [WORK_INDEX.order]: `a${n}`, n },
      }),
    );
});
afterAll(() => here.close());

const asked = { index: WORK_INDEX, partition: 'WORK#x', most: 2 };

it('goes through an index page by page, in its order, and ends', async () => {
  const read: unknown[] = [];
  let from: Place | undefined;
  do {
    const { items, next } = await pageOf(here.table, { ...asked, from });
    read.push(items.map(({ n }) => n));
    from = next;
  } while (from);
  expect(read).toEqual([[1, 2], [3, 4], [5]]);
  const some = await pageOf(here.table, { ...asked, between: ['a2', 'a4'], most: 9 });
  expect(some).toEqual({ items: [2, 3, 4].map((n) => expect.objectContaining({ n })) });
});

it('keeps the order of the index where items are read in another, as the service may answer them', async () => {
  const { client, name } = here.table;
  const backwards = new Proxy(client, {
    get: (real, member) =>
      member === 'send'
        ? async (command: BatchGetCommand) => {
            const answer = await real.send(command);
            for (const items of Object.values(answer.Responses ?? {})) items.reverse();
            return answer;
          }
        : Reflect.get(real, member),
  });
  const { items } = await pageOf({ client: backwards, name }, { ...asked, most: 5 });
  expect(items.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5]);
});

it.each([{}, { pk: 'ORDER#8' }, { a: 'b', c: 'd' }])('says that %j is no place that an answer gave', async (from) => {
  const page = pageOf(here.table, { ...asked, from });
  await expect(page).rejects.toThrow(BadEvent);
  await expect(page).rejects.toThrow('The event does not fit: the place, which no answer gave');
});

it('does not take its own mistakes for a wrong place', async () => {
  const wrong = pageOf(here.table, { ...asked, most: 0 });
  await expect(wrong).rejects.toMatchObject({ name: 'ValidationException' });
});
