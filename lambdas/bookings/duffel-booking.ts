import { instantOf } from '../calendar/zones.ts';
import type { DuffelOrder, DuffelPassenger, DuffelSegment } from './duffel-order.ts';
import type { BookedTraveller, Booking, Segment } from './rules.ts';
import { impossibleTime, type Rejection } from './trip-line.ts';

/** What is wrong with an order: the path of the field, such as `slices.0.segments.1.departing_at`, and what to do. */
export type Problem = Omit<Rejection, 'line'>;

/** The flights of an order with where it tells them. */
const segmentsOf = ({ slices }: DuffelOrder) =>
  slices.flatMap(({ segments }, s) => segments.map((segment, n) => ({ segment, path: `slices.${s}.segments.${n}` })));

/** What cannot be about the flights of an order that is well written. */
export function impossibleIn(order: DuffelOrder): readonly Problem[] {
  const ids = new Set(order.passengers.map((passenger) => (passenger as { readonly id?: unknown } | null)?.id));
  return segmentsOf(order).flatMap(({ segment, path }) =>
    [...impossibleTimes(segment), ...impossiblePlaces(segment), ...strangers(segment, ids)].map(
      ({ field, reason }) => ({
        field: `${path}.${field}`,
        reason,
      }),
    ),
  );
}

const FIELDS = { departs: 'departing_at', arrives: 'arriving_at' } as const;

function impossibleTimes(segment: DuffelSegment): readonly Problem[] {
  const times = timesOf(segment);
  const impossible = impossibleTime(times);
  if (impossible) return [{ field: FIELDS[impossible.field], reason: impossible.reason }];
  const lasts = instantOf(times.arrives, times.arrives_zone) !== instantOf(times.departs, times.departs_zone);
  return lasts
    ? []
    : [{ field: FIELDS.arrives, reason: 'This is the moment of the departure. Look at both times and zones.' }];
}

const impossiblePlaces = ({ origin, destination }: DuffelSegment): readonly Problem[] =>
  (origin.iata_code ?? origin.name) === (destination.iata_code ?? destination.name)
    ? [{ field: 'destination', reason: 'The flight starts here. Look at both places.' }]
    : [];

const strangers = ({ passengers }: DuffelSegment, ids: ReadonlySet<unknown>): readonly Problem[] =>
  (passengers ?? []).flatMap(({ passenger_id }, n) =>
    typeof passenger_id === 'string' && !ids.has(passenger_id)
      ? [{ field: `passengers.${n}.passenger_id`, reason: 'The order has no passenger of this id.' }]
      : [],
  );

const timesOf = ({ origin, destination, departing_at, arriving_at }: DuffelSegment) => ({
  departs: departing_at,
  departs_zone: origin.time_zone,
  arrives: arriving_at,
  arrives_zone: destination.time_zone,
});

/** The booking that an order is, for those of its passengers who can be reached. */
export function bookingOf(order: DuffelOrder, passengers: readonly DuffelPassenger[]): Booking {
  const cancelled = (order.cancelled_at ?? order.cancellation?.confirmed_at ?? '') !== '';
  const segments = segmentsOf(order)
    .map(({ segment }) => flightOf(segment, cancelled ? 'cancelled' : 'confirmed'))
    .sort((a, b) => a.departsAt.localeCompare(b.departsAt));
  const starts = segments[0]?.departs.slice(0, 10) ?? '';
  return {
    system: 'duffel',
    locator: order.booking_reference,
    starts,
    segments,
    travellers: passengers.map(travellerOf),
  };
}

/** An order says no language: people are spoken to in English until they choose another. */
const travellerOf = ({ given_name, family_name, phone_number, email }: DuffelPassenger): BookedTraveller => ({
  name: given_name,
  familyName: family_name,
  phone: phone_number,
  email,
  language: 'en',
});

function flightOf(segment: DuffelSegment, status: Segment['status']): Segment {
  const { origin, destination, marketing_carrier, marketing_carrier_flight_number } = segment;
  const { departs, departs_zone, arrives, arrives_zone } = timesOf(segment);
  return {
    kind: 'flight',
    service: `${marketing_carrier.iata_code ?? marketing_carrier.name} ${marketing_carrier_flight_number ?? ''}`.trim(),
    from: origin.city_name ?? origin.name,
    to: destination.city_name ?? destination.name,
    departs,
    departsZone: departs_zone,
    departsAt: instantOf(departs, departs_zone),
    arrives,
    arrivesZone: arrives_zone,
    arrivesAt: instantOf(arrives, arrives_zone),
    status,
  };
}
