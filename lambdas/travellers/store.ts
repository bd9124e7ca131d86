import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { forgottenAt } from '../calendar/expiry.ts';
import type { Crisis } from '../crisis/crisis.ts';
import { CARD_PREFIX, languageKey, numberPartition } from '../platform/table.ts';
import { type CallCard, callCard } from './call-card.ts';
import type { Table } from './profile-store.ts';

/** All that is known of a number: who uses it, and the language last chosen by somebody who is not known (ISO 639-1). */
export interface NumberFacts {
  readonly cards: readonly CallCard[];
  readonly language?: string;
}

/**
 * What a call needs to know of a number: one consistent query of the base table, asked in the service's own form, since the document client's
 * translation of command and answer is a fifteenth of the look-up (docs/decisions/0035-speed.md).
 * @param signal gives up the read when it aborts.
 */
export async function factsOf(table: Table, e164: string, signal?: AbortSignal): Promise<NumberFacts> {
  const query = new QueryCommand({
    TableName: table.name,
    KeyConditionExpression: 'pk = :number',
    ExpressionAttributeValues: { ':number': { S: numberPartition(e164) } },
    ConsistentRead: true,
  });
  const { Items = [] } = await table.client.send(query, signal ? { abortSignal: signal } : {});
  const items = Items.map((item) => unmarshall(item));
  const cards = items.filter(({ sk }) => String(sk).startsWith(CARD_PREFIX)).map((item) => callCard.parse(item));
  const language: unknown = items.find(({ sk }) => sk === languageKey(e164).sk)?.['language'];
  return typeof language === 'string' ? { cards, language } : { cards };
}

/** What a call needs to know: its number, and the crisis that all calls hear of. */
export interface CallFacts extends NumberFacts {
  readonly crisis?: Crisis;
}

/** The same for a call, with the crisis beside it: `mark` says which, and is asked side by side with the number; alone where that says nothing (idea 2). */
export async function callFactsOf(
  table: Table,
  e164: string | undefined,
  mark: () => Promise<Crisis | undefined>,
  signal: AbortSignal,
): Promise<CallFacts> {
  const [facts, crisis] = await Promise.all([
    e164 === undefined ? { cards: [] } : factsOf(table, e164, signal),
    mark(),
  ]);
  return crisis ? { ...facts, crisis } : facts;
}

/** The cards of everyone who uses a number. */
export const cardsOf = async (table: Table, e164: string): Promise<readonly CallCard[]> =>
  (await factsOf(table, e164)).cards;

/** How long a language is remembered with a number that nobody is known by, in days. */
const LANGUAGE_DAYS = 400;

/** Remembers a language with a number that nobody is known by. */
export async function rememberLanguage(table: Table, e164: string, language: string, now: Date): Promise<void> {
  const expires = forgottenAt(now, LANGUAGE_DAYS);
  await table.client.send(new PutCommand({ TableName: table.name, Item: { ...languageKey(e164), language, expires } }));
}
