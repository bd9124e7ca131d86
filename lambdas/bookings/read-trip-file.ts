import { readDuffelOrders } from './read-duffel-orders.ts';
import { readTripLines } from './read-trip-lines.ts';
import { bookingsOf } from './rules.ts';
import type { TripFile } from './trip-file.ts';

/**
 * Reads a trip file by what it holds: orders as the Duffel API returns them where it begins like JSON, else CSV with a heading.
 * Every line or order is good or rejected with a reason; none is lost in silence.
 */
export function readTripFile(text: string): TripFile {
  if (/^\uFEFF?\s*[[{]/.test(text)) return readDuffelOrders(text);
  const { read, lines, rejected } = readTripLines(text);
  return { read, told: bookingsOf(lines), rejected };
}
