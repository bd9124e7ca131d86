import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { Changed } from '../travellers/change-traveller.ts';
import type { freezeByLocator } from './contract.ts';
import type { Prove } from './look-up-booking.ts';
import { isParty } from './rules/proving.ts';

/**
 * Freezes the accounts of everybody on a booking that is proved once more (S25). Not those of a group: a locator and a date that
 * a whole coach knows freeze nobody, a person helps.
 */
export async function freezeParty(
  asked: AskedOf<typeof freezeByLocator>,
  prove: Prove,
  hold: (traveller: string, now: Date) => Promise<Changed>,
  now: Date,
): Promise<AnswerTo<typeof freezeByLocator>> {
  const proved = await prove(asked, now);
  if (proved.outcome !== 'proved') return proved;
  if (!isParty(proved.booking)) return { outcome: 'noMatch' };
  const open = proved.profiles.filter((profile) => !profile.hold);
  const held = await Promise.all(open.map(({ traveller }) => hold(traveller, now)));
  return { outcome: held.some((changed) => 'profile' in changed) ? 'frozen' : 'alreadyFrozen' };
}
