import { minutesBetween } from './days.ts';
import type { Disruption } from './disruption.ts';
import type { Entitlement } from './entitlement.ts';
import type { AirTerms, Band } from './rows/air.ts';

/** Minutes of a day. */
const DAY = 1440;

/**
 * The compensation of Art. 7. Nothing where it is not known how long the flight is, whether it could have been avoided, when they were told
 * or what was offered instead, as far as that decides.
 */
export function compensationFor(
  disruption: Disruption,
  terms: AirTerms,
  bands: readonly Band[],
): readonly Entitlement[] {
  const [band, ...others] = bands;
  if (disruption.extraordinary !== false || band === undefined || others.length > 0) return [];
  const share =
    disruption.happened.what === 'cancelled' ? ofCancelled(disruption, terms, band) : ofLate(disruption, terms, band);
  if (share === 0) return [];
  const { minor, currency } = band.amount;
  return [
    {
      what: 'compensation',
      law: band.law,
      source: share === 1 ? band.source : `${band.source}, 7(2)`,
      owes: 'airline',
      amount: { minor: minor * share, currency },
    },
  ];
}

type Share = 0 | 0.5 | 1;

/** What is due of the amount for a flight that arrives late. */
function ofLate({ happened }: Disruption, terms: AirTerms, band: Band): Share {
  const late = happened.what === 'delayed' ? (happened.arrivesLater ?? 0) : 0;
  if (!(late >= terms.compensationAfter)) return 0;
  return late < band.halfIfLateUnder ? 0.5 : 1;
}

/** What is due of the amount for one that was cancelled (Art. 5(1)(c), 7(2)). */
function ofCancelled({ segment, toldAt, rerouted }: Disruption, terms: AirTerms, band: Band): Share {
  const notice = minutesBetween(toldAt, segment.departsAt);
  if (notice === undefined || rerouted === undefined) return 0;
  const row = terms.notices.find(({ days }) => notice >= days * DAY) ?? terms.notices.at(-1);
  if (row === undefined || row.laterUnder === Infinity) return 0;
  if (rerouted === 'none') return 1;
  const earlier = minutesBetween(rerouted.departsAt, segment.departsAt);
  const later = minutesBetween(segment.arrivesAt, rerouted.arrivesAt);
  if (earlier === undefined || later === undefined) return 0;
  if (earlier <= row.earlierUpTo && later < row.laterUnder) return 0;
  return later <= band.halfUpTo ? 0.5 : 1;
}
