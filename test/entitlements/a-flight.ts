import type { DisruptedSegment, Disruption } from '../../lambdas/entitlements/disruption.ts';

/** A moment of the tests: Friday 4 December 2026, 09:00 in Vilnius. */
export const NOW = new Date('2026-12-04T07:00:00Z');

/** From Vilnius to Oslo, on 4 December at 10:00 local time. */
export const flight = (changed: Partial<DisruptedSegment> = {}): DisruptedSegment => ({
  kind: 'flight',
  departsAt: '2026-12-04T08:00:00Z',
  departsZone: 'Europe/Vilnius',
  arrivesAt: '2026-12-04T10:00:00Z',
  arrivesZone: 'Europe/Oslo',
  km: 1040,
  ...changed,
});

/** That flight cancelled an hour before, avoidably, with nothing offered instead; not of a package, paid to the airline by credit card. */
export const disrupted = (changed: Partial<Disruption> = {}): Disruption => ({
  segment: flight(),
  happened: { what: 'cancelled' },
  carrier: 'LV',
  toldAt: '2026-12-04T07:00:00Z',
  rerouted: 'none',
  extraordinary: false,
  package: 'none',
  paid: { by: 'credit card', to: 'airline' },
  ...changed,
});

/** An instant so many minutes behind another; a negative count leads back. */
export const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();
