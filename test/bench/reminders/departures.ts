import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Booking } from '../../../lambdas/bookings/rules.ts';
import { keepBooking } from '../../../lambdas/bookings/store.ts';
import { instantOf } from '../../../lambdas/calendar/zones.ts';
import type { Table } from '../../../lambdas/travellers/profile-store.ts';

/** The bookings of one day, each of one traveller with a number of their own, always the same. */

/** A minute before 17:00 in Vilnius. */
export const BEFORE_THE_RUN = new Date('2026-12-04T14:59:00Z');
/** Their day. */
const TOMORROW = '2026-12-05';
export const IMPORTED = new Date('2026-11-22T12:00:00Z');

const FAMILY = ['Petraityte', 'Silva', 'Novak', 'Earhart', 'Musick', 'Haddad', 'Okafor', 'Lindqvist'];
const TOWNS = [
  ['Vilnius', 'Europe/Vilnius'],
  ['Oslo', 'Europe/Oslo'],
  ['Porto', 'Europe/Lisbon'],
  ['Prague', 'Europe/Prague'],
] as const;
/** Where it is night when the run begins. */
const ASLEEP = ['Tokyo', 'Asia/Tokyo'] as const;

/** Of a hundred: three have American numbers, one is Chinese and gets e-mail, and the rest is spread over four countries. */
const number = (n: number): string => {
  if (n % 100 < 3) return `+1202${String(2_000_000 + n)}`;
  if (n % 100 === 3) return `+86138${String(n).padStart(8, '0')}`;
  return [
    `+3706${String(n).padStart(7, '0')}`,
    `+49151${String(n).padStart(8, '0')}`,
    `+447${String(400_000_000 + n)}`,
    `+479${String(n).padStart(7, '0')}`,
  ][n % 4] as string;
};

/** The flight of tomorrow of traveller `n`; one of a hundred departs where it is night by now. */
export function departure(n: number): Booking {
  const town = TOWNS[n % TOWNS.length] ?? ASLEEP;
  const [from, zone] = n % 100 === 99 ? ASLEEP : town;
  const [to, landing] = TOWNS[(n + 1) % TOWNS.length] ?? ASLEEP;
  const clock = (hour: number) => `${TOMORROW}T${String(hour).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`;
  const [departs, arrives] = [clock(12 + (n % 5)), clock(20)];
  return {
    system: 'made',
    locator: n.toString(36).toUpperCase().padStart(6, '0'),
    starts: TOMORROW,
    segments: [
      {
        kind: 'flight',
        service: `WL ${100 + (n % 900)}`,
        ...{ from, to },
        ...{ departs, departsZone: zone, departsAt: instantOf(departs, zone) },
        ...{ arrives, arrivesZone: landing, arrivesAt: instantOf(arrives, landing) },
        status: 'confirmed',
      },
    ],
    travellers: [
      {
        name: `Guest ${n}`,
        familyName: FAMILY[n % FAMILY.length] ?? '',
        phone: number(n),
        email: `guest${n}@example.com`,
        language: ['en', 'lt', 'de', 'no'][n % 4] ?? 'en',
      },
    ],
  };
}

/** Where traveller `n` is told: their number, or the address of who has a number to which nobody sends. */
export const toldAt = (n: number): string => (n % 100 === 3 ? `guest${n}@example.com` : number(n));

type Item = { readonly [attribute: string]: unknown };

/** What the import writes for a booking of which nothing is known yet: its own writes, caught on their way. */
export async function itemsOf(booking: Booking): Promise<readonly Item[]> {
  const items: Item[] = [];
  const send = async (command: unknown) => {
    if (command instanceof TransactWriteCommand)
      items.push(...(command.input.TransactItems ?? []).map(({ Put }) => Put?.Item ?? {}));
    return {};
  };
  await keepBooking({ client: { send } as unknown as Table['client'], name: 'table' }, booking, IMPORTED);
  return items;
}
