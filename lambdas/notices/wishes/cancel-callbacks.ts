import { profileOf } from '../../travellers/profile-store.ts';
import { callbacksFrom, cancelWrites } from '../../waiting/cancel-callback.ts';
import { nobody } from '../nobody.ts';
import { answerTo, type Dealt, type Matter } from './matter.ts';

/**
 * Takes back the callbacks of whoever writes that they want no call (S29), and confirms it once to the number that wrote. Nothing where
 * none is open, or where nobody can say whose is meant.
 */
export async function cancelCallbacks(
  matter: Pick<Matter, 'on' | 'reply' | 'cards' | 'now'>,
  language = 'en',
): Promise<Dealt | undefined> {
  const { on, reply, cards, now } = matter;
  const users = cards.map(({ traveller }) => traveller);
  const meant = await callbacksFrom(on.table, reply.from, users, now);
  if (meant.length === 0) return undefined;
  const whose = meant.find(({ traveller }) => traveller !== undefined)?.traveller ?? users[0];
  const known = whose === undefined ? undefined : await profileOf(on.table, whose);
  return {
    did: 'callback cancelled',
    answers: answerTo(matter, known ?? nobody(language), { template: 'callback-cancelled', facts: {} }),
    writes: meant.flatMap((kept) => cancelWrites(on.table, kept)),
  };
}
