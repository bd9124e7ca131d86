import * as z from 'zod';
import { settings } from '../../platform/environment.ts';
import { type Letter, queueClient, sendAll } from '../../platform/gateways/sqs.ts';
import type { Table } from '../../travellers/profile-store.ts';
import { poolNamed, poolVariables } from '../pools.ts';
import type { Moved } from '../rules/feeding.ts';
import type { DueNotice } from './due-notices.ts';
import type { Feeder } from './feed-pool.ts';

const variables = poolVariables.extend({ DISPATCH_QUEUE: z.url(), SAFETY_QUEUE: z.url(), FEED_QUEUE: z.url() });

/** The feeder of a function that has the variables of it. */
export function feederOf(table: Table): Feeder {
  const { POOLS, DISPATCH_QUEUE, SAFETY_QUEUE, FEED_QUEUE } = settings(variables);
  const client = queueClient();
  const hand = async (queue: string, moved: readonly Moved<DueNotice>[]): Promise<readonly DueNotice[]> => {
    const unsent = new Set(await sendAll(client, queue, moved.map(letterOf)));
    return moved.filter((_, n) => unsent.has(String(n))).map(({ due }) => due);
  };
  return {
    table,
    partsPerSecond: (pool) => poolNamed(POOLS, pool).partsPerSecond,
    send: async (moved) => {
      const isSafety = ({ due }: Moved<DueNotice>) => due.class === 'safety';
      const safety = await hand(SAFETY_QUEUE, moved.filter(isSafety));
      const rest = await hand(
        DISPATCH_QUEUE,
        moved.filter((one) => !isSafety(one)),
      );
      return [...safety, ...rest];
    },
    lookAgain: async (pool, delaySeconds) => {
      const unsent = await sendAll(client, FEED_QUEUE, [{ id: pool, body: JSON.stringify({ pool }), delaySeconds }]);
      if (unsent.length > 0) throw new Error('The queue of feeders took no message');
    },
  };
}

const letterOf = ({ due: { pk, sk }, delaySeconds }: Moved<DueNotice>, n: number): Letter => ({
  id: String(n),
  body: JSON.stringify({ pk, sk }),
  delaySeconds,
});
