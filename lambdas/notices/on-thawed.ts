import * as z from 'zod';
import { eachByItself } from '../platform/batch.ts';
import { now } from '../platform/clock.ts';
import { admittedJson } from '../platform/door.ts';
import { environment } from '../platform/environment.ts';
import { patientTableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { profileOf } from '../travellers/profile-store.ts';
import { heldForAccount, requeue } from './requeue.ts';

const table = { client: patientTableClient(), name: environment().tableName };

const messages = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });
const thawed = z.object({ travellers: z.array(z.string().min(1)) });

/** Thawed accounts, from the relay: what was held for them goes on, if it is of use still. */
export const handler = handle(messages, ({ Records }) =>
  eachByItself(
    Records,
    ({ messageId }) => messageId,
    async ({ body }) => {
      for (const traveller of admittedJson(thawed, body).travellers) {
        const profile = await profileOf(table, traveller);
        for (const held of profile ? await heldForAccount(table, profile) : []) await requeue(table, held, now());
      }
    },
  ),
);
