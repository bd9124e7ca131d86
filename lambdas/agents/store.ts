import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { forgottenAt } from '../calendar/expiry.ts';
import { holds } from '../platform/holds.ts';
import { AGENTS_PARTITION, agentKey, contactAgentKey, contactKey, EXPIRES } from '../platform/table.ts';
import { type KeptAgent, keptAgent } from './kept-agent.ts';

interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

/** Somebody who works here, by the ARN of the user; consistent. One read. */
export async function agentOf(table: Table, arn: string): Promise<KeptAgent | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: agentKey(arn), ConsistentRead: true }),
  );
  return Item && keptAgent.parse(Item);
}

/** Everybody who works here, by their ARNs; consistent. Five hundred users, as many as an instance has, are one page. */
export async function allAgents(table: Table): Promise<readonly KeptAgent[]> {
  const found: KeptAgent[] = [];
  const pages = paginateQuery(
    { client: table.client },
    {
      TableName: table.name,
      KeyConditionExpression: 'pk = :agents',
      ExpressionAttributeValues: { ':agents': AGENTS_PARTITION },
      ConsistentRead: true,
    },
  );
  for await (const { Items = [] } of pages) found.push(...Items.map((item) => keptAgent.parse(item)));
  return found;
}

export const putAgent = async (table: Table, agent: KeptAgent): Promise<void> => {
  await table.client.send(new PutCommand({ TableName: table.name, Item: { ...agentKey(agent.arn), ...agent } }));
};

export const deleteAgent = async (table: Table, arn: string): Promise<void> => {
  await table.client.send(new DeleteCommand({ TableName: table.name, Key: agentKey(arn) }));
};

/** Who of ours has a contact. */
export interface ContactAgent {
  readonly contact: string;
  /** ARN of the user. */
  readonly agent: string;
  /** The contact that it came from, and the one that it stands beside, where they are others. */
  readonly initialContact?: string;
  readonly relatedContact?: string;
}

/**
 * Keeps who has the contact since `now`, for `days`. The same agent told again changes nothing; another one takes the
 * place of whoever had it before.
 */
export async function keepAgentOfContact(table: Table, has: ContactAgent, now: Date, days: number): Promise<void> {
  const put = new PutCommand({
    TableName: table.name,
    Item: {
      ...contactAgentKey(has.contact),
      ...has,
      since: now.toISOString(),
      [EXPIRES]: forgottenAt(now, days),
    },
    ConditionExpression: 'attribute_not_exists(pk) OR #agent <> :agent',
    ExpressionAttributeNames: { '#agent': 'agent' },
    ExpressionAttributeValues: { ':agent': has.agent },
  });
  await holds(table.client.send(put));
}

/**
 * The ARN of the user who has the contact, or had it last: as the whisper kept it, else as Connect's own events told of the contact.
 * Nothing where nobody is known or it is forgotten at `now`. Consistent; one read, and one more where the whisper could not tell.
 */
export async function agentArnOfContact(table: Table, contact: string, now: Date): Promise<string | undefined> {
  const read = async (Key: ReturnType<typeof contactKey>) =>
    (await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }))).Item;
  const kept = (await read(contactAgentKey(contact))) ?? (await read(contactKey(contact)));
  const { agent, contact: told, expires } = agentOfItem.parse(kept ?? {});
  return expires > now.getTime() / 1000 ? (agent ?? told?.agentArn) : undefined;
}

/** What either item says of the agent. */
const agentOfItem = z.object({
  agent: z.string().optional(),
  contact: z.preprocess(
    (told) => (typeof told === 'object' ? told : undefined),
    z.object({ agentArn: z.string().optional() }).optional(),
  ),
  [EXPIRES]: z.number().default(0),
});
