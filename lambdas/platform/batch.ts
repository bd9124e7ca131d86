import { failureOf } from './failure.ts';
import { logger } from './logger.ts';

/** What a function answers to the mapping that reads its queue or stream: the items that are to come again. */
export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** The answer that names these items. */
export const toComeAgain = (identifiers: readonly string[]): BatchAnswer => ({
  batchItemFailures: identifiers.map((itemIdentifier) => ({ itemIdentifier })),
});

/** Messages of a queue, side by side: each that fails comes again by itself. */
export async function eachByItself<Item>(
  items: readonly Item[],
  identifier: (item: Item) => string,
  use: (item: Item) => Promise<void>,
): Promise<BatchAnswer> {
  const failed = await Promise.all(
    items.map(async (item) => ((await succeeds(identifier(item), () => use(item))) ? [] : [identifier(item)])),
  );
  return toComeAgain(failed.flat());
}

/**
 * Messages of a queue, those of one group together: what cannot be read comes again by itself, and of a group that fails, all.
 * `read` throws where a message does not fit.
 */
export async function inGroups<Item, Read>(
  items: readonly Item[],
  identifier: (item: Item) => string,
  { read, group, use }: GroupedUse<Item, Read>,
): Promise<BatchAnswer> {
  const groups = new Map<string, { readonly ids: string[]; readonly all: Read[] }>();
  const unread = await eachByItself(items, identifier, async (item) => {
    const one = read(item);
    const { ids, all } = groups.get(group(one)) ?? { ids: [], all: [] };
    ids.push(identifier(item));
    all.push(one);
    groups.set(group(one), { ids, all });
  });
  const failed = await Promise.all(
    [...groups].map(async ([name, { ids, all }]) => ((await succeeds(ids.join(), () => use(name, all))) ? [] : ids)),
  );
  return { batchItemFailures: [...unread.batchItemFailures, ...toComeAgain(failed.flat()).batchItemFailures] };
}

interface GroupedUse<Item, Read> {
  readonly read: (item: Item) => Read;
  readonly group: (read: Read) => string;
  readonly use: (group: string, all: readonly Read[]) => Promise<void>;
}

/** Records of a stream, in their order, up to the first that fails: a mapping hands out everything from there again. */
export async function inTurn<Item>(
  items: readonly Item[],
  identifier: (item: Item) => string,
  use: (item: Item) => Promise<void>,
): Promise<BatchAnswer> {
  for (const item of items)
    if (!(await succeeds(identifier(item), () => use(item)))) return toComeAgain([identifier(item)]);
  return toComeAgain([]);
}

async function succeeds(item: string, use: () => Promise<void>): Promise<boolean> {
  try {
    await use();
    return true;
  } catch (thrown) {
    logger.error('An item of the batch failed', { item, ...failureOf(thrown as Error) });
    return false;
  }
}
