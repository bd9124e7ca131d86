import * as z from 'zod';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { onEachMessage } from '../platform/messages.ts';
import { contactEvent } from './contact-event.ts';
import { keepContact } from './store.ts';

const table = { client: tableClient(), name: environment().tableName };
const { CONTACT_DAYS } = settings(z.object({ CONTACT_DAYS: z.coerce.number().int().positive() }));

/** Live contact events, from their queue: what is known of a contact before its record comes. */
export const handler = onEachMessage(contactEvent, (contact) => keepContact(table, contact, CONTACT_DAYS));
