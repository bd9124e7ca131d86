import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { forgottenAt } from '../calendar/expiry.ts';
import { itemsUnder } from '../platform/items-under.ts';
import { contactPartition, EXPIRES, PAYMENT_PREFIX, paymentKey } from '../platform/table.ts';
import type { agentOf } from './store.ts';

type Table = Parameters<typeof agentOf>[0];

/** Somebody began or ended a payment on a contact, and what became of its recording. */
const paymentStep = z.object({
  contact: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
  /** ARN and user name of the agent. */
  agent: z.string(),
  userName: z.string(),
  does: z.enum(['begin', 'end']),
  recording: z.enum(['paused', 'resumed', 'none', 'as it was']),
});

export type PaymentStep = z.infer<typeof paymentStep>;

/** Keeps it beside what else is known of the contact, for so many `days`. */
export async function keepPaymentStep(table: Table, step: PaymentStep, days: number): Promise<void> {
  const expires = forgottenAt(step.at, days);
  await table.client.send(
    new PutCommand({
      TableName: table.name,
      Item: { ...paymentKey(step.contact, step.at), ...step, [EXPIRES]: expires },
    }),
  );
}

/** All that was kept of payments on a contact, in its order; consistent. One query. */
export const paymentsOn = async (table: Table, contact: string): Promise<readonly PaymentStep[]> =>
  (await itemsUnder(table, contactPartition(contact), PAYMENT_PREFIX)).map((item) => paymentStep.parse(item));
