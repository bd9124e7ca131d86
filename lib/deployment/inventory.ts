import type { Environment } from '../environments/environment.ts';
import { KINDS } from './kinds.ts';
import type { Planned, PlannedResource } from './planned.ts';

interface Counted {
  /** In words, in the plural where there are several; of an unknown type, the type. */
  readonly kind: string;
  readonly count: number;
}

/** What a deployment creates. */
export interface Inventory {
  /** In the order in which they are deployed. */
  readonly stacks: readonly {
    readonly name: string;
    readonly resources: number;
    readonly kinds: readonly Counted[];
  }[];
  /** The instance in words: one to create, by its alias, or one that is there, by its ARN. */
  readonly instance: string;
  /** What an instance that is there does not get, and what is not counted. */
  readonly note?: string;
  readonly numbers: readonly string[];
  readonly queues: readonly string[];
  readonly flows: readonly string[];
  readonly functions: readonly string[];
}

/** How CDK begins the logical id of the function behind `AwsCustomResource`. */
const CUSTOM_RESOURCE = 'AWS679f53fac002430cb0da5b7982bd2287';

const EXISTING = 'Its contact records are not processed, and what it already holds is not counted against the quotas.';

/** Counts and names what the stacks of an environment hold. */
export function inventory(environment: Environment, { stacks, resources }: Planned): Inventory {
  const named = (type: string, property: string) =>
    resources.filter((resource) => resource.type === type).map((resource) => nameIn(resource, property));
  const claimed = resources
    .filter(({ type }) => type === 'AWS::Connect::PhoneNumber')
    .map(({ properties }) => `${properties['CountryCode']} ${properties['Type']}, claimed anew`);
  const { instance, mainNumber } = environment;
  return {
    stacks: stacks.map((name) => {
      const own = resources.filter(({ stack }) => stack === name);
      return { name, resources: own.length, kinds: counted(own) };
    }),
    instance: 'alias' in instance ? `${instance.alias}, created` : `${instance.existing}, there before`,
    ...('existing' in instance && { note: EXISTING }),
    numbers: 'existing' in mainNumber ? [`${mainNumber.existing}, there before`, ...claimed] : claimed,
    queues: named('AWS::Connect::Queue', 'Name'),
    flows: [...named('AWS::Connect::ContactFlow', 'Name'), ...named('AWS::Connect::ContactFlowModule', 'Name')],
    functions: named('AWS::Lambda::Function', 'FunctionName').map((name) =>
      name.startsWith(CUSTOM_RESOURCE) ? 'one that links the number with its flow' : name,
    ),
  };
}

const nameIn = ({ id, properties }: PlannedResource, property: string): string => {
  const name = properties[property];
  return typeof name === 'string' ? name : id;
};

/** By kind, the most frequent first. */
function counted(resources: readonly PlannedResource[]): readonly Counted[] {
  const counts = new Map<string, number>();
  for (const { type } of resources) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .map(([type, count]) => ({ kind: inWords(type, count), count }))
    .sort((a, b) => b.count - a.count || a.kind.localeCompare(b.kind, 'en'));
}

const inWords = (type: string, count: number): string => {
  const known = KINDS[type];
  if (!known) return type;
  return count === 1 ? known.one : known.many;
};
