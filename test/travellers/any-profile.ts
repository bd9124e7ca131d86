import * as fc from 'fast-check';
import type { CardTrip } from '../../lambdas/travellers/call-card.ts';
import type { Actor, Command } from '../../lambdas/travellers/command.ts';
import type { Consents, MessageClass } from '../../lambdas/travellers/consent.ts';
import type { Profile } from '../../lambdas/travellers/profile.ts';

export const NOW = new Date('2026-12-04T12:00:00Z');
export const OPERATOR: Actor = { as: 'operator', who: 'ona' };

/** A trip of Rasa's. */
export const trip = (change: Partial<CardTrip> = {}): CardTrip => ({
  booking: 'demo ABC123',
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

/** Rasa's record. */
export const rasa = (change: Partial<Profile> = {}): Profile => ({
  traveller: 'rasa',
  name: 'Rasa',
  familyName: 'Petraitytė',
  language: 'lt',
  phones: [{ number: '+37061234567', consents: {} }],
  emails: [],
  former: [],
  trips: [],
  absorbed: [],
  version: 3,
  ...change,
});

export const numbers = ['+37061234567', '+37061234568', '+4790012345', '+4915112345678', '+12025550123'] as const;
const addresses = ['rasa@example.com', 'RASA@example.com', 'ona@example.org'] as const;
const classes: readonly MessageClass[] = ['operational', 'survey', 'marketing'];
const instants = fc.integer({ min: 0, max: 50 }).map((day) => new Date(NOW.getTime() - day * 86_400_000).toISOString());

const someConsents: fc.Arbitrary<Consents> = fc
  .uniqueArray(fc.record({ type: fc.constantFrom(...classes), given: fc.boolean(), at: instants }), {
    selector: ({ type }) => type,
  })
  .map((all) => Object.fromEntries(all.map(({ type, given, at }) => [type, { given, at, how: 'agent' }])));

const trips = fc.uniqueArray(
  fc
    .record({
      booking: fc.constantFrom('demo A', 'demo B'),
      service: fc.constantFrom('BT 341', 'Hotel'),
      day: fc.nat(3),
    })
    .map(({ booking, service, day }) =>
      trip({ booking, service, departs: `2026-12-0${day + 1}T07:40`, departsAt: `2026-12-0${day + 1}T05:40:00Z` }),
    ),
  { selector: ({ booking, service, departs }) => `${booking} ${service} ${departs}` },
);

/** Any record that the rules can come to: reachable, every number and address once, nothing former that is still there. */
export const anyProfile = (traveller = 'one'): fc.Arbitrary<Profile> =>
  fc
    .record({
      phones: fc.uniqueArray(fc.record({ number: fc.constantFrom(...numbers), consents: someConsents }), {
        selector: ({ number }) => number,
        minLength: 1,
      }),
      emails: fc.uniqueArray(fc.record({ address: fc.constantFrom(...addresses), consents: someConsents }), {
        selector: ({ address }) => address.toLowerCase(),
      }),
      former: fc.uniqueArray(fc.constantFrom(...numbers)),
      trips,
      spokeAt: fc.option(instants, { nil: undefined }),
      tier: fc.option(fc.constantFrom('gold', 'silver'), { nil: undefined }),
      frozen: fc.boolean(),
    })
    .map(({ frozen, former, spokeAt, tier, ...some }) =>
      rasa({
        traveller,
        ...some,
        former: former.filter((number) => !some.phones.some((phone) => phone.number === number)),
        ...(tier === undefined ? {} : { tier }),
        ...(spokeAt === undefined ? {} : { spokeAt, agent: `arn:agent/${traveller}` }),
        ...(frozen ? { hold: { since: '2026-12-01T00:00:00.000Z', by: 'caller' as const } } : {}),
      }),
    );

/** Any command, about contact points that records have or lack. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.constant<Command>({ does: 'hold' }),
  fc.constantFrom('0512', '1111').map((proof): Command => ({ does: 'release', proof })),
  fc.constantFrom('en', 'lt').map((language): Command => ({ does: 'speak', language })),
  fc.constantFrom(...numbers).map((number): Command => ({ does: 'add phone', number })),
  fc.constantFrom(...numbers).map((number): Command => ({ does: 'remove phone', number })),
  fc.constantFrom(...addresses).map((address): Command => ({ does: 'add email', address })),
  fc.constantFrom(...addresses).map((address): Command => ({ does: 'remove email', address })),
  fc
    .record({
      to: fc.constantFrom(...numbers, ...addresses),
      class: fc.constantFrom<MessageClass>(...classes, 'safety'),
      given: fc.boolean(),
    })
    .map((wish): Command => ({ does: 'consent', ...wish })),
  fc.constantFrom('gold', 'silver').map((tier): Command => ({ does: 'rank', tier })),
  fc.constant<Command>({ does: 'treat', what: 'front seat', why: 'a broken leg' }),
  fc.constant<Command>({ does: 'join institution', institution: 'Nordwind' }),
  fc.constant<Command>({ does: 'book through agency', agency: 'Fjordreiser' }),
  fc.constant<Command>({ does: 'set pin', pin: '4711' }),
  fc.constant<Command>({ does: 'note', text: 'called about her bag' }),
  instants.map((at): Command => ({ does: 'spoke with', agent: 'arn:agent/two', at })),
);
