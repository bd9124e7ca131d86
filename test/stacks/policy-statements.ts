import { type Placed, plainId, resourcesOf } from './synthesized.ts';

/** One allowing statement of a policy, everything as text: `service/RelayRole`, with references as `${...}`. */
export interface Allowed {
  readonly where: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** The services that it allows; none in the policy of a role. */
  readonly services: readonly string[];
  readonly conditions: string;
}

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Principal?: { readonly Service?: unknown } | string;
  readonly Condition?: unknown;
}

const many = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** A value of a template as text: joins put together, every other function as `${the last of what it names}`. */
export function asText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const [name = '', argument] = Object.entries(value)[0] ?? [];
  if (name === 'Fn::Join') {
    const [separator, parts] = argument as [string, unknown[]];
    return parts.map(asText).join(separator);
  }
  return `\${${many(argument).map(asText).join('.')}}`;
}

const documentsOf = ({ Properties }: Placed): readonly unknown[] => [
  Properties['PolicyDocument'],
  Properties['KeyPolicy'],
  Properties['AssumeRolePolicyDocument'],
  ...many(Properties['Policies']).map((policy) => (policy as { PolicyDocument: unknown }).PolicyDocument),
];

/** The attribute of a resource of another stack, as its export is called. */
const IMPORTED = /\$\{wayline-\w+-(\w+):ExportsOutputFnGetAtt(\w+?)[0-9A-F]{8}(\w+?)[0-9A-F]{8}\}/g;

/** Every statement of an environment that allows something, by whichever policy. */
export const allowedIn = (environment: string): readonly Allowed[] =>
  resourcesOf(environment).flatMap((resource) =>
    documentsOf(resource)
      .flatMap((document) => many((document as { Statement?: unknown } | undefined)?.Statement) as Statement[])
      .filter(({ Effect }) => Effect === 'Allow')
      .map((statement) => ({
        where: `${resource.stack}/${plainId(resource.id)}`,
        actions: many(statement.Action).map(String),
        resources: many(statement.Resource).map((resource) =>
          asText(resource)
            .replace(IMPORTED, '$${$1/$2.$3}')
            .replace(/[0-9A-F]{8}(?=[.}])/g, ''),
        ),
        services: many(typeof statement.Principal === 'object' ? statement.Principal.Service : undefined).map(asText),
        conditions: JSON.stringify(statement.Condition ?? {}),
      })),
  );
