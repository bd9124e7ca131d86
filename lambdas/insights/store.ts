import { isDeepStrictEqual } from 'node:util';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { forgottenAt } from '../calendar/expiry.ts';
import { contactKey, EXPIRES } from '../platform/table.ts';
import { type Contact, merge } from './rules.ts';

/** The table and how to reach it. */
export interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

/** A contact as it lies in the table. */
interface Stored {
  readonly contact: Contact;
  readonly version: number;
}

/** What is known of a contact; consistent. */
export async function contactOf(table: Table, contactId: string): Promise<Contact | undefined> {
  return (await stored(table, contactId))?.contact;
}

async function stored(table: Table, contactId: string): Promise<Stored | undefined> {
  const Key = contactKey(contactId);
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
  return Item as Stored | undefined;
}

/**
 * Keeps what was told of a contact beside what is known. `retentionDays` count from the contact's beginning. Says `unchanged` and
 * writes nothing where it is no news. The first record of an ended contact makes the item say that it happened: `contact.ended`.
 * Whoever writes at the same time makes it start over.
 * @throws ConditionalCheckFailedException where five starts did not suffice.
 */
export async function keepContact(
  table: Table,
  told: Contact,
  retentionDays: number,
  attempt = 1,
): Promise<'written' | 'unchanged'> {
  const Key = contactKey(told.contactId);
  const known = await stored(table, told.contactId);
  const contact = merge(known?.contact, told);
  if (isDeepStrictEqual(known?.contact, contact)) return 'unchanged';
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: {
          ...Key,
          contact,
          version: (known?.version ?? 0) + 1,
          ...happened(contact),
          ...expiry(contact, retentionDays),
        },
        ...(known
          ? { ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': known.version } }
          : { ConditionExpression: 'attribute_not_exists(pk)' }),
      }),
    );
    return 'written';
  } catch (error) {
    if ((error as Error).name !== 'ConditionalCheckFailedException' || attempt >= 5) throw error;
    return keepContact(table, told, retentionDays, attempt + 1);
  }
}

/** For the relay. A later record of the same contact says the same, and is not told again. */
const happened = ({ contactId, disconnectedAt, recordedAt }: Contact) =>
  disconnectedAt && recordedAt ? { happened: { what: 'contact.ended', at: disconnectedAt, contactId } } : {};

const expiry = ({ initiatedAt }: Contact, days: number) => ({
  [EXPIRES]: forgottenAt(initiatedAt, days),
});
