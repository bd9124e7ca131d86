import type { Used } from '../../bookings/meter.ts';
import type { Ran } from './run.ts';

/** What a notice cost the table, in requests and capacity units. */
type Cost = Used;

/** How far apart the costs of a notice may be. */
const FLAT = 1.1;

const COSTS = {
  requests: 'round trips',
  reads: 'read units',
  writes: 'write units',
} as const satisfies { readonly [C in keyof Cost]: string };

/** What a notice cost the table in a run, all functions together. */
export function costOf({ used, departures }: Pick<Ran, 'used' | 'departures'>): Cost {
  const each = (of: keyof Cost) => [...used.values()].reduce((sum, one) => sum + one[of], 0) / departures;
  return { requests: each('requests'), reads: each('reads'), writes: each('writes') };
}

/** How many notices ended so. */
export const ended = ({ told: { states } }: Pick<Ran, 'told'>, state: string): number => states[state] ?? 0;

/** What a run promised and did not keep, in sentences. */
export function brokenPromises(ran: Ran): readonly string[] {
  const { departures, told, points, kills, givenUp } = ran;
  const { messages, again, missing, wrong, unexplained } = told;
  const [sent, resent] = [ended(ran, 'sent'), ended(ran, 'resent')];
  const promises: readonly (readonly [boolean, string])[] = [
    [missing === 0, `${missing} travellers were told nothing.`],
    [wrong === 0, `${wrong} messages went to nobody who travels.`],
    [sent + resent === departures, `Not every notice was sent: ${JSON.stringify(told.states)}.`],
    [resent <= kills.length, `${resent} notices were sent again after ${kills.length} kills.`],
    [unexplained === 0, `${unexplained} travellers were told twice, or may have been, and nobody knows of it.`],
    [messages === departures + again, `The provider has ${messages} messages for ${departures} travellers.`],
    [again <= kills.length, `${again} messages came twice after ${kills.length} kills.`],
    [kills.length === points.length, `Only ${kills.length} of ${points.length} kills met a dispatcher at work.`],
    [Object.keys(givenUp).length === 0, `Messages were given up: ${JSON.stringify(givenUp)}.`],
  ];
  return promises.flatMap(([kept, otherwise]) => (kept ? [] : [otherwise]));
}

/** What costs of a notice are not the same for runs of different sizes, in sentences. */
export function notFlat(costs: readonly Cost[]): readonly string[] {
  return (Object.keys(COSTS) as (keyof Cost)[]).flatMap((of) => {
    const all = costs.map((cost) => cost[of]);
    const apart = Math.max(...all) / Math.min(...all);
    return apart > FLAT
      ? [
          `What a notice costs in ${COSTS[of]} is not flat: the dearest is ${((apart - 1) * 100).toFixed(1)} % above the cheapest.`,
        ]
      : [];
  });
}
