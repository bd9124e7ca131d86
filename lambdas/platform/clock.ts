/** The only place that reads the clock; everything else is told the time. */
export const now = (): Date => new Date();
