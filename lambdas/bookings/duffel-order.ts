import * as z from 'zod';
import { isLocalTime, isZone } from '../calendar/zones.ts';
import { filled, tripLine } from './trip-line.ts';

/** What we read of an order as the Duffel API returns it (https://duffel.com/docs/api/orders/schema); the rest is let be. */

/** More slices, segments or passengers than any airline takes on one order. */
const MANY = 100;
const TOO_MANY = `There are more than ${MANY}.`;

const MINUTES = 'YYYY-MM-DDTHH:MM'.length;
const localTime = z
  .string({ error: 'Give the local time, such as 2026-12-05T09:10:00.' })
  .regex(
    /^[\d-]{10}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/,
    'Write the local time without an offset, such as 2026-12-05T09:10:00.',
  )
  .transform((time) => time.slice(0, MINUTES))
  .refine(isLocalTime, 'No clock and no calendar shows this time.');

const IATA = 'An IATA code has at most 3 letters.';

const place = z.object(
  {
    name: filled('the name of the place'),
    city_name: filled('the name of the city').nullish(),
    iata_code: z.string({ error: IATA }).max(3, IATA).nullish(),
    time_zone: z
      .string({ error: 'Give the IANA time zone of the place.' })
      .refine(isZone, 'Give an IANA time zone, such as Europe/Vilnius.'),
  },
  { error: 'Give the place, with its name and its time zone.' },
);

const carrier = z.object(
  { name: filled('the name of the airline'), iata_code: z.string({ error: IATA }).max(3, IATA).nullish() },
  { error: 'Give the airline that sells the flight.' },
);

const segment = z.object(
  {
    origin: place,
    destination: place,
    departing_at: localTime,
    arriving_at: localTime,
    marketing_carrier: carrier,
    marketing_carrier_flight_number: z
      .string({ error: 'Give the flight number as text.' })
      .trim()
      .max(10, 'A flight number has at most 10 characters.')
      .nullish(),
    passengers: z
      .array(
        z.object({ passenger_id: z.string({ error: 'An id is text.' }).nullish() }, { error: 'This is no passenger.' }),
        {
          error: 'Give the passengers of the segment as a list.',
        },
      )
      .nullish(),
  },
  { error: 'This is no segment.' },
);

const slice = z.object(
  {
    segments: z
      .array(segment, { error: 'Give the segments.' })
      .min(1, 'Give at least one segment.')
      .max(MANY, TOO_MANY),
  },
  { error: 'This is no slice.' },
);

const instant = z.string({ error: 'Give an instant, or null.' }).nullish();

/** An order. Passengers are looked at one by one: one whom nobody can reach does not keep the others from their trip. */
export const duffelOrder = z.object(
  {
    id: z.string({ error: 'An id is text.' }).nullish(),
    booking_reference: tripLine.shape.locator,
    /** When the order was last read from the airline: of two that are the same, the later one holds. */
    synced_at: instant,
    cancelled_at: instant,
    /** The latest cancellation, which is but an offer until it is confirmed. */
    cancellation: z.object({ confirmed_at: instant }, { error: 'Give the cancellation, or null.' }).nullish(),
    slices: z.array(slice, { error: 'Give the slices.' }).min(1, 'Give at least one slice.').max(MANY, TOO_MANY),
    passengers: z
      .array(z.unknown(), { error: 'Give the passengers.' })
      .min(1, 'Give at least one passenger.')
      .max(MANY, TOO_MANY),
  },
  { error: 'This is no order.' },
);

const EMAIL = 'Write an e-mail address, or leave it empty.';

/** A passenger of an order, as the airline knows them. */
export const duffelPassenger = z.object(
  {
    given_name: tripLine.shape.given_name,
    family_name: tripLine.shape.family_name,
    phone_number: tripLine.shape.phone,
    email: z
      .union([z.literal(''), z.email(EMAIL)], { error: EMAIL })
      .nullish()
      .transform((email) => email ?? ''),
  },
  { error: 'This is no passenger.' },
);

export type DuffelOrder = z.infer<typeof duffelOrder>;
export type DuffelSegment = z.infer<typeof segment>;
export type DuffelPassenger = z.infer<typeof duffelPassenger>;
