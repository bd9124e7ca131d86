import { instantOf } from '../calendar/zones.ts';
import type { CardTrip } from '../travellers/call-card.ts';
import type { TripLine } from './trip-line.ts';

/** A booking as a trip file tells it: its segments in order, and who travels. */
export interface Booking {
  readonly system: string;
  readonly locator: string;
  /** Local date of the first departure, YYYY-MM-DD: locators are reused. */
  readonly starts: string;
  readonly segments: readonly Segment[];
  readonly travellers: readonly BookedTraveller[];
}

type Segment = Omit<CardTrip, 'booking'> & { readonly arrives: string; readonly arrivesZone: string };

export interface BookedTraveller {
  readonly name: string;
  readonly familyName: string;
  readonly phone: string;
  readonly email: string;
  readonly language: string;
}

/** The bookings that the lines of one file describe, in the order in which they first appear. */
export function bookingsOf(lines: readonly TripLine[]): readonly Booking[] {
  const grouped = Map.groupBy(lines, ({ system, locator }) => `${system} ${locator}`);
  return [...grouped.values()].map(bookingOf);
}

function bookingOf(lines: readonly TripLine[]): Booking {
  const segments = [...Map.groupBy(lines, (line) => `${line.service} ${line.departs}`).values()]
    .flatMap(([line]) => (line ? [segmentOf(line)] : []))
    .sort((a, b) => a.departsAt.localeCompare(b.departsAt));
  const travellers = [...Map.groupBy(lines, (line) => `${line.phone} ${line.given_name} ${line.family_name}`).values()];
  return {
    system: lines[0]?.system ?? '',
    locator: lines[0]?.locator ?? '',
    starts: segments[0]?.departs.slice(0, 10) ?? '',
    segments,
    travellers: travellers.flatMap(([line]) => (line ? [travellerOf(line)] : [])),
  };
}

const segmentOf = (line: TripLine): Segment => ({
  kind: line.kind,
  service: line.service,
  from: line.from,
  to: line.to,
  departs: line.departs,
  departsZone: line.departs_zone,
  departsAt: instantOf(line.departs, line.departs_zone),
  arrives: line.arrives,
  arrivesZone: line.arrives_zone,
  status: line.status,
});

const travellerOf = (line: TripLine): BookedTraveller => ({
  name: line.given_name,
  familyName: line.family_name,
  phone: line.phone,
  email: line.email,
  language: line.language,
});
