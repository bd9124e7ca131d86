/** Something that has a place in the order of work: a text, of which the smaller comes first. */
interface Placed {
  readonly rank: string;
}

/** Lists of which each is in the order of work, as one that is; no more of any is read than is asked for. */
export async function* inOrder<T extends Placed>(lists: readonly AsyncIterator<T>[]): AsyncGenerator<T> {
  const ahead = await Promise.all(lists.map((list) => list.next()));
  for (;;) {
    const [first] = ahead
      .flatMap((each, list) => (each.done ? [] : [{ list, row: each.value }]))
      .sort((a, b) => (a.row.rank < b.row.rank ? -1 : 1));
    if (!first) return;
    yield first.row;
    const list = lists[first.list];
    if (list) ahead[first.list] = await list.next();
  }
}
