import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Case } from '../cases/case.ts';
import { caseOf } from '../cases/cases-store.ts';
import { holds } from '../platform/holds.ts';
import { casePromiseKey } from '../platform/promise-keys.ts';
import { EXPIRES } from '../platform/table.ts';
import type { Table } from '../travellers/profile-store.ts';
import type { Measured } from './measured.ts';
import { becameBy, expiresAt } from './rules.ts';
import { settlePromise } from './settle.ts';

const told = z.object({ by: z.object({ day: z.string(), at: z.string().optional() }) });

/**
 * Keeps by when the traveller of a case was told to hear from us (S36, idea 7), and settles it when a person of ours answered, or when that time is
 * over and nobody did. Told again, it is one promise; `zone` is the agency's.
 */
export async function keepCasePromise(table: Table, number: string, zone: string, now: Date): Promise<void> {
  const read = await caseOf(table, number);
  if (!read) return;
  await made(table, read.case);
  const { answeredAt } = read.case;
  await settlePromise(
    table,
    { key: casePromiseKey(number), kind: 'case', about: { case: number } },
    (item) => {
      const end = becameBy(told.parse(item).by, answeredAt === undefined ? now : new Date(answeredAt), zone);
      if (answeredAt === undefined) return end.state === 'kept' ? undefined : end;
      return { ...end, measured: measuredOf(read.case, answeredAt) };
    },
    zone,
    now,
  );
}

/** Who rang or chatted waited for a person first: that is measured by itself. */
function measuredOf({ way, arrived }: Case, answeredAt: string): Measured | undefined {
  const by = (['form', 'sms', 'email'] as const).find((each) => each === way);
  return by && { by, seconds: Math.max(0, (Date.parse(answeredAt) - Date.parse(arrived)) / 1000) };
}

async function made(table: Table, { case: number, promised, arrived, since, version }: Case): Promise<void> {
  const put = new PutCommand({
    TableName: table.name,
    Item: {
      ...casePromiseKey(number),
      ...{ kind: 'case', case: number, by: promised, toldAt: version === 1 ? since : arrived, state: 'open' },
      [EXPIRES]: expiresAt(new Date(`${promised.day}T12:00:00Z`)),
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  await holds(table.client.send(put));
}
