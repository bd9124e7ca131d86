import { DAY_SHARDS, type Key } from './table.ts';

/** What travellers came to us about in one quarter-hour (`YYYY-MM-DDTHH:MM`, the agency's clock), matter by matter, in shards. */
export const comingPartition = (quarter: string): string => `COMING#${quarter}`;
export const comingKey = (quarter: string, matter: string, shard: number): Key => ({
  pk: comingPartition(quarter),
  sk: `${matter}#${shard}`,
});
export const comingKeys = (quarter: string, matter: string): readonly Key[] =>
  Array.from({ length: DAY_SHARDS }, (_, shard) => comingKey(quarter, matter, shard));

/** The day (`YYYY-MM-DD`, the agency's) since when contacts are counted. */
export const COUNTED_SINCE: Key = { pk: 'COMING', sk: 'SINCE' };

/** What stood out lately, and of each matter the surge that stands or was the last one. */
export const NOTICED_PARTITION = 'NOTICED';
export const NOTICED_PREFIX = 'AT#';
export const noticedKey = (quarter: string, matter: string): Key => ({
  pk: NOTICED_PARTITION,
  sk: `${NOTICED_PREFIX}${quarter}#${matter}`,
});
export const surgeKey = (matter: string): Key => ({ pk: NOTICED_PARTITION, sk: `SURGE#${matter}` });
