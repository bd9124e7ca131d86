import { changeTraveller } from '../../travellers/change-traveller.ts';
import { profileOf } from '../../travellers/profile-store.ts';
import { endedBy, scopeOf, stillAgreed, wasConfirmed } from '../rules/replying.ts';
import { answerTo, BY_SMS, type Dealt, type Matter } from './matter.ts';

/**
 * Ends messages of a class to this number, or of every class, on every record that uses it (S95): before it is confirmed, so that
 * whatever is sent from now on finds it. Confirmed once.
 */
export async function endMessages(matter: Matter, everything: boolean): Promise<Dealt> {
  const { on, reply, cards, sent, lately, now } = matter;
  const classes = endedBy(sent, everything);
  for (const card of cards)
    for (const type of stillAgreed(card, classes)) {
      const refuse = { does: 'consent', to: reply.from, class: type, given: false } as const;
      await changeTraveller(on.table, card.traveller, refuse, BY_SMS, () => [], now);
    }
  const scope = scopeOf(classes);
  const profile = await profileOf(on.table, cards[0]?.traveller ?? '');
  if (!profile || wasConfirmed(lately, scope, now)) return { did: 'stopped' };
  const content = { template: 'opt-out-confirmed', facts: scope === 'all' ? {} : { class: scope } } as const;
  return {
    did: 'stopped',
    answers: answerTo(matter, profile, content),
    lately: { confirmed: { ...lately.confirmed, [scope]: now.toISOString() } },
  };
}
