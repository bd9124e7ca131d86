/** The queues of the instance: who waits where, in which order. */
export class Exchange {
  private readonly waiting = new Map<string, { contact: string; priority: number; since: number }[]>();

  /** Puts a contact in line, by priority and then by arrival; answers its position, 1 being served next. */
  enqueue(queue: string, contact: string, priority: number, now: Date): number {
    const line = this.waiting.get(queue) ?? [];
    line.push({ contact, priority, since: now.getTime() });
    line.sort((a, b) => a.priority - b.priority || a.since - b.since);
    this.waiting.set(queue, line);
    return line.findIndex((place) => place.contact === contact) + 1;
  }

  /** How many wait in a queue, and since when the oldest does. */
  standing(queue: string): { readonly waiting: number; readonly oldest: number | undefined } {
    const line = this.waiting.get(queue) ?? [];
    return {
      waiting: line.length,
      oldest: line.length === 0 ? undefined : Math.min(...line.map(({ since }) => since)),
    };
  }

  leave(contact: string): void {
    for (const [queue, line] of this.waiting)
      this.waiting.set(
        queue,
        line.filter((place) => place.contact !== contact),
      );
  }
}
