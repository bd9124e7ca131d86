import type { FlowDocument, FlowType } from './document.ts';
import { FLOW_LANGUAGE_VERSION } from './document.ts';
import { link } from './link.ts';
import { place } from './place.ts';
import type { Draft, Path, Reference } from './step.ts';

/** A flow as its author wrote it. The first section is where the contact starts. */
export interface Flow<Section extends string = string> {
  /** Unique in the instance, at most 127 characters; other flows refer to it by this name. */
  readonly name: string;
  readonly type: FlowType;
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

/**
 * The flow as Connect takes it. `resolve` turns a reference into its ARN (a token at synth).
 * @throws an Error that names flow, section and step where a path leads nowhere.
 */
export function render(written: Flow, resolve: (reference: Reference) => string): FlowDocument {
  const placed = place(written);
  const actions = link(placed, (draft) => resolved(draft, resolve));
  const start = actions[0];
  if (!start) throw new Error(`Flow '${written.name}' has no step.`);
  return { Version: FLOW_LANGUAGE_VERSION, StartAction: start.Identifier, Actions: actions };
}

/** Everything of the deployment that the flow names, each once. */
export function referencesOf(written: Flow): readonly Reference[] {
  const found = new Map<string, Reference>();
  render(written, (reference) => {
    found.set(`${reference.reference} ${reference.name}`, reference);
    return 'unresolved';
  });
  return [...found.values()];
}

type Resolved = string | Resolved[] | { [key: string]: Resolved };

function resolved(draft: Draft, resolve: (reference: Reference) => string): Resolved {
  if (typeof draft === 'string') return draft;
  if (Array.isArray(draft)) return draft.map((item: Draft) => resolved(item, resolve));
  if (isReference(draft)) return resolve(draft);
  return Object.fromEntries(
    Object.entries(draft as { [key: string]: Draft }).map(([key, item]) => [key, resolved(item, resolve)]),
  );
}

const isReference = (draft: Draft): draft is Reference =>
  typeof draft === 'object' && 'reference' in draft && typeof draft.reference === 'string';
