import type { Environment } from '../environments/environment.ts';
import { type Approval, approvals } from './approvals.ts';
import { type BaseCost, baseCost } from './base-cost.ts';
import { type Inventory, inventory } from './inventory.ts';
import type { Planned } from './planned.ts';
import { PRICES_AS_OF } from './prices.ts';
import { type QuotaNeed, quotaNeeds } from './quota-needs.ts';
import { QUOTAS_SOURCE } from './quotas.ts';
import { type UsageCost, usageCost } from './usage-cost.ts';

/** Everything that a person wants to know before a deployment. */
export interface DeploymentCheck {
  readonly environment: string;
  readonly region: string;
  /** Whether what is granted suffices: nothing must be asked for first. */
  readonly ready: boolean;
  /** What must be asked for first, in words. */
  readonly askFirst: readonly string[];
  readonly creates: Inventory;
  readonly quotas: readonly QuotaNeed[];
  /** Where the defaults among them were read, and when. */
  readonly quotasFrom: typeof QUOTAS_SOURCE;
  readonly approvals: readonly Approval[];
  readonly everyMonth: BaseCost & { readonly pricesAsOf: string };
  readonly every1000Calls: UsageCost;
}

/** Holds what the stacks of an environment need against what its record says is granted. */
export function checkDeployment(environment: Environment, planned: Planned): DeploymentCheck {
  const quotas = quotaNeeds(environment, planned);
  const asked = approvals(environment, planned);
  const askFirst = [
    ...quotas
      .filter(({ enough }) => !enough)
      .map(({ name, per, needed, granted }) => `${name} (${per}): ${needed} instead of ${granted}`),
    ...asked.filter(({ state }) => state === 'ask first').map(({ what }) => what),
  ];
  return {
    environment: environment.name,
    region: environment.region,
    ready: askFirst.length === 0,
    askFirst,
    creates: inventory(environment, planned),
    quotas,
    quotasFrom: QUOTAS_SOURCE,
    approvals: asked,
    everyMonth: { ...baseCost(environment, planned), pricesAsOf: PRICES_AS_OF },
    every1000Calls: usageCost(environment),
  };
}
