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

  leave(contact: string): void {
    for (const [queue, line] of this.waiting)
      this.waiting.set(
        queue,
        line.filter((place) => place.contact !== contact),
      );
  }
}
