import type { Order } from '../order.ts';

/** How many orders somebody began, assigned and owns, of those of a period: each order counts once for each of the three (S76). */
export interface Counted {
  readonly name: string;
  readonly created: number;
  readonly assigned: number;
  readonly owned: number;
}

/** The counts for the appraisal of everybody who has a part in these orders, by ARN; a name is the last one that an order has. */
export function counted(
  orders: readonly Order[],
  before: ReadonlyMap<string, Counted> = new Map(),
): Map<string, Counted> {
  const counts = new Map(before);
  const count = (who: { readonly agent: string; readonly name: string }, part: 'created' | 'assigned' | 'owned') => {
    const had = counts.get(who.agent) ?? { name: who.name, created: 0, assigned: 0, owned: 0 };
    counts.set(who.agent, { ...had, name: who.name, [part]: had[part] + 1 });
  };
  for (const order of orders) {
    count(order.creator, 'created');
    if ('assigner' in order) count(order.assigner, 'assigned');
    if ('owner' in order) count(order.owner, 'owned');
  }
  return counts;
}
