import type { Amount } from '../entitlement.ts';
import type { Row } from './row.ts';

export type AirLaw = 'EU261' | 'UK261';

/** A flight by its length, and what that decides. Minutes. */
export interface Band extends Row {
  readonly law: AirLaw;
  /** The longest flight of the band in kilometres, by itself and where both ends are inside the Union (Art. 6(1), 7(1)). */
  readonly upToKm: number;
  readonly upToKmInside: number;
  /** Meals, drinks and two calls are due once the departure is so much later (Art. 6(1)). */
  readonly careAfter: number;
  /** Compensation a person (Art. 7(1)). */
  readonly amount: Amount;
  /** Half of it, where the way offered instead arrives no later than this (Art. 7(2)). */
  readonly halfUpTo: number;
  /** Half of it, where a flight that was only late arrives less late than this (Sturgeon, C-402/07, 63); 0 for never. */
  readonly halfIfLateUnder: number;
}

const EU = { law: 'EU261', source: 'Art. 7(1)', from: '2005-02-17' } as const;
const UK = { law: 'UK261', source: 'Art. 7(1)', from: '2021-01-01' } as const;
const short = { upToKm: 1500, upToKmInside: 1500, careAfter: 120, halfUpTo: 120, halfIfLateUnder: 0 };
const middle = { upToKm: 3500, careAfter: 180, halfUpTo: 180, halfIfLateUnder: 0 };
const long = { upToKm: Infinity, upToKmInside: Infinity, careAfter: 240, halfUpTo: 240, halfIfLateUnder: 240 };

/** Shortest first. Inside the Union nothing is longer than the middle; the United Kingdom has no flights inside that are. */
export const BANDS: readonly Band[] = [
  { ...EU, ...short, amount: { minor: 250_00, currency: 'EUR' } },
  { ...EU, ...middle, upToKmInside: Infinity, amount: { minor: 400_00, currency: 'EUR' } },
  { ...EU, ...long, amount: { minor: 600_00, currency: 'EUR' } },
  { ...UK, ...short, amount: { minor: 220_00, currency: 'GBP' } },
  { ...UK, ...middle, upToKmInside: 3500, amount: { minor: 350_00, currency: 'GBP' } },
  { ...UK, ...long, amount: { minor: 520_00, currency: 'GBP' } },
];

/** What does not depend on the length of a flight. */
export interface AirTerms extends Row {
  readonly law: AirLaw;
  /** Money back within so many calendar days (Art. 8(1)(a)), also where the departure is so many minutes late (Art. 6(1)(iii)). */
  readonly refundDays: number;
  readonly refundAfter: number;
  /** Compensation for a flight that arrives so many minutes late (Sturgeon, C-402/07). */
  readonly compensationAfter: number;
  /**
   * None for a cancellation that was told so many days before, where the way offered instead departs no more minutes earlier and
   * arrives fewer minutes later than this (Art. 5(1)(c)); longest notice first.
   */
  readonly notices: readonly Notice[];
}

interface Notice {
  readonly days: number;
  readonly earlierUpTo: number;
  readonly laterUnder: number;
}

const terms = {
  refundDays: 7,
  refundAfter: 300,
  compensationAfter: 180,
  notices: [
    { days: 14, earlierUpTo: Infinity, laterUnder: Infinity },
    { days: 7, earlierUpTo: 120, laterUnder: 240 },
    { days: 0, earlierUpTo: 60, laterUnder: 120 },
  ],
};

/** What is in force. The reform of 2026 is not here: when it applies is not known (docs/decisions/0025). */
export const AIR_TERMS: readonly AirTerms[] = [
  { ...EU, source: 'Art. 5, 6, 8', ...terms },
  { ...UK, source: 'Art. 5, 6, 8', ...terms },
];
