import { DeleteCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eraseTraveller } from '../../../lambdas/travellers/erasing/erase-traveller.ts';
import type { Table } from '../../../lambdas/travellers/profile-store.ts';
import { OneTableHere } from '../../one-table.ts';
import { ERIKA, fill, idOf, NOW } from './one-of-everything.ts';

const here = new OneTableHere();
beforeAll(async () => {
  await here.open();
  await fill(here);
});
afterAll(() => here.close());

const isWrite = (command: unknown): boolean =>
  [PutCommand, DeleteCommand, TransactWriteCommand].some((kind) => command instanceof kind);

/** The table of a process that dies at its n-th write: before it is made, or behind it. */
function dyingAt(n: number, isMade: boolean): Table {
  const { client, name } = here.table;
  let writes = 0;
  const send = async (command: never) => {
    if (isWrite(command)) writes += 1;
    if (writes < n) return client.send(command);
    if (isMade && writes === n) await client.send(command);
    throw new Error('killed');
  };
  return { name, client: { send } as unknown as Table['client'] };
}

type Items = Awaited<ReturnType<OneTableHere['items']>>;
const inOrder = (items: Items) => [...items].sort((a, b) => `${a.pk} ${a.sk}`.localeCompare(`${b.pk} ${b.sk}`));

async function restore(before: Items): Promise<void> {
  const { client, name: TableName } = here.table;
  for (const { pk, sk } of await here.items()) await client.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
  for (const Item of before) await client.send(new PutCommand({ TableName, Item }));
}

it('comes to the same wherever it was killed, and nothing is left', async () => {
  const before = await here.items();
  const asked = { traveller: await idOf(here, ERIKA), dryRun: false };
  // Every run says first that it erases, then does one thing more, and dies; another one goes on, under whatever name it would choose.
  let runs = 0;
  const erase = (table: Table) =>
    eraseTraveller(table, { ...asked, as: runs <= 2 ? 'somebody' : `other-${runs}` }, NOW);
  for (let done = false; !done; ) {
    runs += 1;
    done = await erase(dyingAt(Math.min(runs, 3), runs % 2 === 0)).then(
      (answer) => {
        // Of the last write only the answer was lost: then nobody is known any more.
        expect('refused' in answer ? answer.refused : answer.did).toMatch(/^erased$|^There is no record/);
        return true;
      },
      (error: Error) => {
        expect(error.message).toBe('killed');
        return false;
      },
    );
    if (runs > 500) throw new Error('It comes to no end.');
  }
  expect(runs).toBeGreaterThan(40);
  const killed = inOrder(await here.items());

  await restore(before);
  const again = await eraseTraveller(here.table, { ...asked, as: 'somebody' }, NOW);
  expect(again).toMatchObject({ did: 'erased' });
  expect(killed).toEqual(inOrder(await here.items()));
});
