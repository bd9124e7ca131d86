import type { CardTrip } from '../../travellers/call-card.ts';
import { countryOf, zonesOfCountry } from './countries.ts';

/**
 * The zones (IANA) in which a traveller may be: the place of the segment under way or next, else the country of their phone
 * (E.164), else the agency's `zone` (reading 10). Under way they read it where they arrive.
 */
export function zonesOf(
  trips: readonly CardTrip[],
  phone: string | undefined,
  zone: string,
  now: Date,
): readonly string[] {
  const held = confirmed(trips);
  const [latest] = held
    .filter(
      ({ departsAt, arrivesAt }) => Date.parse(departsAt) <= now.getTime() && now.getTime() < Date.parse(arrivesAt),
    )
    .sort((a, b) => Date.parse(b.departsAt) - Date.parse(a.departsAt));
  const place = latest?.arrivesZone ?? nextDeparture(held, now)?.departsZone;
  if (place !== undefined) return [place];
  const country = phone === undefined ? undefined : countryOf(phone);
  const zones = country === undefined ? [] : zonesOfCountry(country);
  return zones.length > 0 ? zones : [zone];
}

/** The segment that departs next, if any does. */
export const nextDeparture = (trips: readonly CardTrip[], now: Date): CardTrip | undefined =>
  confirmed(trips)
    .filter(({ departsAt }) => Date.parse(departsAt) > now.getTime())
    .sort((a, b) => Date.parse(a.departsAt) - Date.parse(b.departsAt))[0];

const confirmed = (trips: readonly CardTrip[]): readonly CardTrip[] =>
  trips.filter(({ status }) => status === 'confirmed');
