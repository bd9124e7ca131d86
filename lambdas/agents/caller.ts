import * as z from 'zod';
import { answering, route } from '../platform/answer.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { within } from '../platform/within.ts';
import { whoIsOnThisContact } from './contract.ts';
import { recogniseAgent } from './recognise-agent.ts';
import { agentOf, keepAgentOfContact } from './store.ts';

/** The longest that an agent and a caller wait in silence for each other, in milliseconds. */
const WHISPER_DEADLINE_MS = 1200;

const table = { client: tableClient(), name: environment().tableName };
const { CONTACT_DAYS } = settings(z.object({ CONTACT_DAYS: z.coerce.number().int().positive() }));

export const handler = answering([
  route(whoIsOnThisContact, (asked, now) =>
    within(
      WHISPER_DEADLINE_MS,
      'AgentsUnavailable',
      () =>
        recogniseAgent(
          asked,
          (arn) => agentOf(table, arn),
          (has) => keepAgentOfContact(table, has, now, CONTACT_DAYS),
        ),
      { outcome: 'unavailable' } as const,
    ),
  ),
]);
