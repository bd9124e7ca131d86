import { areaOfCountry } from './areas.ts';
import { dayOf, lastDay, momentOf } from './days.ts';
import type { Disruption } from './disruption.ts';
import type { Entitlement } from './entitlement.ts';
import { PACKAGE_TERMS } from './rows/packages.ts';
import { inForce } from './rows/row.ts';

/**
 * What the law of packages gives (idea 1): the money back once the contract was ended, and help for who is on the way. Any kind of segment. The
 * Swiss have other rules, so that only the European Economic Area and the United Kingdom are in the table.
 */
export function byPackageLaw({ segment, package: sold, away }: Disruption): readonly Entitlement[] {
  const departs = momentOf(segment.departsAt);
  if (sold === undefined || sold === 'none' || departs === undefined) return [];
  const area = sold.soldIn === 'CH' ? 'other' : areaOfCountry(sold.soldIn);
  const where = area === 'EFTA' || area === 'EU' ? 'EEA' : area;
  const [terms] = inForce(PACKAGE_TERMS, dayOf(departs, segment)).filter(({ soldIn }) => soldIn === where);
  if (terms === undefined) return [];
  const { law, source, assistance, refundDays } = terms;
  const ended = momentOf(sold.endedAt);
  return [
    ...(ended === undefined
      ? []
      : [
          {
            what: 'package refund',
            law,
            source,
            owes: 'organiser',
            by: lastDay(dayOf(ended, segment), refundDays, 'calendar'),
          } satisfies Entitlement,
        ]),
    ...(away === true
      ? [{ what: 'assistance', law, source: assistance, owes: 'organiser' } satisfies Entitlement]
      : []),
  ];
}
