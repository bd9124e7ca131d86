/** Keeps things so that the one that comes first is at hand; putting in and taking out take the logarithm of their number. */
export class Heap<T> {
  private readonly items: T[] = [];
  private readonly before: (one: T, other: T) => boolean;

  constructor(before: (one: T, other: T) => boolean) {
    this.before = before;
  }

  get first(): T | undefined {
    return this.items[0];
  }

  put(item: T): void {
    let at = this.items.push(item) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = this.items[above];
      if (parent === undefined || !this.before(item, parent)) break;
      this.items[at] = parent;
      at = above;
    }
    this.items[at] = item;
  }

  take(): T | undefined {
    const first = this.items[0];
    const last = this.items.pop();
    if (last !== undefined && this.items.length > 0) this.sink(last);
    return first;
  }

  private sink(item: T): void {
    let at = 0;
    for (;;) {
      const [left, right] = [this.items[2 * at + 1], this.items[2 * at + 2]];
      const isRight = left !== undefined && right !== undefined && this.before(right, left);
      const below = isRight ? right : left;
      if (below === undefined || !this.before(below, item)) break;
      this.items[at] = below;
      at = 2 * at + (isRight ? 2 : 1);
    }
    this.items[at] = item;
  }
}
