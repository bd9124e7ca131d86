import * as z from 'zod';
import { answering, route } from '../platform/answer.ts';
import { settings } from '../platform/environment.ts';
import { contactsOf } from '../platform/gateways/connect.ts';
import { whoHasThisContact } from './agent-contract.ts';
import { deskHere, inTime } from './desk.ts';
import { findAgent } from './find-agent.ts';
import { agentOf, keepAgentOfContact } from './store.ts';

const { table, days } = deskHere();
const { INSTANCE } = settings(z.object({ INSTANCE: z.string().startsWith('arn:') }));
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
]);
