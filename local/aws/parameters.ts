import { nameOf } from '../assembly/identity.ts';
import type { Resolve } from '../assembly/resolve.ts';
import type { Assembly } from '../assembly/resources.ts';

/** A parameter as SSM answers it. */
export interface Parameter {
  readonly Name: string;
  readonly Type: string;
  readonly Value: string;
  readonly Version: number;
  readonly ARN: string;
  readonly DataType: string;
}

/** The parameters of the assembly by their names, with the values of the templates. */
export const parametersOf = (assembly: Assembly, resolve: Resolve, account: string): ReadonlyMap<string, Parameter> =>
  new Map(
    assembly.resources
      .filter(({ type }) => type === 'AWS::SSM::Parameter')
      .map((resource) => {
        const { Type, Value, DataType = 'text' } = resolve(resource);
        const name = nameOf(resource);
        const arn = `arn:aws:ssm:${assembly.region}:${account}:parameter${name.startsWith('/') ? '' : '/'}${name}`;
        const parameter = { Name: name, Type: String(Type), Value: String(Value), Version: 1, ARN: arn };
        return [name, { ...parameter, DataType: String(DataType) }] as const;
      }),
  );

/** An answer of a service that speaks JSON: its status, the kind of error where it is one, and the body. */
export interface Answer {
  readonly status: 200 | 400;
  readonly error?: string;
  readonly body: object;
}

/** Answers GetParameter and GetParameters as SSM does; other actions are refused by name. */
export function answerParameters(parameters: ReadonlyMap<string, Parameter>, action: string, asked: unknown): Answer {
  const { Name = '', Names = [] } = (asked ?? {}) as { Name?: string; Names?: readonly string[] };
  const find = (name: string) => parameters.get(name) ?? [...parameters.values()].find(({ ARN }) => ARN === name);
  if (action === 'GetParameters') {
    const found = Names.flatMap((name) => find(name) ?? []);
    return { status: 200, body: { Parameters: found, InvalidParameters: Names.filter((name) => !find(name)) } };
  }
  if (action !== 'GetParameter')
    return refused('UnknownOperationException', `The local centre does not answer ${action} of SSM.`);
  const found = find(Name);
  return found
    ? { status: 200, body: { Parameter: found } }
    : refused('ParameterNotFound', `There is no parameter ${Name}.`);
}

const refused = (error: string, message: string): Answer => ({
  status: 400,
  error,
  body: { __type: error, message },
});
