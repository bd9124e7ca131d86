import type { Timeline } from './connect/timeline.ts';

/** The centre's own time: it runs like the wall clock, and can be moved forward. */
export class VirtualClock {
  private at: number;
  private since: number;

  constructor(start: Date) {
    this.at = start.getTime();
    this.since = performance.now();
  }

  now(): Date {
    return new Date(Math.floor(this.at + performance.now() - this.since));
  }

  /** Moves the clock on. Says no, by `false`, where `to` is past: time never runs backward. */
  moveTo(to: Date): boolean {
    if (to.getTime() < this.now().getTime()) return false;
    this.at = to.getTime();
    this.since = performance.now();
    return true;
  }
}

/** The clock as calls use it: what they put on it is done as the wall clock gets there. */
export const clockTimeline = (clock: VirtualClock): Timeline => ({
  now: () => clock.now(),
  after: (seconds, what) => {
    const timer = setTimeout(what, seconds * 1000).unref();
    return () => clearTimeout(timer);
  },
});
