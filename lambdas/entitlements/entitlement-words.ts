import type { What } from './entitlement.ts';

/** What a sentence about an entitlement is made of, as it is written in its language. */
interface Said {
  /** `HH:MM`, in the digits of the language. */
  readonly clock: string | undefined;
  /** The last day, and whether it counts from today, counts already, or is over. */
  readonly by: string;
  readonly day: 'if asked today' | 'running' | 'over';
  readonly amount: string;
}

/** What a traveller reads of what the law gives them; the line speaks English and Chinese. */
export interface EntitlementWords {
  /** Of numbers and money. */
  readonly locale: string;
  /** A date, `YYYY-MM-DD`, as it stands behind "until". */
  readonly day: (date: string) => string;
  readonly lead: string;
  /** Whose word it is: the law's, and that others pay. */
  readonly note: string;
  readonly says: { readonly [W in What]: (said: Said) => string };
}
