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
