import { isDeepStrictEqual } from 'node:util';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { forgottenAt } from '../calendar/expiry.ts';
import type { Happening } from '../platform/happening.ts';
import { dispositionKey, EXPIRES } from '../platform/table.ts';
import { type Disposition, sayDisposition } from './rules/disposition.ts';
import type { contactOf } from './store.ts';

type Table = Parameters<typeof contactOf>[0];

interface Given {
  readonly contact: string;
  /** ARN of the user. */
  readonly agent: string;
  readonly traveller: string | undefined;
  readonly disposition: Disposition;
}

/** Keeps how a contact ended, with the contact and as long. The same told again changes nothing, another word takes its place. */
export async function keepDispositionOf(table: Table, given: Given, now: Date, days: number): Promise<void> {
  const { contact, agent, traveller, disposition } = given;
  const Key = dispositionKey(contact);
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
  if (isDeepStrictEqual(Item?.['disposition'], disposition) && Item?.['agent'] === agent) return;
  const at = now.toISOString();
  const happened: Happening = {
    ...{ what: 'contact.wrapped-up', at, contact, by: 'agent', who: agent, about: sayDisposition(disposition) },
    travellers: traveller === undefined ? [] : [traveller],
  };
  await table.client.send(
    new PutCommand({
      TableName: table.name,
      Item: {
        ...Key,
        ...{ contact, agent, disposition, at, happened },
        ...(traveller === undefined ? {} : { traveller }),
        [EXPIRES]: forgottenAt(now, days),
      },
    }),
  );
}
