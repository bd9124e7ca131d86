/** A flow while it is being written: steps that read top to bottom, each with the paths that lead away from it. */

/** Something of the deployment that a flow names: replaced by its ARN at synth, never written down as one. */
export interface Reference {
  readonly reference: 'queue' | 'flow' | 'module' | 'function' | 'hours' | 'view';
  readonly name: string;
}

export const queueNamed = (name: string): Reference => ({ reference: 'queue', name });
export const flowNamed = (name: string): Reference => ({ reference: 'flow', name });
export const moduleNamed = (name: string): Reference => ({ reference: 'module', name });
export const hoursNamed = (name: string): Reference => ({ reference: 'hours', name });
export const viewNamed = (name: string): Reference => ({ reference: 'view', name });
/** The function of a capability that answers callers, or with `by` the one that answers agents: `travellers/agent`. */
export const functionOf = (capability: string, by?: 'agent'): Reference => ({
  reference: 'function',
  name: by === undefined ? capability : `${capability}/${by}`,
});

/** A parameter before synth: a string, a reference, or a structure of both. */
export type Draft = string | Reference | readonly Draft[] | { readonly [key: string]: Draft };

/** Goes on at another section of the same flow. */
export interface Jump<Section extends string> {
  readonly jump: Section;
}

/** What happens next, in order. A path that does not end goes on behind the step that it belongs to. */
export type Path<Section extends string = never> = readonly (Step<Section> | Jump<Section>)[];

export interface Branch<Section extends string> {
  readonly operator: string;
  readonly operand: string;
  readonly path: Path<Section>;
}

/** One block of the flow. `Section` collects, for the compiler, the sections that its paths jump to. */
export interface Step<Section extends string = never> {
  /** Becomes the block's identifier in Connect, behind the name of its section. */
  readonly name: string;
  readonly type: string;
  readonly parameters: { readonly [name: string]: Draft };
  readonly branches?: readonly Branch<Section>[];
  readonly errors?: { readonly [errorType: string]: Path<Section> };
  /** What stands behind success: a path of its own, nothing (the step ends the flow), or a copy of an error path. */
  readonly next?: { readonly path: Path<Section> } | { readonly mirrors: string } | 'ends';
}

/** Goes on at `section`; a section that the flow does not have is a compile error. */
export const goTo = <const Section extends string>(section: Section): Jump<Section> => ({ jump: section });
