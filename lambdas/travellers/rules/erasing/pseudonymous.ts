import type { Item, Person } from './belonging.ts';
import type { Kind } from './place.ts';

/** What stands where somebody wrote something. */
const ERASED = '[erased]';

/** What leads to a person though it names none: where they are reached, and the booking by which another system knows them. */
const LEADS: ReadonlySet<string> = new Set(['phone', 'email', 'booking', 'before']);

/** Texts that nobody writes freely: where the item lies, numbers, days, states, and who of ours did it. */
const COMMON = [
  ...['pk', 'sk', 'writtenPartition', 'writtenOrder', 'duePartition', 'dueOrder'],
  ...['agent', 'name', 'role', 'at', 'on', 'day', 'does', 'stage', 'state', 'since', 'currency', 'departs'],
];
const KEPT: { readonly [K in Kind]?: ReadonlySet<string> } = {
  order: new Set([...[...COMMON, 'order', 'item', 'line', 'supplier', 'is', 'createdAt', 'returns', 'collects']]),
  'order line': new Set([...COMMON, 'order']),
  case: new Set([
    ...[...COMMON, 'case', 'kind', 'way', 'department', 'arrived', 'answeredAt', 'tell', 'language'],
    // Of a case, why it went to who leads: one of two words.
    ...['departsZone', 'departsAt', 'returnsAt', 'why'],
  ]),
  'case line': new Set([...COMMON, 'case']),
};

/**
 * An order or a case, or a line of its history, that names nobody: amounts, dates and states stay, `as` stands for whose it was, and
 * every text is gone that is not known to be one of ours. A text that nobody has thought of yet is gone too.
 */
export function pseudonymous(kind: Kind, item: Item, person: Person, as: string): Item {
  const kept = KEPT[kind] ?? new Set<string>();
  const named = Object.fromEntries(WHOSE.filter((field) => item[field] !== undefined).map((field) => [field, as]));
  return { ...(stripped(item, kept, person) as Item), ...named };
}

const WHOSE = ['traveller', 'person'];

function stripped(value: unknown, kept: ReadonlySet<string>, person: Person, field = ''): unknown {
  if (typeof value === 'string') return kept.has(field) && !tells(value, person) ? value : ERASED;
  if (Array.isArray(value)) return value.map((each) => stripped(each, kept, person, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !LEADS.has(name))
      .map(([name, each]) => [name, stripped(each, kept, person, name)]),
  );
}

/** Whether a text that may stay names them all the same, such as a supplier who is the traveller. */
const tells = (value: string, { ids, names, points }: Person): boolean =>
  [...ids, ...points, ...names.map(({ familyName }) => familyName)].some(
    (each) => each !== '' && value.toLowerCase().includes(each.toLowerCase()),
  );
