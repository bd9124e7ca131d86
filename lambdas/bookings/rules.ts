import { instantOf } from '../calendar/zones.ts';
import type { CardTrip } from '../travellers/call-card.ts';
import type { ToldLine, TripLine } from './trip-line.ts';

/** A booking as a reservation system tells it: its segments in order, and who travels. */
export interface Booking {
  readonly system: string;
  readonly locator: string;
  /** Local date of the first departure, YYYY-MM-DD: locators are reused. */
  readonly starts: string;
  readonly segments: readonly Segment[];
  readonly travellers: readonly BookedTraveller[];
}

export type Segment = Omit<CardTrip, 'booking'>;

export interface BookedTraveller {
  readonly name: string;
  readonly familyName: string;
  readonly phone: string;
  readonly email: string;
  readonly language: string;
}

/** The bookings that the lines of one file describe, in the order in which they first appear, each with its lines. */
export function bookingsOf(
  lines: readonly ToldLine[],
): readonly { readonly booking: Booking; readonly lines: readonly number[] }[] {
  const grouped = Map.groupBy(lines, ({ system, locator }) => `${system} ${locator}`);
  return [...grouped.values()].map((group) => ({ booking: bookingOf(group), lines: group.map(({ line }) => line) }));
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
  arrivesAt: instantOf(line.arrives, line.arrives_zone),
  status: line.status,
});

const travellerOf = (line: TripLine): BookedTraveller => ({
  name: line.given_name,
  familyName: line.family_name,
  phone: line.phone,
  email: line.email,
  language: line.language,
});

/** A locator as it is keyed on a telephone: A, B and C are 2, ... W to Z are 9. */
export const asDigits = (locator: string): string =>
  locator.toUpperCase().replace(/[A-Z]/g, (letter) => '22233344455566677778889999'.charAt(letter.charCodeAt(0) - 65));

/** When a booking is over: the last arrival, as an instant. */
const endsAt = ({ segments }: Pick<Booking, 'segments'>): string =>
  segments
    .map(({ arrivesAt }) => arrivesAt)
    .sort()
    .at(-1) ?? '';

/**
 * Whether an older item of the same system and locator is this booking before its first date moved: it is not over, and
 * somebody travels in both. Otherwise the locator is somebody else's now.
 */
export const movedFrom = (
  older: { readonly starts: string; readonly segments: readonly Segment[]; readonly travellers: readonly string[] },
  booking: { readonly starts: string; readonly travellers: readonly string[] },
  now: Date,
): boolean =>
  older.starts !== booking.starts &&
  endsAt(older) > now.toISOString() &&
  older.travellers.some((traveller) => booking.travellers.includes(traveller));

/** As many people as one booking has: more than any aeroplane holds. */
export const TRAVELLERS_AT_MOST = 1000;
export const TOO_MANY_TRAVELLERS = `A booking has at most ${TRAVELLERS_AT_MOST} travellers. Split it.`;

/** DynamoDB takes items of 400 KB and transactions of 100 writes and 4 MB; JSON is a little longer than what it counts. */
const ITEM_BYTES = 390_000;
const TRANSACTION_BYTES = 3_900_000;
const TRANSACTION_WRITES = 100;

/** Why the items cannot be written at once, as a sentence; nothing where they can. Deletions count as `undefined`. */
export function tooMuch(items: readonly unknown[]): string | undefined {
  const sizes = items.map((item) => Buffer.byteLength(JSON.stringify(item ?? '')));
  const fits =
    sizes.length <= TRANSACTION_WRITES &&
    sizes.every((size) => size <= ITEM_BYTES) &&
    sizes.reduce((sum, size) => sum + size, 0) <= TRANSACTION_BYTES;
  return fits
    ? undefined
    : 'This booking, or what its travellers have besides, is more than the table can hold as one record. Split it.';
}
