import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { holds } from '../platform/holds.ts';
import type { Table } from '../travellers/profile-store.ts';
import type { Notice } from './notice.ts';
import { putNotice } from './put-notice.ts';

/** How many are written at a time. */
const LANES = 16;

/** Writes notices that belong to no other write; one that was written before stays as it is. Answers how many are new. */
export async function writeOnce(table: Table, notices: readonly Notice[], keepDays: number): Promise<number> {
  const left = [...notices].reverse();
  let written = 0;
  const lane = async (): Promise<void> => {
    for (let notice = left.pop(); notice; notice = left.pop()) if (await isNew(table, notice, keepDays)) written += 1;
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return written;
}

async function isNew(table: Table, notice: Notice, keepDays: number): Promise<boolean> {
  const { Put } = putNotice(table.name, notice, keepDays);
  if (!Put) throw new Error('A notice is written by a put');
  return holds(table.client.send(new PutCommand(Put)));
}
