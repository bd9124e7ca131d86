import type { MeasuredWait } from './facts.ts';

/** All that a page of a crisis says of itself in one language. */
export interface PageWords {
  readonly title: { readonly running: string; readonly over: string; readonly quiet: string };
  /** What the page says where nothing runs, and why it is there. */
  readonly quiet: string;
  /** Stands above a drill, and above a version that is not the newest. */
  readonly drill: string;
  readonly kept: string;
  readonly newest: string;
  readonly happened: string;
  /** Our own words where nobody said it in this language. */
  readonly what: string;
  readonly whatIsOver: string;
  readonly elsewhere: string;
  readonly todo: string;
  readonly steps: string;
  readonly rights: string;
  /** What the law gives whose trip does not run: within how many days money is back, once it is asked for. */
  readonly law: {
    readonly EU261: (days: string) => string;
    readonly UK261: (days: string) => string;
    readonly us: (byCard: string, otherwise: string) => string;
    readonly package: (days: string) => string;
  };
  readonly policies: string;
  /** The promise of S36. */
  readonly refund: string;
  readonly reach: string;
  readonly form: string;
  readonly call: string;
  readonly waits: string;
  readonly channel: { readonly [C in MeasuredWait['by']]: string };
  /** `took` with its unit, `at` the time at which it was measured. */
  readonly wait: (channel: string, took: string, at: string) => string;
  readonly letter: string;
  readonly updated: (at: string, version: number) => string;
  readonly earlier: string;
}
