import type { CardTrip } from '../../travellers/call-card.ts';
import type { Scope } from '../crisis.ts';

/** What decides whether a segment is touched. */
export type Touchable = Pick<
  CardTrip,
  'service' | 'from' | 'to' | 'departs' | 'departsZone' | 'arrives' | 'arrivesZone' | 'status'
>;

/**
 * The segments that a crisis touches: held, under way on one of its days by the local dates of their places, and of one of its services, at one of its places
 * or in one of its regions. Names are compared without regard to case and spaces.
 */
export function touched<Segment extends Touchable>(of: Scope, segments: readonly Segment[]): readonly Segment[] {
  const services = new Set(of.services.map(plain));
  const places = new Set(of.places.map(plain));
  const zones = of.regions.map(zonesOf);
  const isIn = (zone: string) => zones.some((matches) => matches(zone));
  return segments.filter(
    ({ service, from, to, departs, departsZone, arrives, arrivesZone, status }) =>
      status === 'confirmed' &&
      departs.slice(0, 10) <= of.to &&
      arrives.slice(0, 10) >= of.from &&
      (services.has(plain(service)) ||
        places.has(plain(from)) ||
        places.has(plain(to)) ||
        isIn(departsZone) ||
        isIn(arrivesZone)),
  );
}

const plain = (name: string): string => name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, '');

/** Whether a zone lies in a region: a country by its zones, else a zone or how zones begin. */
function zonesOf(region: string): (zone: string) => boolean {
  const ofCountry = countryZones(region);
  if (ofCountry) return (zone) => ofCountry.has(canonical(zone));
  return (zone) => zone === region || zone.startsWith(`${region}/`);
}

const countries = new Map<string, ReadonlySet<string>>();
const names = new Map<string, string>();

/** The zones of a country (ISO 3166), nothing where it has none. Kept, since callers wait. */
export function countryZones(country: string): ReadonlySet<string> | undefined {
  if (!/^[A-Z]{2}$/.test(country)) return undefined;
  let zones = countries.get(country);
  if (!zones) {
    const locale = new Intl.Locale(`und-${country}`) as { getTimeZones?: () => string[] };
    zones = new Set((locale.getTimeZones?.() ?? []).map(canonical));
    countries.set(country, zones);
  }
  return zones.size > 0 ? zones : undefined;
}

/** A zone has had several names, such as Europe/Kiev and Europe/Kyiv. */
function canonical(zone: string): string {
  let name = names.get(zone);
  if (name === undefined) {
    name = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
    names.set(zone, name);
  }
  return name;
}
