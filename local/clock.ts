import type { Timeline } from './connect/timeline.ts';

/** Something that is to be done at an instant, in milliseconds since 1970. */
interface Due {
  readonly at: number;
  readonly what: () => void;
  timer: NodeJS.Timeout | undefined;
}

/** The centre's own time: it runs like the wall clock, and can be moved forward. */
export class VirtualClock {
  private at: number;
  private since: number;
  private readonly due = new Set<Due>();
  private readonly moved: (() => void)[] = [];

  constructor(start: Date) {
    this.at = start.getTime();
    this.since = performance.now();
  }

  now(): Date {
    return new Date(Math.floor(this.at + performance.now() - this.since));
  }

  /**
   * Moves the clock on, and does on the way, each at its time and in order, what was put on it. Says no, by `false`, where `to`
   * is past: time never runs backward.
   */
  moveTo(to: Date): boolean {
    if (to.getTime() < this.now().getTime()) return false;
    for (let next = this.first(to.getTime()); next; next = this.first(to.getTime())) {
      this.stand(Math.max(next.at, this.now().getTime()));
      this.do(next);
    }
    this.stand(Math.max(to.getTime(), this.now().getTime()));
    for (const due of this.due) this.arm(due);
    for (const moved of this.moved) moved();
    return true;
  }

  /** From now on `moved` is told behind every move, after those who asked before. */
  onMove(moved: () => void): void {
    this.moved.push(moved);
  }

  /** Does `what` so many seconds from now; answers the way to call it off. */
  after(seconds: number, what: () => void): () => void {
    const due: Due = { at: this.now().getTime() + Math.round(seconds * 1000), what, timer: undefined };
    this.due.add(due);
    this.arm(due);
    return () => this.callOff(due);
  }

  private stand(at: number): void {
    this.at = at;
    this.since = performance.now();
  }

  /** What falls due first until then; of one instant, what was put on first. */
  private first(until: number): Due | undefined {
    let first: Due | undefined;
    for (const due of this.due) if (due.at <= until && (!first || due.at < first.at)) first = due;
    return first;
  }

  private arm(due: Due): void {
    clearTimeout(due.timer);
    const left = Math.max(0, due.at - this.now().getTime());
    due.timer = setTimeout(() => this.ring(due), left).unref();
  }

  /** A timer of the machine may ring a millisecond early. */
  private ring(due: Due): void {
    if (this.now().getTime() < due.at) this.arm(due);
    else this.do(due);
  }

  private callOff(due: Due): void {
    clearTimeout(due.timer);
    this.due.delete(due);
  }

  private do(due: Due): void {
    this.callOff(due);
    due.what();
  }
}

/** The clock as calls use it. */
export const clockTimeline = (clock: VirtualClock): Timeline => ({
  now: () => clock.now(),
  after: (seconds, what) => clock.after(seconds, what),
});
