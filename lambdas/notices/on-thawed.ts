import * as z from 'zod';
import { now } from '../platform/clock.ts';
import { environment } from '../platform/environment.ts';
import { patientTableClient } from '../platform/gateways/dynamodb.ts';
import { onEachMessage } from '../platform/messages.ts';
import { profileOf } from '../travellers/profile-store.ts';
import { heldForAccount, requeue } from './requeue.ts';

const table = { client: patientTableClient(), name: environment().tableName };

const thawed = z.object({ travellers: z.array(z.string().min(1)) });

/** Thawed accounts, from the relay: what was held for them goes on, if it is of use still. */
export const handler = onEachMessage(thawed, async ({ travellers }) => {
  for (const traveller of travellers) {
    const profile = await profileOf(table, traveller);
    for (const held of profile ? await heldForAccount(table, profile) : []) await requeue(table, held, now());
  }
});
