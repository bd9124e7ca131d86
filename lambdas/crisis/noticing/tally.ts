import type { Fact, Tally } from '../rules/noticing/shared.ts';

type Item = { readonly [attribute: string]: unknown };

/** The attribute in which contacts of one fact are counted, such as `service 2026-12-05 BT 341`. */
export const attributeOf = ({ of, day, name }: Fact): string => `${of} ${day} ${name}`;
const FACT = /^(service|place|day) (\d{4}-\d{2}-\d{2}) (.*)$/s;

/** What counters come to together. */
export function tallyOf(items: readonly Item[]): Tally {
  const facts = new Map<string, number>();
  const add = (name: string, count: unknown) => facts.set(name, (facts.get(name) ?? 0) + Number(count));
  for (const item of items) for (const [name, count] of Object.entries(item)) if (FACT.test(name)) add(name, count);
  return {
    contacts: total(items, 'contacts'),
    trips: total(items, 'trips'),
    facts: [...facts].flatMap(([attribute, contacts]) => {
      const [, of, day, name] = FACT.exec(attribute) ?? [];
      return day === undefined || name === undefined ? [] : [{ of: of as Fact['of'], day, name, contacts }];
    }),
  };
}

/** What one attribute comes to over several counters. */
export const total = (items: readonly Item[], attribute: string): number =>
  items.reduce((all, item) => all + Number(item[attribute] ?? 0), 0);
