import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { travellerKey } from '../../platform/table.ts';
import { changeTraveller } from '../change-traveller.ts';
import { profileOf, type Table } from '../profile-store.ts';
import { recognisable, soleTraveller } from '../rules/recognising.ts';
import { cardsOf } from '../store.ts';
import { type Entry, entryOf } from './entry.ts';
import { keepEntry } from './store.ts';
import type { Told } from './told.ts';

/** What the item of a contact says, as far as a timeline is concerned. */
const contactItem = z.object({
  contact: z.object({
    channel: z.string(),
    initiationMethod: z.string(),
    /** E.164. */
    customerNumber: z.string().optional(),
    /** The traveller whom the flow recognised. */
    traveller: z.string().optional(),
    agentArn: z.string().optional(),
    queue: z.string().optional(),
    waitSeconds: z.number().optional(),
    handlingSeconds: z.number().optional(),
  }),
});

type Contact = z.infer<typeof contactItem>['contact'];

/**
 * Writes what happened to the timeline of everybody whom it concerns. A happening names them, but for a contact that ended:
 * its item says who called, and who of ours spoke with them is whom they get first the next time (S4).
 */
export async function keepHappening(table: Table, happening: Told, now: Date): Promise<void> {
  if (happening.what === 'contact.ended') return keepContact(table, happening, now);
  const kept = entryOf(happening);
  // Whoever was erased meanwhile has no timeline any more.
  for (const traveller of new Set(happening.travellers))
    if (await isKnown(table, traveller)) await keepEntry(table, traveller, happening, kept);
}

async function isKnown(table: Table, traveller: string): Promise<boolean> {
  const [Key, ProjectionExpression] = [travellerKey(traveller), 'pk'];
  const get = new GetCommand({ TableName: table.name, Key, ProjectionExpression, ConsistentRead: true });
  return (await table.client.send(get)).Item !== undefined;
}

async function keepContact(table: Table, happening: Told, now: Date): Promise<void> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: happening.key, ConsistentRead: true }),
  );
  // Contacts are kept for a time only: one that is gone tells nothing.
  if (!Item) return;
  const { contact } = contactItem.parse(Item);
  const traveller = await travellerOf(table, contact);
  if (traveller === undefined) return;
  await keepEntry(table, traveller, happening, entryOf(happening, factsOf(contact)));
  // Whoever had a task about them did not speak with them.
  if (contact.agentArn === undefined || contact.channel !== 'VOICE') return;
  const command = { does: 'spoke with', agent: contact.agentArn, at: happening.at } as const;
  await changeTraveller(table, traveller, command, { as: 'agent', who: contact.agentArn }, () => [], now);
}

/** Whom the flow recognised, else the only one who uses the number. */
async function travellerOf(table: Table, { traveller, customerNumber }: Contact): Promise<string | undefined> {
  if (traveller !== undefined) return (await profileOf(table, traveller))?.traveller;
  if (!recognisable(customerNumber)) return undefined;
  return soleTraveller(await cardsOf(table, customerNumber))?.traveller;
}

/** The contact without the customer's number. */
const factsOf = ({
  channel,
  initiationMethod,
  agentArn,
  queue,
  waitSeconds,
  handlingSeconds,
}: Contact): Entry['facts'] => ({
  channel,
  initiationMethod,
  ...(agentArn === undefined ? {} : { agent: agentArn }),
  ...(queue === undefined ? {} : { queue }),
  ...(waitSeconds === undefined ? {} : { waitSeconds }),
  ...(handlingSeconds === undefined ? {} : { handlingSeconds }),
});
