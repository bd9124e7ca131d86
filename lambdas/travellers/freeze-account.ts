import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { Changed } from './change-traveller.ts';
import type { freezeAccount } from './contract.ts';
import type { ReadNumber } from './look-up-caller.ts';
import { recognisable, theOne } from './rules/recognising.ts';

/** Freezes the account of who is calling (S23, S25): the number alone is enough, for a freeze takes nothing from anybody. */
export async function freezeCaller(
  { phone, traveller }: AskedOf<typeof freezeAccount>,
  read: ReadNumber,
  hold: (traveller: string, now: Date) => Promise<Changed>,
  now: Date,
): Promise<AnswerTo<typeof freezeAccount>> {
  if (!recognisable(phone)) return { outcome: 'unknown' };
  const facts = await read(phone);
  if (facts === 'unavailable') return { outcome: 'unavailable' };
  const card = theOne(facts.cards, traveller);
  if (!card) return { outcome: 'unknown' };
  return { outcome: 'profile' in (await hold(card.traveller, now)) ? 'frozen' : 'alreadyFrozen' };
}
