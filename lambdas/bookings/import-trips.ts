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

/** How many bookings are written at a time. */
const LANES = 16;

/** Imports a trip file: good lines are kept whatever the others are, and importing twice changes nothing. */
export async function importTrips(
  text: string,
  keep: (booking: Booking) => Promise<'written' | 'unchanged'>,
): Promise<ImportReport> {
  const file = readTripFile(text);
  const counts = { written: 0, unchanged: 0 };
  // Bookings of one number change the same records: those go one after the other, the others side by side.
  const lanes = [
    ...Map.groupBy(bookingsOf(file.lines), ({ booking }) => booking.travellers[0]?.phone).values(),
  ].reverse();
  const worker = async () => {
    for (let lane = lanes.pop(); lane; lane = lanes.pop())
      for (const { booking, lines } of lane) counts[await keep(booking)] += lines;
  };
  await Promise.all(Array.from({ length: LANES }, worker));
  return { read: file.read, ...counts, rejected: file.rejected };
}
