import type { Command } from '../command.ts';
import type { Profile } from '../profile.ts';
import type { Refused } from './contact-points.ts';

/** What a frozen account still lets through: talking, freezing, thawing, and what we know or think of the traveller. */
const STILL_ALLOWED: { readonly [Does in Command['does']]: boolean } = {
  hold: true,
  release: true,
  speak: true,
  consent: false,
  rank: true,
  treat: true,
  note: true,
  'spoke with': true,
  'join institution': false,
  'book through agency': false,
  'add phone': false,
  'remove phone': false,
  'add email': false,
  'remove email': false,
  'set pin': false,
};

/** The refusal of everything that changes bookings, orders, contact points or money while an account is frozen (reading 11). */
export const refusalOfHold = (profile: Pick<Profile, 'hold'>, command: Command): Refused | undefined =>
  profile.hold && !STILL_ALLOWED[command.does] && !isWithdrawal(command) ? frozen(profile.hold.since) : undefined;

/** Nobody has to thaw an account to be written to no longer. */
const isWithdrawal = (command: Command): boolean => command.does === 'consent' && !command.given;

/** The same refusal for commands of other capabilities. `since` is an instant. */
export const frozen = (since: string): Refused => ({
  refused: `The account has been frozen since ${since}: thaw it first, with a second proof.`,
});
