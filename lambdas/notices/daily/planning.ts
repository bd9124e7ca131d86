import * as z from 'zod';
import { settings } from '../../platform/environment.ts';
import { poolVariables } from '../pools.ts';
import type { Allowed } from '../rules/dispatching.ts';
import type { Rates } from '../rules/finish.ts';
import type { Prices } from '../rules/price.ts';
import { json, type NoticeSettings, noticeVariables, recipientVariables } from '../settings.ts';

/** What the environment says that a plan needs. */
export interface Planning {
  readonly settings: NoticeSettings;
  readonly rates: Rates;
  readonly prices: Prices;
  readonly recipients: Allowed['recipients'];
}

const prices = z.object({ PRICES: json.pipe(z.record(z.string(), z.number().positive())) });

/** The same, from the variables of the function. */
export function planningOf(): Planning {
  const { NOTICES, POOLS, RECIPIENTS, PRICES } = settings(
    noticeVariables.extend({ ...poolVariables.shape, ...recipientVariables.shape, ...prices.shape }),
  );
  const rates = Object.fromEntries(Object.entries(POOLS).map(([name, { partsPerSecond }]) => [name, partsPerSecond]));
  return { settings: NOTICES, rates, prices: PRICES, recipients: RECIPIENTS };
}
