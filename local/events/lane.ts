/** A piece of work, already taken; answers whether there was anything to do. It throws where something outside is down. */
export type Job = () => Promise<boolean>;

/** Work of one kind. */
export interface Work {
  /** How many jobs may run at once. */
  readonly most: number;
  /** Takes the next job that can be done at this moment; nothing where there is none. */
  take(): Job | undefined;
  /** When there will be work by itself, on the centre's clock; nothing where somebody must bring it. */
  next(): Date | undefined;
  /** Told that something may have come. */
  woken?(): void;
}

/** Does the work of one kind as it comes, and says when all that can be done now is done. */
export class Lane {
  readonly work: Work;
  /** How many jobs had something to do, since the start. */
  done = 0;
  private active = 0;
  private stopped = false;
  private waiting: (() => void)[] = [];
  private readonly changed: () => void;
  private readonly failed: (error: unknown) => void;

  /** `changed` is told behind every job, `failed` what one threw. */
  constructor(work: Work, changed: () => void, failed: (error: unknown) => void) {
    this.work = work;
    this.changed = changed;
    this.failed = failed;
  }

  /** Starts what can be started now. */
  pump(): void {
    while (!this.stopped && this.active < this.work.most) {
      const job = this.work.take();
      if (!job) break;
      this.active += 1;
      void this.run(job);
    }
    if (this.active === 0) for (const wake of this.waiting.splice(0)) wake();
  }

  wake(): void {
    this.work.woken?.();
    this.pump();
  }

  get isIdle(): boolean {
    return this.active === 0;
  }

  /** Waits until nothing of this kind runs, and nothing more can be started. */
  idle(): Promise<void> {
    return this.isIdle ? Promise.resolve() : new Promise((wake) => this.waiting.push(wake));
  }

  /** Starts nothing more. */
  stop(): void {
    this.stopped = true;
  }

  private async run(job: Job): Promise<void> {
    try {
      if (await job()) this.done += 1;
    } catch (error) {
      this.failed(error);
    } finally {
      this.active -= 1;
      this.pump();
      this.changed();
    }
  }
}
