import { Heap } from './heap.ts';

/** A clock that things can be put on. Seconds are the centre's; how long they really take is the timeline's own affair. */
export interface Timeline {
  readonly now: () => Date;
  /** Runs `what` so many seconds from now; answers the way to call it off. */
  readonly after: (seconds: number, what: () => void) => () => void;
}

interface Due {
  readonly at: number;
  readonly order: number;
  /** Nothing once it was called off: it stays in line until its time comes. */
  what: (() => void) | undefined;
}

/** Time that passes only when it is told to: the next thing that is due, and then the next. */
export class VirtualTimeline implements Timeline {
  private at: number;
  private order = 0;
  private readonly due = new Heap<Due>(
    (one, other) => one.at < other.at || (one.at === other.at && one.order < other.order),
  );

  constructor(start: Date) {
    this.at = start.getTime();
  }

  readonly now = (): Date => new Date(this.at);

  readonly after = (seconds: number, what: () => void): (() => void) => {
    this.order += 1;
    const due: Due = { at: this.at + Math.round(seconds * 1000), order: this.order, what };
    this.due.put(due);
    return () => {
      due.what = undefined;
    };
  };

  /** Lets time pass to the next thing that is due and does it. False where nothing is. */
  step(): boolean {
    const next = this.next();
    if (!next) return false;
    this.due.take();
    this.at = Math.max(this.at, next.at);
    next.what?.();
    return true;
  }

  /** Does everything that falls due until `to`, in order, and stands there. */
  moveTo(to: Date): void {
    for (let next = this.next(); next && next.at <= to.getTime(); next = this.next()) this.step();
    this.at = Math.max(this.at, to.getTime());
  }

  /** The next thing that has not been called off. */
  private next(): Due | undefined {
    while (this.due.first && !this.due.first.what) this.due.take();
    return this.due.first;
  }
}
