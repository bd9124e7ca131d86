import type { VirtualClock } from '../clock.ts';
import { Lane, type Work } from './lane.ts';

/** The longest that a timer may be set for, in milliseconds; past it, it is set again. */
const LONGEST_TIMER = 2 ** 30;
/** How often streams are looked at that nobody told of, in milliseconds. */
const HEARTBEAT = 1000;

/** All work of the centre that nobody waits for: started as it comes and as it falls due, by the centre's clock. */
export class Works {
  private readonly clock: VirtualClock;
  private readonly lanes: readonly Lane[];
  private readonly beat: NodeJS.Timeout;
  private timer: NodeJS.Timeout | undefined;
  private soon: NodeJS.Immediate | undefined;
  private arming: NodeJS.Immediate | undefined;
  private stopped = false;

  /** `failed` is told what a job threw. */
  constructor(clock: VirtualClock, works: readonly Work[], failed: (error: unknown) => void) {
    this.clock = clock;
    this.lanes = works.map((work) => new Lane(work, () => this.armSoon(), failed));
    this.beat = setInterval(() => this.wake(), HEARTBEAT).unref();
  }

  /** Something may have come: looks everywhere, once for all that comes in one go. */
  readonly wake = (): void => {
    this.soon ??= setImmediate(() => this.look()).unref();
  };

  /** Waits until all is done that can be done at the clock's time: no queue or stream has anything left that is due. */
  async settled(): Promise<void> {
    for (;;) {
      const before = this.done();
      this.look();
      await Promise.all(this.lanes.map((lane) => lane.idle()));
      if (this.stopped || (this.done() === before && this.lanes.every(({ isIdle }) => isIdle))) return;
    }
  }

  /** Moves the clock to `to`, stopping at everything that falls due on the way, in order, until it is done. One move at a time. */
  async moveTo(to: Date): Promise<void> {
    await this.settled();
    while (!this.stopped) {
      const due = this.next();
      if (!due || due.getTime() > to.getTime()) break;
      // What is late by now, or due in this very moment, needs no move.
      if (!this.clock.moveTo(due)) await new Promise((wake) => setTimeout(wake, 1));
      await this.settled();
    }
    this.clock.moveTo(to);
    await this.settled();
  }

  /** Starts nothing more. */
  stop(): void {
    this.stopped = true;
    clearInterval(this.beat);
    clearTimeout(this.timer);
    clearImmediate(this.soon);
    clearImmediate(this.arming);
    for (const lane of this.lanes) lane.stop();
  }

  /** Waits for what runs still, behind a stop. */
  async over(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.idle()));
  }

  private look(): void {
    clearImmediate(this.soon);
    this.soon = undefined;
    for (const lane of this.lanes) lane.wake();
    this.arm();
  }

  private done(): number {
    return this.lanes.reduce((sum, lane) => sum + lane.done, 0);
  }

  private next(): Date | undefined {
    const instants = this.lanes.flatMap(({ work }) => work.next()?.getTime() ?? []);
    return instants.length === 0 ? undefined : new Date(Math.min(...instants));
  }

  /** Arms once for all jobs that end in one go. */
  private armSoon(): void {
    this.arming ??= setImmediate(() => this.arm()).unref();
  }

  /** Sets the timer for what falls due next. */
  private arm(): void {
    clearImmediate(this.arming);
    this.arming = undefined;
    clearTimeout(this.timer);
    const due = this.stopped ? undefined : this.next();
    if (!due) return;
    const wait = Math.max(1, due.getTime() - this.clock.now().getTime());
    this.timer = setTimeout(() => this.wake(), Math.min(wait, LONGEST_TIMER)).unref();
  }
}
