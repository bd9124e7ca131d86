import type { Case } from '../cases/case.ts';
import { DEPARTMENT_OF } from '../orders/words.en.ts';
import { languageName } from '../platform/language-name.ts';
import type { CardTrip } from './call-card.ts';
import type { Profile } from './profile.ts';

/** What an agent reads of a caller, in English. Instants are shown on the agency's clocks (`zone`, IANA). */

export const headings = {
  asked: 'What they asked for',
  trips: 'Trips',
  contacts: 'What happened lately',
  promised: 'What was promised',
  who: 'Who they are',
} as const;

/** An instant (ISO 8601), such as `Fri 4 Dec 2026, 14:02`. */
export const instant = (at: string, zone: string): string =>
  `${day(at, zone)}, ${new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: zone }).format(Date.parse(at))}`;

const day = (at: string, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
    timeZone: zone,
  })
    .format(Date.parse(at))
    .replace(',', '');

/** A local time of a trip (`YYYY-MM-DDTHH:MM`) as it is shown there. */
export const localTime = (local: string): string => instant(`${local}Z`, 'UTC');

/** A trip in a line: what it is, where, and its booking. */
export const trip = ({ kind, service, from, to, booking, status }: CardTrip): string => {
  const where = from === to ? from : `${from} to ${to}`;
  return `${kind} ${service}, ${where}, booking ${booking}${status === 'cancelled' ? ', cancelled' : ''}`;
};

/** The language by its English name; a code that is none is shown as it is. */
export const language = (code: string): string => languageName(code) ?? code;

export const account = ({ hold }: Pick<Profile, 'hold'>, zone: string): string =>
  hold ? `frozen since ${instant(hold.since, zone)}` : 'open';

/** A wait as it was told, in seconds, and what became of it. */
export function wait({ low, high, state }: { low: number; high?: number | undefined; state: string }): string {
  const least = Math.round(low / 60);
  const range = high === undefined ? '' : least === 0 ? `up to ${minutes(high)}` : `${least} to ${minutes(high)}`;
  const told = high === undefined ? `longer than ${minutes(low)}` : range;
  return `${told}${BECAME[state] ?? ''}`;
}

const minutes = (seconds: number): string => {
  const whole = Math.round(seconds / 60);
  return whole === 1 ? '1 minute' : `${whole} minutes`;
};

const BECAME: { readonly [state: string]: string } = {
  kept: ', and it was so',
  early: ', and it took less',
  broken: ', and it took longer: say sorry',
};

/** By when somebody was told to hear of a case, and whether a person of ours has answered. */
export function answer({ promised, answeredAt, escalated, department, state }: Case, zone: string): string {
  const by = promised.at === undefined ? day(`${promised.day}T12:00:00Z`, 'UTC') : instant(promised.at, zone);
  const heard = answeredAt === undefined ? '' : ', and somebody has spoken to them';
  const turn = state === 'asked' ? 'waits for their answer' : `with ${DEPARTMENT_OF[department]}`;
  return `an answer by ${by}${heard}; ${turn}${escalated ? ', late' : ''}`;
}

/** A record after somebody else changed it: what an agent has to know before saying it again. */
export function changedMeanwhile(profile: Profile): string {
  const points = [...profile.phones.map(({ number }) => number), ...profile.emails.map(({ address }) => address)];
  const reached = points.length === 0 ? 'no number or address' : points.join(', ');
  return `Somebody else has changed the record meanwhile. It says now: ${reached}; the account is ${profile.hold ? 'frozen' : 'open'}. If this still holds, do it again.`;
}

/** A record in a line, for somebody who has to tell two apart. */
export function inShort({ name, familyName, tier, phones, emails, trips }: Profile): string {
  const points = [...phones.map(({ number }) => number), ...emails.map(({ address }) => address)];
  const kept = trips.length === 1 ? '1 trip' : `${trips.length} trips`;
  return `${name} ${familyName}, ${tier ?? 'no tier'}, ${kept}, ${points.join(', ') || 'no number or address'}`;
}
