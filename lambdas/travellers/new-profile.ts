import { givenWithBooking } from './consent.ts';
import type { Profile } from './profile.ts';
import { sameAddress } from './rules/contact-points.ts';

/** Somebody as a booking names them. */
export interface Person {
  readonly name: string;
  readonly familyName: string;
  /** E.164. */
  readonly phone: string;
  /** Empty where none was given. */
  readonly email: string;
  readonly language: string;
}

/** The record of somebody who is booked for the first time. */
export const newProfile = (traveller: string, person: Person, at: string): Profile => ({
  traveller,
  name: person.name,
  familyName: person.familyName,
  language: person.language,
  phones: [{ number: person.phone, consents: givenWithBooking(at) }],
  emails: person.email === '' ? [] : [{ address: person.email, consents: givenWithBooking(at) }],
  former: [],
  absorbed: [],
  trips: [],
  version: 0,
});

/**
 * The record with an address that came with another booking, unless it is there or was taken away. A frozen account gets no
 * new way to be written to (reading 11).
 */
export function withEmail(profile: Profile, email: string, at: string): Profile {
  const known = [...profile.former, ...profile.emails.map(({ address }) => address)];
  if (email === '' || profile.hold || known.some((address) => sameAddress(address, email))) return profile;
  return { ...profile, emails: [...profile.emails, { address: email, consents: givenWithBooking(at) }] };
}
