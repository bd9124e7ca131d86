/** What somebody can be entitled to. */
export type What =
  | 'refund'
  | 'rerouting'
  | 'care'
  | 'hotel'
  | 'compensation'
  | 'package refund'
  | 'assistance'
  | 'bag fee';

/** Money in minor units with its ISO 4217 currency. */
export interface Amount {
  readonly minor: number;
  readonly currency: 'EUR' | 'GBP';
}

/** What the law gives, and who owes it; it is never we who promise it. */
export interface Entitlement {
  readonly what: What;
  /** The law by its usual name. */
  readonly law: string;
  /** Where it stands there: article or section. */
  readonly source: string;
  readonly owes: 'airline' | 'organiser';
  /** The last day on which it is in time, `YYYY-MM-DD`; missing where the law sets none. */
  readonly by?: string;
  /** Whether `by` counts from today, because they have not asked yet. */
  readonly ifAskedToday?: boolean;
  /** Care: what clocks at the airport show when it is due at the latest, `HH:MM`. */
  readonly clock?: string;
  readonly amount?: Amount;
}
