import type { Place } from './catalogue/spec.ts';
import type { FlowType } from './document.ts';
import type { Path } from './step.ts';

/** A flow as its author wrote it. The first section is where the contact starts. */
export interface Flow<Section extends string = string> {
  /** Unique in the instance, at most 127 characters; other flows refer to it by this name. */
  readonly name: string;
  readonly type: Place;
  readonly description: string;
  readonly sections: { readonly [S in Section]: Path<Section> };
}

/** Declares a flow; every `goTo` must name one of its sections, or it does not compile. */
export const flow = <const Section extends string>(declared: {
  readonly name: string;
  readonly type: FlowType;
  readonly description: string;
  readonly sections: { readonly [S in Section]: Path<NoInfer<Section>> };
}): Flow => declared as unknown as Flow;
