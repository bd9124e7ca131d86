import type { Pin } from '../call-card.ts';
import type { Actor, Command } from '../command.ts';
import type { Profile } from '../profile.ts';
import { addedEmail, addedPhone, consented, type Refused, removedEmail, removedPhone } from './contact-points.ts';
import { refusalOfHold } from './hold.ts';

/** A record after a command; the very record that was given where the command says nothing new. */
export interface Decided {
  readonly profile: Profile;
  /** What happened, for the timeline; missing where nothing did that anybody would look for. */
  readonly what?: string;
  /** A word or two more for the timeline. */
  readonly about?: string;
  /** What all contact points are to hear. */
  readonly tell?: 'account frozen' | 'account thawed';
}

/** What only the world outside can say of a command: whether its proof holds, and the PIN in the form that is kept. */
export interface Known {
  readonly proven?: boolean;
  readonly pin?: Pin;
}

/** What a command makes of a record. A refusal is a sentence for whoever gave it; nothing then changes. */
export function decide(profile: Profile, command: Command, actor: Actor, known: Known, now: Date): Decided | Refused {
  const at = now.toISOString();
  const refused = refusalOfHold(profile, command);
  if (refused) return refused;
  switch (command.does) {
    case 'hold':
      return frozenBy(profile, actor, at);
    case 'release':
      return thawed(profile, actor, known);
    case 'add phone':
      return unlessRefused('phone added', addedPhone(profile, command.number, actor, at));
    case 'remove phone':
      return unlessRefused('phone removed', removedPhone(profile, command.number));
    case 'add email':
      return unlessRefused('e-mail added', addedEmail(profile, command.address, actor, at));
    case 'remove email':
      return unlessRefused('e-mail removed', removedEmail(profile, command.address));
    case 'consent':
      return unlessRefused(
        `${command.class} ${command.given ? 'agreed to' : 'refused'}`,
        consented(profile, command, actor, at),
      );
    case 'set pin':
      return known.pin ? changed(profile, 'PIN set', { pin: known.pin }) : { refused: 'The PIN cannot be kept.' };
    case 'note':
      return { profile: rewritten(profile, {}), what: 'note', about: command.text };
    default:
      return learned(profile, command, actor, at);
  }
}

type Fact = 'speak' | 'rank' | 'treat' | 'join institution' | 'book through agency' | 'spoke with';

/** Facts about a traveller. What is known already, or was overtaken by a later call, is no news. */
function learned(profile: Profile, command: Extract<Command, { does: Fact }>, actor: Actor, at: string): Decided {
  switch (command.does) {
    case 'speak':
      return changed(profile, 'language chosen', { language: command.language }, command.language);
    case 'rank':
      return changed(profile, 'tier', { tier: command.tier }, command.tier);
    case 'join institution':
      return changed(profile, 'institution', { institution: command.institution }, command.institution);
    case 'book through agency':
      return changed(profile, 'agency', { agency: command.agency }, command.agency);
    case 'treat': {
      const { what, why } = command;
      if (profile.treatment?.what === what && profile.treatment.why === why) return { profile };
      return changed(profile, 'special treatment', { treatment: { what, why, by: actor.who ?? actor.as, at } }, what);
    }
    case 'spoke with':
      if ((profile.spokeAt ?? '') >= command.at) return { profile };
      return { profile: rewritten(profile, { agent: command.agent, spokeAt: command.at }) };
  }
}

function frozenBy(profile: Profile, actor: Actor, at: string): Decided | Refused {
  if (profile.hold) return { refused: `The account has been frozen already, since ${profile.hold.since}.` };
  return { ...changed(profile, 'account frozen', { hold: { since: at, by: actor.as } }), tell: 'account frozen' };
}

function thawed(profile: Profile, actor: Actor, known: Known): Decided | Refused {
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
  return { profile: rewritten(rest, {}), what: 'account thawed', tell: 'account thawed' };
}

const rewritten = (profile: Profile, change: Partial<Profile>): Profile => ({
  ...profile,
  ...change,
  version: profile.version + 1,
});

function changed(profile: Profile, what: string, change: Partial<Profile>, about?: string): Decided {
  const news = (Object.keys(change) as (keyof Profile)[]).some((field) => profile[field] !== change[field]);
  if (!news) return { profile };
  return { profile: rewritten(profile, change), what, ...(about === undefined ? {} : { about }) };
}

const unlessRefused = (what: string, result: Profile | Refused): Decided | Refused =>
  'refused' in result ? result : { profile: rewritten(result, {}), what };
