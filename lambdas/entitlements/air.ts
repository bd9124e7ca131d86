import { clockIn } from '../calendar/local-time.ts';
import { areaOfCountry, areaOfZone } from './areas.ts';
import { compensationFor } from './compensation.ts';
import { askedOn, dayOf, lastDay, minutesBetween, momentOf } from './days.ts';
import type { Disruption } from './disruption.ts';
import type { Entitlement } from './entitlement.ts';
import { AIR_TERMS, type AirLaw, type AirTerms, BANDS, type Band } from './rows/air.ts';
import { inForce } from './rows/row.ts';

/** What EU261 or UK261 give for a flight (idea 1): money back or another way, care, a hotel, compensation. */
export function byAirLaw(disruption: Disruption, now: Date): readonly Entitlement[] {
  const { segment, happened } = disruption;
  const departs = momentOf(segment.departsAt);
  const law = airLawOf(disruption);
  if (segment.kind !== 'flight' || law === undefined || departs === undefined) return [];
  const [terms] = inForce(AIR_TERMS, dayOf(departs, segment)).filter((row) => row.law === law);
  if (terms === undefined || happened.what === 'changed' || happened.what === 'bag late') return [];
  const bands = bandsOf(disruption, law, dayOf(departs, segment));
  return [
    ...moneyOrWay(disruption, terms, now),
    ...care(disruption, bands, law),
    ...compensationFor(disruption, terms, bands),
  ];
}

/**
 * Which of the two laws holds (Art. 3(1)). Where both do, as from London to Paris with a French airline, it is that of the place of departure:
 * nobody is paid twice.
 */
export function airLawOf({ segment, carrier }: Pick<Disruption, 'segment' | 'carrier'>): AirLaw | undefined {
  const [from, to] = [areaOfZone(segment.departsZone), areaOfZone(segment.arrivesZone)];
  const licensed = areaOfCountry(carrier);
  if (from === undefined) return undefined;
  if (from === 'EU' || from === 'EFTA') return 'EU261';
  if (from === 'UK') return 'UK261';
  if ((to === 'EU' || to === 'EFTA') && (licensed === 'EU' || licensed === 'EFTA')) return 'EU261';
  if (to === 'UK' && (licensed === 'UK' || licensed === 'EU')) return 'UK261';
  return to === 'EU' && licensed === 'UK' ? 'UK261' : undefined;
}

/** The bands of the law that the flight may belong to: one where its length is known. */
function bandsOf({ segment: { departsZone, arrivesZone, km } }: Disruption, law: AirLaw, day: string): readonly Band[] {
  const rows = inForce(BANDS, day).filter((row) => row.law === law);
  const ends = [areaOfZone(departsZone), areaOfZone(arrivesZone)];
  const inside = ends.every((area) => area === 'EU' || area === 'EFTA');
  const longest = (band: Band) => (inside ? band.upToKmInside : band.upToKm);
  const known = km !== undefined && km > 0;
  // Who flies to where nobody knows may be inside: the length alone does not tell the band then.
  if (known && km > 3500 && law === 'EU261' && ends.includes(undefined)) return rows.slice(1);
  if (known) return rows.filter((band) => km <= longest(band)).slice(0, 1);
  return inside ? rows.slice(0, rows.findIndex((band) => longest(band) === Infinity) + 1) : rows;
}

/** Money back, or another way at no extra cost (Art. 5(1)(a), 6(1)(iii), 8). Of a package the organiser pays back (Art. 8(2)). */
function moneyOrWay(disruption: Disruption, terms: AirTerms, now: Date): readonly Entitlement[] {
  const { happened, chose } = disruption;
  const cancelled = happened.what === 'cancelled';
  const late = happened.what === 'delayed' ? (happened.departsLater ?? 0) : 0;
  if (!cancelled && !(late >= terms.refundAfter)) return [];
  const { day, ifAskedToday } = askedOn(disruption, now);
  const by = lastDay(day, terms.refundDays, 'calendar');
  const refund: Entitlement = {
    what: 'refund',
    law: terms.law,
    source: cancelled ? 'Art. 5(1)(a), 8(1)(a)' : 'Art. 6(1)(iii), 8(1)(a)',
    owes: 'airline',
    by,
    ifAskedToday,
  };
  const way: Entitlement = { what: 'rerouting', law: terms.law, source: 'Art. 5(1)(a), 8(1)(b)', owes: 'airline' };
  return [
    ...(disruption.package === 'none' && chose !== 'rerouting' ? [refund] : []),
    ...(cancelled && chose !== 'refund' ? [way] : []),
  ];
}

/** Meals, drinks and calls, and a hotel where the journey goes on another day (Art. 5(1)(b), 6, 9). Nothing takes them away. */
function care(disruption: Disruption, bands: readonly Band[], law: AirLaw): readonly Entitlement[] {
  const { segment, happened, chose, away, rerouted } = disruption;
  if (chose === 'refund' || bands.length === 0) return [];
  const cancelled = happened.what === 'cancelled';
  const late = happened.what === 'delayed' ? (happened.departsLater ?? 0) : 0;
  const after = Math.max(...bands.map(({ careAfter }) => careAfter));
  if (cancelled ? away !== true : !(late >= after)) return [];
  const departs = momentOf(segment.departsAt) ?? Number.NaN;
  const offered = rerouted === 'none' ? undefined : minutesBetween(segment.departsAt, rerouted?.departsAt);
  const goesOn = cancelled ? offered : late;
  const anotherDay = goesOn !== undefined && dayOf(departs + goesOn * 60_000, segment) > dayOf(departs, segment);
  const clock = cancelled ? {} : { clock: clockIn(segment.departsZone, new Date(departs + after * 60_000)) };
  const article = cancelled ? 'Art. 5(1)(b)' : 'Art. 6(1)';
  return [
    { what: 'care', law, source: `${article}, 9(1)(a), 9(2)`, owes: 'airline', ...clock },
    ...(anotherDay
      ? [{ what: 'hotel', law, source: `${article}, 9(1)(b)`, owes: 'airline' } satisfies Entitlement]
      : []),
  ];
}
