import { readTripFile } from './read-trip-file.ts';
import type { Booking } from './rules.ts';
import type { ToldBooking } from './trip-file.ts';
import type { Rejection } from './trip-line.ts';

/** What became of a booking: it was written, it was there already, or it cannot be kept, for the reason given. */
export type Kept = 'written' | 'unchanged' | { readonly refused: string };

/**
 * Counts are lines of a CSV file: read = written + unchanged + lines with a rejection. Of JSON they are orders, and an order that
 * is kept without some passenger counts as written or unchanged and has a rejection as well.
 */
export interface ImportReport {
  readonly read: number;
  readonly written: number;
  readonly unchanged: number;
  readonly rejected: readonly Rejection[];
}

/** How many bookings are written at a time. */
const LANES = 16;

/** Imports a trip file: good lines are kept whatever the others are, and importing twice changes nothing. */
export async function importTrips(text: string, keep: (booking: Booking) => Promise<Kept>): Promise<ImportReport> {
  const file = readTripFile(text);
  const counts = { written: 0, unchanged: 0 };
  const rejected = [...file.rejected];
  // Bookings of one number change the same records: those go one after the other, the others side by side.
  const lanes = [...Map.groupBy(file.told, ({ booking }) => booking.travellers[0]?.phone).values()].reverse();
  const worker = async () => {
    for (let lane = lanes.pop(); lane; lane = lanes.pop())
      for (const { booking, lines } of lane) {
        const kept = await keep(booking);
        if (typeof kept === 'string') counts[kept] += lines.length;
        else rejected.push(...refusedLines(lines, kept.refused));
      }
  };
  await Promise.all(Array.from({ length: LANES }, worker));
  return { read: file.read, ...counts, rejected: rejected.sort((a, b) => a.line - b.line) };
}

const refusedLines = (lines: ToldBooking['lines'], reason: string): readonly Rejection[] =>
  lines.map((line) => ({ line, field: 'locator', reason }));
