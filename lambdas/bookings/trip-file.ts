import type { Booking } from './rules.ts';
import type { Rejection } from './trip-line.ts';

/** A booking of a file, and where the file tells it: lines of a CSV file, or orders by their place among the orders. */
export interface ToldBooking {
  readonly booking: Booking;
  readonly lines: readonly number[];
}

/** What a file of trips says. `read` counts its lines without the heading, or its orders. */
export interface TripFile {
  readonly read: number;
  readonly told: readonly ToldBooking[];
  readonly rejected: readonly Rejection[];
}
