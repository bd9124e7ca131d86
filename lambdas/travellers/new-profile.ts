import { givenWithBooking } from './consent.ts';
import type { Profile } from './profile.ts';

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

/** The record with an address that came with another booking, unless it is there or was taken away. */
export const withEmail = (profile: Profile, email: string, at: string): Profile =>
  email === '' || profile.former.includes(email) || profile.emails.some(({ address }) => address === email)
    ? profile
    : { ...profile, emails: [...profile.emails, { address: email, consents: givenWithBooking(at) }] };
