import * as z from 'zod';
import { inGroups } from '../platform/batch.ts';
import { admittedJson } from '../platform/door.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { idOf, messages } from '../platform/messages.ts';
import { contactEvent } from './contact-event.ts';
import { type Contact, merge } from './rules.ts';
import { keepContact } from './store.ts';

const table = { client: tableClient(), name: environment().tableName };
const { CONTACT_DAYS } = settings(z.object({ CONTACT_DAYS: z.coerce.number().int().positive() }));

/** Live contact events, from their queue: what is known of a contact before its record comes. Those of one contact are one write. */
export const handler = handle(messages, ({ Records }) =>
  inGroups(Records, idOf, {
    read: ({ body }) => admittedJson(contactEvent, body),
    group: ({ contactId }) => contactId,
    use: async (_, [first, ...others]) => {
      if (first) await keepContact(table, others.reduce<Contact>(merge, first), CONTACT_DAYS);
    },
  }),
);
