import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseCost } from '../../lib/deployment/base-cost.ts';
import type { PlannedResource } from '../../lib/deployment/planned.ts';
import { environmentNamed } from '../../lib/environments.ts';
import { planDeployment } from '../plan-deployment.ts';
import type { Given } from './page.ts';
import { units } from './units.ts';

const docs = join(import.meta.dirname, '..', '..', 'docs');
/** Whose month it is. */
const ENVIRONMENT = 'prod';

/** Reads what was counted and synthesizes the stacks that it costs to have. */
export async function costGiven(): Promise<Given> {
  const environment = environmentNamed(ENVIRONMENT);
  const planned = await planDeployment(ENVIRONMENT);
  const megabytes = memories(planned.resources);
  return {
    units: units.parse(JSON.parse(readFileSync(join(docs, 'cost-units.json'), 'utf8'))),
    base: baseCost(environment, planned),
    region: environment.region,
    ownMetrics: ownMetrics(planned.resources),
    memory: (name) => {
      const found = megabytes.get(name);
      if (found === undefined)
        throw new Error(`cost-units.json counts a function that is gone: ${name}. Count anew with npm run bench:cost.`);
      return found;
    },
  };
}

const memories = (resources: readonly PlannedResource[]): ReadonlyMap<string, number> =>
  new Map(
    resources
      .filter(({ type }) => type === 'AWS::Lambda::Function')
      .map(({ properties }) => [
        String(properties['FunctionName']).replace(`wayline-${ENVIRONMENT}-`, ''),
        Number(properties['MemorySize']),
      ]),
  );

/** How many metrics of our own the alarms watch. */
const ownMetrics = (resources: readonly PlannedResource[]): number =>
  new Set(
    resources
      .filter(({ type, properties }) => type === 'AWS::CloudWatch::Alarm' && properties['Namespace'] === 'Wayline')
      .map(({ properties }) => JSON.stringify([properties['MetricName'], properties['Dimensions']])),
  ).size;
