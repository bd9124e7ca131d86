import * as z from 'zod';
import { clockIn } from '../calendar/local-time.ts';
import { answering, route } from '../platform/answer.ts';
import { settings } from '../platform/environment.ts';
import { contactsOf } from '../platform/gateways/connect.ts';
import { aroundPayment, whoHasThisContact } from './agent-contract.ts';
import { takePayment } from './around-payment.ts';
import { agentBehind } from './behind-guide.ts';
import { deskHere, inTime } from './desk.ts';
import { findAgent } from './find-agent.ts';
import { keepPaymentStep } from './payment-store.ts';
import { agentOf, keepAgentOfContact } from './store.ts';

const { table, days } = deskHere();
const { INSTANCE, ZONE } = settings(z.object({ INSTANCE: z.string().startsWith('arn:'), ZONE: z.string() }));
const contacts = contactsOf(INSTANCE);

/** Connect names agents by their ids. */
const agentOn = async (contact: string): Promise<string | undefined> => {
  const found = await contacts.describe(contact);
  return found?.agent === undefined ? undefined : `${INSTANCE}/agent/${found.agent}`;
};

export const handler = answering([
  route(whoHasThisContact, (asked, now) =>
    inTime(() =>
      findAgent(
        asked,
        agentOn,
        (arn) => agentOf(table, arn),
        (has) => keepAgentOfContact(table, has, now, days),
      ),
    ),
  ),
  route(aroundPayment, (asked, now) =>
    inTime(() =>
      takePayment(
        asked,
        {
          ...contacts,
          agentBehind: () => agentBehind(table, asked, now),
          keep: (step) => keepPaymentStep(table, step, days),
          clock: clockIn(ZONE, now),
        },
        now,
      ),
    ),
  ),
]);
