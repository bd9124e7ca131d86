import { bookingOf, impossibleIn, type Problem } from './duffel-booking.ts';
import { type DuffelOrder, type DuffelPassenger, duffelOrder, duffelPassenger } from './duffel-order.ts';
import type { Booking } from './rules.ts';
import { toldOrders } from './told-orders.ts';
import type { TripFile } from './trip-file.ts';
import type { Rejection } from './trip-line.ts';

/** As many problems of one order as are told: whoever mends these sees the rest. */
const TOLD_AT_MOST = 25;

/**
 * Reads orders as the Duffel API returns them. A line of the report is an order's place in the file, from 1. An order with a
 * flight that cannot be is refused whole: half an itinerary would tell a caller the wrong next flight. A passenger who cannot be
 * reached is refused alone, and the order is kept with the others. Where the file has an order twice, the one synced last holds.
 */
export function readDuffelOrders(text: string): TripFile {
  const rejected: Rejection[] = [];
  const kept = new Map<string, { booking: Booking; lines: readonly number[]; synced: string }>();
  const orders = toldOrders(text);
  for (const [index, told] of orders.entries()) {
    const line = index + 1;
    const { good, problems } =
      'unreadable' in told ? { problems: [{ field: 'order', reason: told.unreadable }] } : readOrder(told.order);
    rejected.push(...problems.slice(0, TOLD_AT_MOST).map((problem) => ({ line, ...problem })));
    if (!good) continue;
    const before = kept.get(good.id);
    const holds = before && before.synced > good.synced ? before : good;
    kept.set(good.id, { booking: holds.booking, synced: holds.synced, lines: [...(before?.lines ?? []), line] });
  }
  return { read: orders.length, told: [...kept.values()].map(({ booking, lines }) => ({ booking, lines })), rejected };
}

interface ReadOrder {
  /** Missing where the order is refused whole. */
  readonly good?: { readonly booking: Booking; readonly id: string; readonly synced: string };
  readonly problems: readonly Problem[];
}

function readOrder(order: unknown): ReadOrder {
  if (typeof order === 'object' && order !== null && 'order_id' in order) return { problems: [A_CHANGE] };
  const checked = duffelOrder.safeParse(order);
  if (!checked.success) return { problems: problemsOf(checked.error.issues) };
  const { id, booking_reference, synced_at } = checked.data;
  const { passengers, problems } = passengersOf(checked.data);
  const impossible = impossibleIn(checked.data);
  if (impossible.length > 0 || passengers.length === 0) return { problems: [...impossible, ...problems] };
  const booking = bookingOf(checked.data, passengers);
  return { good: { booking, id: id ?? `${booking_reference} ${booking.starts}`, synced: synced_at ?? '' }, problems };
}

const A_CHANGE: Problem = {
  field: 'order_id',
  reason: "This is an airline's change, not an order. Accept it, fetch its order again and import that.",
};

function passengersOf(order: DuffelOrder) {
  const passengers: DuffelPassenger[] = [];
  const problems: Problem[] = [];
  for (const [n, passenger] of order.passengers.entries()) {
    const { success, data, error } = duffelPassenger.safeParse(passenger);
    if (success) passengers.push(data);
    else problems.push(...problemsOf(error.issues, ['passengers', n]));
  }
  return { passengers, problems };
}

/** The first problem of each field. */
const problemsOf = (
  issues: readonly { readonly path: PropertyKey[]; readonly message: string }[],
  within: readonly PropertyKey[] = [],
): readonly Problem[] => {
  const found = new Map<string, Problem>();
  for (const { path, message } of issues) {
    const field = [...within, ...path].join('.') || 'order';
    if (!found.has(field)) found.set(field, { field, reason: message });
  }
  return [...found.values()];
};
