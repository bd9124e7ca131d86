import { changeTraveller } from '../../travellers/change-traveller.ts';
import { profileOf } from '../../travellers/profile-store.ts';
import { broughtBack, type Refusable, scopeOf } from '../rules/replying.ts';
import type { Content } from '../templates/template.ts';
import { answerTo, BY_SMS, counted, type Dealt, everyPoint, type Matter } from './matter.ts';

/** Brings back what was ended by SMS, everywhere, for everybody who uses the number; nothing that they never agreed to. */
export async function bringBack(matter: Matter): Promise<Dealt> {
  const { on, cards, now } = matter;
  const back: Refusable[] = [];
  let frozen = false;
  for (const { traveller } of cards)
    for (const { to, ...point } of everyPoint(await profileOf(on.table, traveller)))
      for (const type of broughtBack(point)) {
        const agree = { does: 'consent', to, class: type, given: true } as const;
        const changed = await changeTraveller(on.table, traveller, agree, BY_SMS, () => [], now);
        if ('refused' in changed) frozen = true;
        else back.push(type);
      }
  const profile = await profileOf(on.table, cards[0]?.traveller ?? '');
  if (!profile) return { did: 'started' };
  const dealt = counted(matter, 'started', answerTo(matter, profile, answerOf([...new Set(back)], frozen, on.phone)));
  return { ...dealt, lately: { ...dealt.lately, confirmed: {} } };
}

/** What is said: what comes again; that a frozen account is thawed first; or what can be written, where there was nothing to bring back. */
function answerOf(back: readonly Refusable[], frozen: boolean, phone: string): Content {
  if (back.length > 0) {
    const scope = scopeOf(back);
    return { template: 'opt-in-confirmed', facts: scope === 'all' ? {} : { class: scope } };
  }
  return frozen ? { template: 'account-frozen', facts: {} } : { template: 'help', facts: { phone } };
}
