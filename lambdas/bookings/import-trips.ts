import { readTripFile } from './read-trip-file.ts';
import { type Booking, bookingsOf } from './rules.ts';
import type { Rejection } from './trip-line.ts';

/** Counts are lines of the file: read = written + unchanged + lines with a rejection. */
export interface ImportReport {
  readonly read: number;
  readonly written: number;
  readonly unchanged: number;
  readonly rejected: readonly Rejection[];
}

/** Imports a trip file: good lines are kept whatever the others are, and importing twice changes nothing. */
export async function importTrips(
  text: string,
  keep: (booking: Booking) => Promise<'written' | 'unchanged'>,
): Promise<ImportReport> {
  const file = readTripFile(text);
  const counts = { written: 0, unchanged: 0 };
  for (const booking of bookingsOf(file.lines)) {
    const lines = file.lines.filter(({ system, locator }) => system === booking.system && locator === booking.locator);
    counts[await keep(booking)] += lines.length;
  }
  return { read: file.read, ...counts, rejected: file.rejected };
}
