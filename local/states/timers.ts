import { Heap } from '../connect/heap.ts';

/** What is to be done at an instant, in milliseconds on the centre's clock. */
interface Timer {
  readonly at: number;
  readonly turn: number;
  readonly what: () => void;
  isOff: boolean;
}

/** Timers on the centre's clock, for an engine that knows `setTimeout` only; of one instant, what was set first comes first. */
export class Timers {
  private readonly now: () => Date;
  private readonly heap = new Heap<Timer>(
    (one, other) => one.at - other.at < 0 || (one.at === other.at && one.turn < other.turn),
  );
  private turns = 0;

  constructor(now: () => Date) {
    this.now = now;
  }

  /** As `setTimeout`; what lies in the past is due now. */
  readonly set = (what: () => void, milliseconds: number): Timer => {
    this.turns += 1;
    const timer = { at: this.now().getTime() + Math.max(0, milliseconds), turn: this.turns, what, isOff: false };
    this.heap.put(timer);
    return timer;
  };

  /** As `clearTimeout`. */
  readonly clear = (timer?: Timer): void => {
    if (timer) timer.isOff = true;
  };

  next(): Date | undefined {
    while (this.heap.first?.isOff) this.heap.take();
    return this.heap.first && new Date(this.heap.first.at);
  }

  /** Takes what is due by now; nothing where nothing is. */
  take(): (() => void) | undefined {
    const due = this.next();
    return due && due.getTime() <= this.now().getTime() ? this.heap.take()?.what : undefined;
  }
}
