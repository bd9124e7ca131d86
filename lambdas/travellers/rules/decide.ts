import type { Pin } from '../call-card.ts';
import type { Actor, Command } from '../command.ts';
import type { Profile } from '../profile.ts';
import { addedEmail, addedPhone, consented, type Refused, removedEmail, removedPhone } from './contact-points.ts';
import { refusalOfHold } from './hold.ts';

/** A record after a command, what happened for the timeline, and whether all contact points are to hear of it. */
export interface Decided {
  readonly profile: Profile;
  readonly what: string;
  /** A word or two more for the timeline. */
  readonly about?: string;
  readonly tell?: 'account frozen' | 'account thawed';
}

/** What only the world outside can say of a command: whether its proof holds, and the PIN in the form that is kept. */
export interface Known {
  readonly proven?: boolean;
  readonly pin?: Pin;
}

/** What a command makes of a record. A refusal is a sentence for whoever gave it; nothing then changes. */
export function decide(profile: Profile, command: Command, actor: Actor, known: Known, now: Date): Decided | Refused {
  const refused = refusalOfHold(profile, command);
  if (refused) return refused;
  const at = now.toISOString();
  const by = actor.who ?? actor.as;
  const changed = (what: string, change: Partial<Profile>, about?: string): Decided => ({
    profile: { ...profile, ...change, version: profile.version + 1 },
    what,
    ...(about === undefined ? {} : { about }),
  });
  const points = (what: string, result: Profile | Refused): Decided | Refused =>
    'refused' in result ? result : changed(what, result);
  switch (command.does) {
    case 'hold':
      if (profile.hold) return { refused: `The account is frozen already, since ${profile.hold.since}.` };
      return {
        ...changed('account frozen', { hold: { since: at, by: actor.as === 'form' ? 'caller' : actor.as } }),
        tell: 'account frozen',
      };
    case 'release':
      return released(profile, actor, known);
    case 'speak':
      return changed('language chosen', { language: command.language }, command.language);
    case 'add phone':
      return points('phone added', addedPhone(profile, command.number, actor, at));
    case 'remove phone':
      return points('phone removed', removedPhone(profile, command.number));
    case 'add email':
      return points('e-mail added', addedEmail(profile, command.address, actor, at));
    case 'remove email':
      return points('e-mail removed', removedEmail(profile, command.address));
    case 'consent':
      return points(
        `${command.class} ${command.given ? 'agreed to' : 'refused'}`,
        consented(profile, command, actor, at),
      );
    case 'rank':
      return changed('tier', { tier: command.tier }, command.tier);
    case 'treat':
      return changed(
        'special treatment',
        { treatment: { what: command.what, why: command.why, by, at } },
        command.what,
      );
    case 'join institution':
      return changed('institution', { institution: command.institution }, command.institution);
    case 'book through agency':
      return changed('agency', { agency: command.agency }, command.agency);
    case 'set pin':
      return known.pin ? changed('PIN set', { pin: known.pin }) : { refused: 'The PIN cannot be kept.' };
    case 'note':
      return changed('note', {}, command.text);
    case 'spoke with':
      return changed('spoke with an agent', { agent: command.agent });
  }
}

function released(profile: Profile, actor: Actor, known: Known): Decided | Refused {
  if (!profile.hold) return { refused: 'The account is not frozen.' };
  if (actor.as !== 'agent' && actor.as !== 'operator')
    return { refused: 'Only a person of ours can thaw an account, with a second proof.' };
  if (!known.proven)
    return {
      refused: profile.pin
        ? 'That is not their PIN. The account stays frozen.'
        : 'That is not the departure date of a trip of theirs, as DDMM. The account stays frozen.',
    };
  const { hold: _, ...rest } = profile;
  return { profile: { ...rest, version: profile.version + 1 }, what: 'account thawed', tell: 'account thawed' };
}
