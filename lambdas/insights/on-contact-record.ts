import * as z from 'zod';
import { inTurn } from '../platform/batch.ts';
import { admittedJson } from '../platform/door.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { contactRecord } from './contact-record.ts';
import { keepContact } from './store.ts';

const table = { client: tableClient(), name: environment().tableName };
const { CONTACT_DAYS } = settings(z.object({ CONTACT_DAYS: z.coerce.number().int().positive() }));

const records = z.object({
  Records: z.array(z.object({ kinesis: z.object({ sequenceNumber: z.string(), data: z.base64() }) })),
});

/** Contact records, from their stream: the truth about every contact that is over. */
export const handler = handle(records, ({ Records }) =>
  inTurn(
    Records,
    ({ kinesis }) => kinesis.sequenceNumber,
    async ({ kinesis }) => {
      const text = Buffer.from(kinesis.data, 'base64').toString('utf8');
      const contact = admittedJson(contactRecord, text);
      if (contact) await keepContact(table, contact, CONTACT_DAYS);
    },
  ),
);
