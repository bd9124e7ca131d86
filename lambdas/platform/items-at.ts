import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** An item of the table as it was read. */
export type Item = { readonly [attribute: string]: unknown };

/** The service's limit of one read. */
const AT_ONCE = 100;

/**
 * The items of these keys, each key once, in any order; consistent. `only` names the attributes that are read. What the table leaves for later is
 * asked for again. One read a hundred.
 */
export async function itemsAt(
  table: { readonly client: DynamoDBDocumentClient; readonly name: string },
  keys: readonly { readonly pk: string; readonly sk: string }[],
  only: readonly string[] = [],
): Promise<readonly Item[]> {
  const names = Object.fromEntries(only.map((name) => [`#${name}`, name]));
  const fields =
    only.length > 0 ? { ProjectionExpression: Object.keys(names).join(), ExpressionAttributeNames: names } : {};
  const batches = Array.from({ length: Math.ceil(keys.length / AT_ONCE) }, (_, n) =>
    keys.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
  );
  const read = async (batch: typeof keys): Promise<readonly Item[]> => {
    const found: Item[] = [];
    for (let left: Item[] = [...batch]; left.length > 0; ) {
      const { Responses, UnprocessedKeys } = await table.client.send(
        new BatchGetCommand({ RequestItems: { [table.name]: { Keys: left, ConsistentRead: true, ...fields } } }),
      );
      found.push(...(Responses?.[table.name] ?? []));
      left = UnprocessedKeys?.[table.name]?.Keys ?? [];
    }
    return found;
  };
  return (await Promise.all(batches.map(read))).flat();
}
