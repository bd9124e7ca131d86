import type { CardTrip } from '../../lambdas/travellers/call-card.ts';
import type { Profile } from '../../lambdas/travellers/profile.ts';

/** Rasa's flight to Oslo, on 5 December 2026 at 07:40 in Vilnius. */
export const trip = (change: Partial<CardTrip> = {}): CardTrip => ({
  booking: 'demo RASA24',
  kind: 'flight',
  service: 'BT 341',
  from: 'Vilnius',
  to: 'Oslo',
  departs: '2026-12-05T07:40',
  departsZone: 'Europe/Vilnius',
  departsAt: '2026-12-05T05:40:00Z',
  arrives: '2026-12-05T08:35',
  arrivesZone: 'Europe/Oslo',
  arrivesAt: '2026-12-05T07:35:00Z',
  status: 'confirmed',
  ...change,
});

const agreed = { operational: { given: true, at: '2026-11-22T12:00:00Z', how: 'booking' as const } };

/** Rasa, with one number, one address and her flight. */
export const traveller = (change: Partial<Profile> = {}): Profile => ({
  traveller: 'rasa',
  name: 'Rasa',
  familyName: 'Petraitytė',
  language: 'lt',
  phones: [{ number: '+37061234567', consents: agreed }],
  emails: [{ address: 'Rasa@Example.com', consents: agreed }],
  former: [],
  absorbed: [],
  trips: [trip()],
  version: 1,
  ...change,
});

/** What the environment says of messages. */
export const SETTINGS = {
  zone: 'Europe/Vilnius',
  languages: ['en', 'lt', 'zh', 'fa'] as ('en' | 'lt' | 'zh' | 'fa')[],
  senders: { LT: 'sns-LT', US: 'sns-US' },
  oneWay: ['LT'],
  keepDays: 90,
};
