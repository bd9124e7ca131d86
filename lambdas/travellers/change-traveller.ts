import type { Happening } from '../platform/happening.ts';
import { transact } from '../platform/transaction.ts';
import type { Actor, Command } from './command.ts';
import { isPin, kept } from './pin.ts';
import type { Profile } from './profile.ts';
import { profileOf, profileWrites, type Table, type Writes } from './profile-store.ts';
import { type Decided, decide, type Known } from './rules/decide.ts';
import { datesThatProve } from './rules/proof.ts';
import { startWrite } from './stopped.ts';

/**
 * What became of a command: done, with the record as it is now and what happened (missing where nothing was new); or
 * refused, with a sentence that says why, and the record where somebody else has changed it since it was seen.
 */
export type Changed =
  | { readonly profile: Profile; readonly what?: string }
  | { readonly refused: string; readonly changed?: Profile };

export const CHANGED_MEANWHILE = 'Somebody else has changed the record meanwhile.';

/** Writes that a decided change brings with it, such as messages to all contact points. */
export type AlsoWrite = (decided: Decided, now: Date) => Writes;

/**
 * Does one command to a traveller's record: cards, messages and what the timeline is told change in one transaction, or nothing does.
 * `seen` is the version that whoever commands has before them; where the record is another one by now, nothing is done.
 */
export const changeTraveller = (
  table: Table,
  traveller: string,
  command: Command,
  actor: Actor,
  also: AlsoWrite,
  now: Date,
  seen?: number,
): Promise<Changed> =>
  transact<Changed>(table.client, async () => {
    const before = await profileOf(table, traveller);
    if (!before) return { writes: [], result: { refused: 'There is no such traveller.' } };
    if (seen !== undefined && seen !== before.version)
      return { writes: [], result: { refused: CHANGED_MEANWHILE, changed: before } };
    const decided = decide(before, command, actor, knownOf(before, command, now), now);
    if ('refused' in decided) return { writes: [], result: decided };
    const { profile, what, about } = decided;
    if (profile === before) return { writes: [], result: { profile } };
    const happened = what === undefined ? undefined : happening(profile, what, actor, now, about);
    return {
      writes: [
        ...profileWrites(table.name, before, profile, happened),
        ...(command.does === 'consent' && command.given ? [startWrite(table.name, command.to)] : []),
        ...also(decided, now),
      ],
      result: { profile, ...(what === undefined ? {} : { what }) },
    };
  });

/** What a write to a record tells the timeline. Its version tells two of one moment apart. */
export const happening = (
  { traveller, version }: Profile,
  what: string,
  actor: Actor,
  now: Date,
  about?: string,
): Happening => ({
  what: `traveller.${what.replaceAll(' ', '-')}`,
  at: now.toISOString(),
  travellers: [traveller],
  version: String(version),
  by: actor.as,
  ...(actor.who === undefined ? {} : { who: actor.who }),
  ...(about === undefined ? {} : { about }),
});

function knownOf(profile: Profile, command: Command, now: Date): Known {
  if (command.does === 'set pin') return { pin: kept(command.pin) };
  if (command.does !== 'release') return {};
  return {
    proven: profile.pin ? isPin(command.proof, profile.pin) : datesThatProve(profile, now).includes(command.proof),
  };
}
