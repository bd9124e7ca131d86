/** A clock that things can be put on. Seconds are the centre's; how long they really take is the timeline's own affair. */
export interface Timeline {
  readonly now: () => Date;
  /** Runs `what` so many seconds from now; answers the way to call it off. */
  readonly after: (seconds: number, what: () => void) => () => void;
}

interface Due {
  readonly at: number;
  readonly order: number;
  readonly what: () => void;
}

/** Time that passes only when it is told to: the next thing that is due, and then the next. */
export class VirtualTimeline implements Timeline {
  private at: number;
  private order = 0;
  private due: Due[] = [];

  constructor(start: Date) {
    this.at = start.getTime();
  }

  readonly now = (): Date => new Date(this.at);

  readonly after = (seconds: number, what: () => void): (() => void) => {
    this.order += 1;
    const due = { at: this.at + Math.round(seconds * 1000), order: this.order, what };
    const behind = this.due.findIndex(({ at }) => at > due.at);
    this.due.splice(behind === -1 ? this.due.length : behind, 0, due);
    return () => {
      this.due = this.due.filter((each) => each !== due);
    };
  };

  /** Lets time pass to the next thing that is due and does it. False where nothing is. */
  step(): boolean {
    const [next] = this.due;
    if (!next) return false;
    this.due = this.due.slice(1);
    this.at = Math.max(this.at, next.at);
    next.what();
    return true;
  }

  /** Does everything that falls due until `to`, in order, and stands there. */
  moveTo(to: Date): void {
    while (this.due[0] && this.due[0].at <= to.getTime()) this.step();
    this.at = Math.max(this.at, to.getTime());
  }
}
