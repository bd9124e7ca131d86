import { action, equalsEach } from './action.ts';
import type { Flow } from './flow.ts';
import { type Draft, moduleNamed, type Path, type Step } from './step.ts';

/** A flow module: a part of a flow that others call and that comes back with one of its results. */
export interface Module<Input extends string = string, Result extends string = string, Data extends string = string>
  extends Omit<Flow, 'type'> {
  readonly type: 'MODULE';
  /** The values that the caller hands in, readable inside by `moduleInput`. */
  readonly inputs: readonly Input[];
  readonly results: readonly Result[];
  /** What comes back besides the result, readable by `moduleData` until the next module. */
  readonly data: readonly Data[];
}

/** Declares a module; every `goTo` must name one of its sections, or it does not compile. */
export const flowModule = <
  const Section extends string,
  const Input extends string = never,
  const Result extends string = never,
  const Data extends string = never,
>(declared: {
  readonly name: string;
  readonly description: string;
  readonly inputs?: readonly Input[];
  readonly results?: readonly Result[];
  readonly data?: readonly Data[];
  readonly sections: { readonly [S in Section]: Path<NoInfer<Section>> };
}): Module<Input, Result, Data> =>
  ({ inputs: [], results: [], data: [], ...declared, type: 'MODULE' }) as unknown as Module<Input, Result, Data>;

export const isModule = (written: Flow): written is Module => written.type === 'MODULE';

export const moduleInput = (name: string): string => `$.Modules.Input.${name}`;
export const moduleData = (name: string): string => `$.Modules.ResultData.${name}`;

/** Comes back to the caller, with one of the module's results. */
export const comeBack = (result?: string, data?: { readonly [name: string]: string }): Step =>
  action('EndFlowModuleExecution', {
    name: result === undefined ? 'come back' : `come back ${result}`,
    parameters: { Result: result, ResultData: data },
    next: 'ends',
  });

/** Calls a module and goes on by its result: every result needs a path. A module without results goes on behind this. */
export const callModule = <Input extends string, Result extends string, Section extends string = never>(
  module: Module<Input, Result>,
  call: {
    readonly input?: { readonly [I in Input]: Draft };
    readonly on: { readonly [R in Result]: Path<Section> };
    readonly failed: Path<Section>;
  },
): Step<Section> =>
  action('InvokeFlowModule', {
    name: `module ${module.name}`,
    parameters: { FlowModuleId: moduleNamed(module.name), Input: call.input },
    branches: equalsEach(call.on as { readonly [result: string]: Path<Section> }),
    errors: {
      NoMatchingError: call.failed,
      ...(module.results.length > 0 ? { NoMatchingCondition: call.failed } : {}),
    },
    ...(module.results.length > 0 ? { next: { mirrors: 'NoMatchingError' } } : {}),
  });

/** The contract of a module as its resource carries it: what it takes, gives back, and its results. JSON. */
export const moduleSettings = ({ inputs, results, data }: Module): string => {
  const schema = (names: readonly string[]) => ({
    schema: { type: 'object', properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) },
  });
  if (inputs.length + results.length + data.length === 0) return '{}';
  return JSON.stringify({
    input: schema(inputs),
    resultData: schema(data),
    transitions: { results: results.map((name) => ({ name, description: name })) },
  });
};
