/** What happened, as an item of the table tells it: `what` such as `booking.imported`, when (ISO 8601), and natural key fields. */
export interface Happening {
  readonly what: string;
  readonly at: string;
  readonly [field: string]: string | number | boolean | readonly string[];
}

/** A change of one item as the stream tells it; `id` is its place in the stream. */
export interface Change {
  readonly id: string;
  readonly key: { readonly pk: string; readonly sk: string };
  readonly change: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly before?: Happening;
  readonly after?: Happening;
}

/**
 * A queue and what its consumer wants to hear: a `what` in full, or all of a kind as `booking.*`; and of these only what has the fact
 * `having`, if that is named.
 */
export interface Subscription {
  readonly queue: string;
  readonly what: readonly string[];
  readonly having?: string | undefined;
}

/** What a consumer is told. The happening's own fields, and the key of the item that it happened to. */
export type Told = Happening & { readonly key: Change['key'] };

/** The happening that a change is: a new item that tells one, or one that tells another than before. */
export function happeningIn({ change, before, after }: Change): Happening | undefined {
  if (change === 'REMOVE' || after === undefined) return undefined;
  return before !== undefined && same(before, after) ? undefined : after;
}

/** Whether who wants to hear `pattern` wants to hear `what`. */
export const hears = (pattern: string, what: string): boolean =>
  pattern.endsWith('.*') ? what.startsWith(pattern.slice(0, -1)) : what === pattern;

/** For each subscribed queue what it is told, in the order of the changes. A queue that is told nothing is not there. */
export function lettersFor(
  changes: readonly Change[],
  subscriptions: readonly Subscription[],
): ReadonlyMap<string, readonly { readonly id: string; readonly told: Told }[]> {
  const happenings = changes.flatMap((change) => {
    const happening = happeningIn(change);
    return happening ? [{ id: change.id, told: { ...happening, key: change.key } as Told }] : [];
  });
  return new Map(
    subscriptions
      .map(({ queue, what, having }) => {
        const heard = happenings.filter(
          ({ told }) =>
            what.some((pattern) => hears(pattern, told.what)) && (having === undefined || told[having] !== undefined),
        );
        return [queue, heard] as const;
      })
      .filter(([, heard]) => heard.length > 0),
  );
}

const same = (a: Happening, b: Happening): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([field, value]) => JSON.stringify(b[field]) === JSON.stringify(value));
