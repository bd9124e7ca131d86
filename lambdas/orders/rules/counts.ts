import type { Order } from '../order.ts';

/** How many orders somebody began, assigned and owns, of those of a period: each order counts once for each of the three (S76). */
export interface Counted {
  readonly name: string;
  readonly created: number;
  readonly assigned: number;
  readonly owned: number;
  /** How many travellers of these orders said from 1 to 5 how it was, and what that comes to (S103); an order counts once. */
  readonly rated: number;
  readonly points: number;
}

const NOTHING = { created: 0, assigned: 0, owned: 0, rated: 0, points: 0 };

/** The counts for the appraisal of everybody who has a part in these orders, by ARN; a name is the last one that an order has. */
export function counted(
  orders: readonly Order[],
  before: ReadonlyMap<string, Counted> = new Map(),
): Map<string, Counted> {
  const counts = new Map(before);
  for (const order of orders) {
    const parts = [
      ['created', order.creator] as const,
      ...('assigner' in order ? [['assigned', order.assigner] as const] : []),
      ...('owner' in order ? [['owned', order.owner] as const] : []),
    ];
    for (const [part, { agent, name }] of parts) {
      const had = counts.get(agent) ?? { name, ...NOTHING };
      counts.set(agent, { ...had, name, [part]: had[part] + 1 });
    }
    const score = 'followedUp' in order ? order.followedUp?.score : undefined;
    if (score !== undefined) for (const agent of new Set(parts.map(([, who]) => who.agent))) rate(counts, agent, score);
  }
  return counts;
}

function rate(counts: Map<string, Counted>, agent: string, score: number): void {
  const had = counts.get(agent);
  if (had) counts.set(agent, { ...had, rated: had.rated + 1, points: had.points + score });
}
