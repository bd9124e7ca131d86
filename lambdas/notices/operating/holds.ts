import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { heldPartition, templateHoldKey } from '../../platform/table.ts';
import { findTraveller, type Who } from '../../travellers/find-traveller.ts';
import { profileOf, type Table } from '../../travellers/profile-store.ts';
import { heldForAccount, listedUnder, type Placed, requeue } from '../requeue.ts';
import type { Template } from '../templates/template.ts';

/** Holds back everything of a template until it is released; what is on its way to a provider at this moment goes. */
export async function holdTemplate(table: Table, template: Template, operator: string, now: Date) {
  const Item = { ...templateHoldKey(template), template, by: operator, at: now.toISOString() };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
  return { held: template };
}

/** Lets everything of a template go, also what was held before. */
export async function releaseTemplate(table: Table, template: Template, now: Date) {
  await table.client.send(new DeleteCommand({ TableName: table.name, Key: templateHoldKey(template) }));
  let released = 0;
  for (;;) {
    const page = await listedUnder(table, heldPartition(template), 'held');
    const done = await requeueAll(table, page, now);
    released += done;
    // A page in which nothing could be released is one that the index shows late.
    if (done === 0) return { released };
  }
}

/** Lets go what is held for an account that is not frozen any more. */
export async function releaseAccount(table: Table, who: Who, now: Date) {
  const found = await findTraveller(table, who);
  if ('refused' in found) return found;
  const profile = await profileOf(table, found.traveller);
  if (!profile) return { refused: 'There is no such traveller.' };
  if (profile.hold)
    return {
      refused: `The account has been frozen since ${profile.hold.since}: thaw it, and what is held goes by itself. See: wayline travellers release --help`,
    };
  return { released: await requeueAll(table, await heldForAccount(table, profile), now) };
}

async function requeueAll(table: Table, held: readonly Placed[], now: Date): Promise<number> {
  let released = 0;
  for (const one of held) if (await requeue(table, one, now)) released += 1;
  return released;
}
