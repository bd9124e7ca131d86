import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { forgottenAt } from '../../calendar/expiry.ts';
import { mailKey } from '../../platform/case-keys.ts';
import { holds } from '../../platform/holds.ts';
import { itemsAt } from '../../platform/items-at.ts';
import { EXPIRES } from '../../platform/table.ts';
import type { Table } from '../../travellers/profile-store.ts';

/** What became of an e-mail that came in. `case` where it stands on one; `why` in a few words where nobody was given it, or it could not be read. */
const takenMail = z.object({
  /** The receiver's id of it. */
  mail: z.string(),
  /** When it was taken, an instant. */
  at: z.string(),
  did: z.enum([
    ...['case opened', 'case joined', 'told before', 'noted', 'bounce noted', 'not ours', 'machine', 'spam'],
    ...['scored', 'scored before', 'empty'],
  ] as const),
  case: z.string().optional(),
  why: z.string().optional(),
});

export type TakenMail = z.infer<typeof takenMail>;

/** What became of an e-mail, by the receiver's id of it. One read. */
export async function takenMailOf(table: Table, id: string): Promise<TakenMail | undefined> {
  const [item] = await itemsAt(table, [mailKey(id)]);
  return item && takenMail.parse(item);
}

/** Keeps what became of an e-mail, for as many days as the e-mail itself. What was kept first stands. */
export async function keepTakenMail(table: Table, taken: TakenMail, keepDays: number): Promise<void> {
  const expires = forgottenAt(taken.at, keepDays);
  const put = new PutCommand({
    TableName: table.name,
    Item: { ...mailKey(taken.mail), ...taken, [EXPIRES]: expires },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  await holds(table.client.send(put));
}
