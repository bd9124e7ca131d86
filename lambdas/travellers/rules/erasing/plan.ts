import type { Item, Person } from './belonging.ts';
import { after, type Fate, fateOf } from './fate.ts';
import type { Kind, Place } from './place.ts';

/** An item about somebody, with its key and what it is. */
export interface Found extends Place {
  readonly key: { readonly pk: string; readonly sk: string };
  readonly item: Item;
}

/** What is done to one item: it goes, or `after` takes its place, as long as it is still what was read. */
export interface Step {
  readonly key: Found['key'];
  readonly seen: Item;
  readonly after?: Item;
}

/** What an erasing comes to, for people: how many items of a kind, and what becomes of them. */
export interface Line {
  readonly kind: Kind;
  readonly fate: Fate;
  readonly items: number;
}

/**
 * What is to be done before the record goes, in an order in which it may break off anywhere: by what is done last, all that is left is found
 * again.
 */
export function stepsOf(all: readonly Found[], person: Person, as: string): readonly Step[] {
  const written = all.flatMap((found): readonly (Step & { readonly kind: Kind })[] => {
    const { kind, key, item } = found;
    const fate = fateOf(found, item, person);
    if (fate === 'stays' || goesWithRecord(found)) return [];
    if (fate === 'goes') return [{ kind, key, seen: item }];
    const next = after(found, item, person, as);
    // A line of history that was rewritten before is found again with what it belongs to.
    return JSON.stringify(next) === JSON.stringify(item) ? [] : [{ kind, key, seen: item, after: next }];
  });
  return written.sort((a, b) => turnOf(a.kind) - turnOf(b.kind)).map(({ kind: _, ...step }) => step);
}

/** What others are found by goes behind them: where an answer went by the contact about its case, and that by its case. */
const turnOf = (kind: Kind): number => (kind === 'case contact' ? 1 : LEADS.has(kind) ? 2 : 0);
/** What the items are found by that lie beside them. */
const LEADS: ReadonlySet<Kind> = new Set(['contact', 'order', 'case']);
/** Whether it is a record of theirs, or what that is found by: all of it goes at once, and last. */
export const goesWithRecord = ({ kind }: Pick<Place, 'kind'>): boolean => WITH_THE_RECORD.has(kind);
const WITH_THE_RECORD: ReadonlySet<Kind> = new Set(['record', 'card', 'member', 'address']);

/** The same for people, in the order of kinds. */
export function linesOf(all: readonly Found[], person: Person): readonly Line[] {
  const fated = all.map((found) => ({ kind: found.kind, fate: fateOf(found, found.item, person) }));
  const groups = Map.groupBy(fated, ({ kind, fate }) => `${kind} ${fate}`);
  return [...groups.values()]
    .flatMap(([first, ...others]) => (first ? [{ ...first, items: 1 + others.length }] : []))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
}
