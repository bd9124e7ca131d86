import type { Booking } from '../../../lambdas/bookings/rules.ts';
import { instantOf } from '../../../lambdas/calendar/zones.ts';

/** The travellers of a game day, always the same: four fifths fly to Oslo, on eight days, and the others to Riga. */

/** When the centre opens its eyes: 12:50 in Vilnius, behind the lunch break, with four hours before reminders go out. */
export const BEGIN = new Date('2026-12-04T10:50:00Z');
/** What the crisis touches, as the command line takes it. */
export const SCOPE = ['--place', 'Oslo', '--from', '2026-12-04', '--to', '2026-12-12'] as const;
/** The local days on which travellers depart, of December. */
const [FIRST_DAY, DAYS] = [5, 8];

/** How somebody stands to the crisis: away or departing within three days, departing later, travelling elsewhere, or unknown to us. */
export type Kind = 'soon' | 'later' | 'untouched' | 'stranger';

const LANGUAGES = ['en', 'lt', 'zh', 'fa'] as const;
/** Half of the numbers are Lithuanian; each country has a pool of its own. */
const COUNTRIES = ['LT', 'LT', 'LT', 'DE', 'GB', 'NO'] as const;

export const isTouched = (n: number): boolean => n % 5 !== 0;
/** Every tenth flew before the crisis and is to come back in it. */
const isAway = (n: number): boolean => n % 10 === 1;
const dayNumber = (n: number): number => FIRST_DAY + (Math.floor(n / 10) % DAYS);
const date = (day: number): string => `2026-12-${String(day).padStart(2, '0')}`;
const clock = (n: number): string =>
  `${String(6 + ((n * 7) % 14)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`;

export const languageOf = (n: number): string => LANGUAGES[n % 4] ?? 'en';
const countryOf = (n: number): string => COUNTRIES[Math.floor(n / 4) % COUNTRIES.length] ?? 'LT';

/** The number of traveller `n`, E.164. */
export function numberOf(n: number): string {
  switch (countryOf(n)) {
    case 'DE':
      return `+49151${String(n).padStart(8, '0')}`;
    case 'GB':
      return `+447${400_000_000 + n}`;
    case 'NO':
      return `+479${String(n).padStart(7, '0')}`;
    default:
      return `+3706${1_000_000 + n}`;
  }
}

/** A number of nobody whom we know. */
export const strangerNumber = (n: number): string => `+37069${String(n).padStart(6, '0')}`;

/** Who of us is told first, as a text whose order it is: who is away, then by departure (reading 2). */
export const rankOf = (n: number): string => (isAway(n) ? '0' : `1 ${date(dayNumber(n))}T${clock(n)}`);
/** The same by whole days. */
export const dayRankOf = (n: number): string => rankOf(n).slice(0, 12);

/** How traveller `n` stands to the crisis; nothing where that depends on the hour, as the third day is half over. */
export function kindOf(n: number): Kind | undefined {
  if (!isTouched(n)) return 'untouched';
  if (isAway(n) || dayNumber(n) < FIRST_DAY + 2) return 'soon';
  return dayNumber(n) > FIRST_DAY + 2 ? 'later' : undefined;
}

const [HERE, OSLO, RIGA] = [
  ['Vilnius', 'Europe/Vilnius'],
  ['Oslo', 'Europe/Oslo'],
  ['Riga', 'Europe/Riga'],
] as const;
/** When everything has landed, by the clock of the place. */
const LANDS = '23:30';

/** The booking of traveller `n`: a flight there, or for who is away one there before the crisis and one back in it. */
export function bookingOf(n: number): Booking {
  const there = isTouched(n) ? OSLO : RIGA;
  const day = date(dayNumber(n));
  const segments = isAway(n)
    ? [flight(n, HERE, there, '2026-12-01'), flight(n, there, HERE, day)]
    : [flight(n, HERE, there, day)];
  return {
    ...{ system: 'game', locator: n.toString(36).toUpperCase().padStart(6, '0') },
    ...{ starts: isAway(n) ? '2026-12-01' : day, segments },
    travellers: [{ name: `Traveller${n}`, familyName: 'Test', phone: numberOf(n), email: '', language: languageOf(n) }],
  };
}

type Town = typeof HERE | typeof OSLO | typeof RIGA;

function flight(n: number, [from, zone]: Town, [to, landing]: Town, day: string): Booking['segments'][number] {
  const [departs, arrives] = [`${day}T${clock(n)}`, `${day}T${LANDS}`];
  return {
    ...{ kind: 'flight', service: `XX ${100 + (n % 900)}`, from, to, status: 'confirmed' },
    ...{ departs, departsZone: zone, departsAt: instantOf(departs, zone) },
    ...{ arrives, arrivesZone: landing, arrivesAt: instantOf(arrives, landing) },
  };
}

/** What is said of it; who reads neither language gets our own words. */
export const MESSAGE = `[en]
Fog has closed Oslo.

Stay at home until we write to you.

[lt]
Oslas uždarytas dėl rūko.

Likite namuose, kol parašysime.
`;

/** Traveller of each kind whom nobody plays in the calls meanwhile: what they hear is compared. */
export const COMPARED: { readonly [K in Kind]: string } = {
  soon: numberOf(1),
  later: numberOf(42),
  untouched: numberOf(5),
  stranger: strangerNumber(0),
};

/** The first `n` whom callers are played by. */
export const FIRST_CALLER = 50;
