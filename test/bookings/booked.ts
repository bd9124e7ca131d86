import type { Booking } from '../../lambdas/bookings/rules.ts';

/** A booking of one morning flight that starts on `starts`, for people who share a number. */
export const booked = (
  locator: string,
  names: readonly string[],
  starts = '2026-12-05',
  phone = '+37061234567',
): Booking => ({
  system: 'demo',
  locator,
  starts,
  segments: [
    {
      kind: 'flight',
      service: 'BT 341',
      from: 'Vilnius',
      to: 'Oslo',
      departs: `${starts}T07:40`,
      departsZone: 'Europe/Vilnius',
      departsAt: `${starts}T05:40:00Z`,
      arrives: `${starts}T08:35`,
      arrivesZone: 'Europe/Oslo',
      arrivesAt: `${starts}T07:35:00Z`,
      status: 'confirmed',
    },
  ],
  travellers: names.map((name) => ({ name, familyName: 'Test', phone, email: '', language: 'en' })),
});
