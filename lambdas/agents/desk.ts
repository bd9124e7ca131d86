import * as z from 'zod';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { within } from '../platform/within.ts';
import type { Desk } from './as-agent.ts';

/** The longest that an agent waits for a page, in milliseconds: within the eight seconds of a guide's patience. */
const GUIDE_DEADLINE_MS = 6000;

const variables = z.object({ CONTACT_DAYS: z.coerce.number().int().positive() });

/** The desk of a function that answers guides, as its environment describes it. Read at cold start. */
export const deskHere = (): Desk => ({
  table: { client: tableClient(), name: environment().tableName },
  days: settings(variables).CONTACT_DAYS,
});

/** What a guide is told in time; else that the records are not there, which is counted (S41). */
export const inTime = <Answer>(work: () => Promise<Answer>): Promise<Answer | { readonly outcome: 'unavailable' }> =>
  within(GUIDE_DEADLINE_MS, 'GuidesUnavailable', work, { outcome: 'unavailable' } as const);
