/** The only place that reads the clock; everything else is told the time. */
export const now = (): Date => new Date();

/** A moment by two clocks, in milliseconds: either may stand still or be set while a function is frozen, both hardly are. */
export interface Moment {
  readonly wall: number;
  readonly steady: number;
}

export const moment = (): Moment => ({ wall: Date.now(), steady: performance.now() });
