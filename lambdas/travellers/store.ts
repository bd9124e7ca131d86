import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { CARD_PREFIX, numberPartition } from '../platform/table.ts';
import { type CallCard, callCard } from './call-card.ts';

/**
 * The cards of everyone who uses a number: one consistent query of the base table.
 * @param signal gives up the read when it aborts.
 */
export async function cardsOf(
  table: { readonly client: DynamoDBDocumentClient; readonly name: string },
  e164: string,
  signal?: AbortSignal,
): Promise<readonly CallCard[]> {
  const query = new QueryCommand({
    TableName: table.name,
    KeyConditionExpression: 'pk = :number AND begins_with(sk, :card)',
    ExpressionAttributeValues: { ':number': numberPartition(e164), ':card': CARD_PREFIX },
    ConsistentRead: true,
  });
  const { Items = [] } = await table.client.send(query, signal ? { abortSignal: signal } : {});
  return Items.map((item) => callCard.parse(item));
}
