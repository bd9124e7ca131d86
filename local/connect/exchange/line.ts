import type { Exchange, ExchangeContact, Place } from './exchange.ts';

/** Which of two contacts in one place is served first: by priority, then by age, then by arrival. Negative: the first. */
export const inLine = (a: ExchangeContact, b: ExchangeContact): number =>
  a.priority - b.priority || countsFrom(a) - countsFrom(b) || a.turn - b.turn;

const countsFrom = ({ enqueuedAt, agedSeconds }: ExchangeContact): number => enqueuedAt.getTime() - agedSeconds * 1000;

/** All who are in a place, first served first. One that rings is in its queue still, at its place. */
export const line = (state: Exchange, place: Place): readonly ExchangeContact[] =>
  [...state.contacts.values()]
    .filter(({ stage, place: at }) => (stage.is === 'waiting' || stage.is === 'offered') && same(at, place))
    .sort(inLine);

const same = (a: Place, b: Place): boolean =>
  'queue' in a ? 'queue' in b && a.queue === b.queue : 'agent' in b && a.agent === b.agent;

/** A contact's position in its queue, 1 being served next; nothing if it is in none. */
export function position(state: Exchange, id: string): number | undefined {
  const contact = state.contacts.get(id);
  const index = contact ? line(state, contact.place).findIndex((each) => each.id === id) : -1;
  return index < 0 ? undefined : index + 1;
}
