import { type Item, isThem, listOf, type Person, withoutPoints } from './belonging.ts';
import type { Kind, Place } from './place.ts';
import { pseudonymous } from './pseudonymous.ts';

/**
 * What becomes of an item when its person is erased: it goes; it stays without them, since it is others' as well; the books keep it under
 * another name; or it stays as it is, since it names nobody, or has to.
 */
export type Fate = 'goes' | 'stays without them' | 'kept under another name' | 'stays';

/** What becomes of an item that is about somebody who is erased. */
export function fateOf({ kind }: Pick<Place, 'kind'>, item: Item, person: Person): Fate {
  if (KEPT.has(kind)) return 'kept under another name';
  if (kind === 'stopped') return 'stays';
  // Of an order or a case it says when something was expected; who expected it stands there, and no longer.
  if (kind === 'promise' && item['kind'] !== 'wait') return 'stays';
  if (kind === 'attempt') return 'stays without them';
  return SHARED.has(kind) && othersOf(item, person).length > 0 ? 'stays without them' : 'goes';
}

/** What bookkeeping and claims need. */
const KEPT: ReadonlySet<Kind> = new Set(['order', 'order line', 'case', 'case line']);
/** What several travellers may have in common. */
const SHARED: ReadonlySet<Kind> = new Set(['booking', 'booking by digits', 'trip survey', 'survey', 'reply']);

/** The item as it is to be, where something of it stays. `as` stands for the id of whoever is erased, wherever one is needed. */
export function after(place: Pick<Place, 'kind'>, item: Item, person: Person, as: string): Item {
  // What happened to it was told when it was written; told again, it would say so of nobody.
  const { happened: _, ...rest } = item;
  if (fateOf(place, item, person) !== 'kept under another name') return withoutThem(rest, person);
  const kept = pseudonymous(place.kind, rest, person, as);
  // Whoever read it before finds it changed. The version of a line of history is its place.
  const isWhole = place.kind === 'order' || place.kind === 'case';
  return isWhole ? { ...kept, version: Number(item['version']) + 1 } : kept;
}

function withoutThem({ traveller: _, ...item }: Item, person: Person): Item {
  const { people, travellers } = item;
  return {
    ...item,
    ...(travellers === undefined ? {} : { travellers: othersOf(item, person) }),
    ...(Array.isArray(people)
      ? { people: people.filter((each) => !isThem(each, person)).map((each) => withoutPoints(each, person)) }
      : {}),
  };
}

const othersOf = (item: Item, { ids }: Person): readonly string[] =>
  listOf(item['travellers']).filter((id) => !ids.has(id));
