import { changeTraveller } from '../../travellers/change-traveller.ts';
import { profileOf } from '../../travellers/profile-store.ts';
import { endedBy, scopeOf, stillAgreed, wasConfirmed } from '../rules/replying.ts';
import { answerTo, BY_SMS, type Dealt, everyPoint, type Matter } from './matter.ts';

/**
 * Ends messages of a class, or of every class, on every record that uses this number (S95): wherever they agreed to it, since an end by SMS is no
 * wish for the same by e-mail. It is done before it is confirmed, so that whatever is sent from now on finds it. Confirmed once.
 */
export async function endMessages(matter: Matter, everything: boolean): Promise<Dealt> {
  const { on, cards, sent, lately, now } = matter;
  const classes = endedBy(sent, everything);
  for (const { traveller } of cards)
    for (const { to, ...point } of everyPoint(await profileOf(on.table, traveller)))
      for (const type of stillAgreed(point, classes)) {
        const refuse = { does: 'consent', to, class: type, given: false } as const;
        await changeTraveller(on.table, traveller, refuse, BY_SMS, () => [], now);
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
