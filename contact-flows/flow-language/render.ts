import { FLOW_LANGUAGE_VERSION, type FlowDocument } from './document.ts';
import type { Flow } from './flow.ts';
import { link } from './link.ts';
import { place } from './place.ts';
import type { Draft, Reference } from './step.ts';

/** The service wants this in every module's content and makes nothing of it: the contract stands on the resource. */
const MODULE_BOILERPLATE = {
  InputParameters: [],
  OutputParameters: [],
  Transitions: ['Success', 'Error'].map((name) => ({ DisplayName: name, ReferenceName: name, Description: name })),
};

/**
 * The flow as Connect takes it. `resolve` turns a reference into its ARN (a token at synth).
 * @throws an Error that names flow, section and step where a path leads nowhere.
 */
export function render(written: Flow, resolve: (reference: Reference) => string): FlowDocument {
  const placed = place(written);
  const actions = link(placed, (draft) => resolved(draft, resolve));
  const start = actions[0];
  if (!start) throw new Error(`Flow '${written.name}' has no step.`);
  const document = { Version: FLOW_LANGUAGE_VERSION, StartAction: start.Identifier, Actions: actions };
  return written.type === 'MODULE' ? { ...document, Settings: MODULE_BOILERPLATE } : document;
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
