import type { Resolve } from '../assembly/resolve.ts';
import type { Assembly, Resource } from '../assembly/resources.ts';
import { AVAILABLE, OFFLINE } from './exchange/agent-status.ts';

/** What the assembly says about those who work here: users themselves are no resources. */
export interface Staffing {
  /** ARN of the routing profile, by the role that its tag names. */
  readonly profileOf: ReadonlyMap<string, string>;
  /** What agents can be, in the order of their menu. */
  readonly statuses: readonly string[];
  /** The values of every proficiency that is set up. */
  readonly proficiencies: ReadonlyMap<string, readonly string[]>;
}

/** The tag of a routing profile that names its role. */
const ROLE_TAG = 'wayline:role';

interface Properties {
  readonly Tags?: readonly { readonly Key: string; readonly Value: string }[];
  readonly Name?: string;
  readonly DisplayOrder?: number;
  readonly Values?: { readonly StringList?: readonly string[] };
}

/** Reads roles, statuses and proficiencies from the resources of the assembly. */
export function staffingOf(assembly: Assembly, resolve: Resolve, arnOf: (resource: Resource) => string): Staffing {
  const all = (type: string) =>
    assembly.resources
      .filter((resource) => resource.type === `AWS::Connect::${type}`)
      .map((resource) => ({ resource, properties: resolve(resource) as Properties }));
  return {
    profileOf: new Map(
      all('RoutingProfile').flatMap(({ resource, properties: { Tags = [] } }) =>
        Tags.filter(({ Key }) => Key === ROLE_TAG).map(({ Value }) => [Value, arnOf(resource)] as const),
      ),
    ),
    statuses: [
      AVAILABLE,
      OFFLINE,
      ...all('AgentStatus')
        .map(({ properties }) => properties)
        .sort((a, b) => (a.DisplayOrder ?? 0) - (b.DisplayOrder ?? 0))
        .map(({ Name = '' }) => Name),
    ],
    proficiencies: new Map(
      all('PredefinedAttribute').map(({ properties: { Name = '', Values } }) => [Name, Values?.StringList ?? []]),
    ),
  };
}
