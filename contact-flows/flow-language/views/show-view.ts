import { action, equalsEach } from '../action.ts';
import { when } from '../decide.ts';
import { type Draft, type Jump, type Path, type Step, viewNamed } from '../step.ts';
import type { Inputs } from './inputs.ts';
import type { MANAGED_VIEWS } from './managed.ts';

type ManagedView = keyof Inputs;

/** What a view gave back: `$.Views.ViewResultData` with the path behind it, such as `actionName`. */
export const viewResult = (path: string): string => `$.Views.ViewResultData.${path}`;

/** What was filled in on a form, kept until the next view: shown again as the default of its field, nothing typed is lost. */
export const typed = (field: string): string => viewResult(`FormData.${field}`);

/** Where a page leads that was left as no page should be. */
export interface Leaving<Section extends string> {
  /** How long the page stays, in seconds. */
  readonly seconds: number;
  /** An action that the view is not known to raise. */
  readonly otherwise: Path<Section>;
  readonly timeout: Path<Section>;
  /** The page cannot be shown: never back to a page, which would go round for ever. */
  readonly failed: Path<Section>;
}

/** The sections that any of the paths jumps to. */
type SectionsOf<On> = {
  [A in keyof On]: On[A] extends readonly (infer Item)[]
    ? Item extends Jump<infer S> | Step<infer S>
      ? S
      : never
    : never;
}[keyof On];

/** Actions that the view does not raise may not be branched on. */
type NoOthers<V extends ManagedView, On> = { readonly [A in Exclude<keyof On, ActionOf<V>>]: never };

type ActionOf<V extends ManagedView> = (typeof MANAGED_VIEWS)[V][number];

/**
 * Shows the agent a managed view and waits for what is done there. `data` is what the view's documentation asks for, at most
 * 16 KB with the contact's attributes; every action that the view raises needs a path.
 */
export const showView = <
  V extends ManagedView,
  const On extends { readonly [A in ActionOf<V>]: Path<string> },
  Left extends string = never,
>(
  view: V,
  shown: Leaving<Left> & { readonly name?: string; readonly data: Inputs[V]; readonly on: On & NoOthers<V, On> },
): Step<SectionsOf<On> | Left> =>
  action<'ShowView', string>('ShowView', {
    name: shown.name ?? `show ${view}`,
    parameters: {
      ViewResource: { Id: viewNamed(view) },
      InvocationTimeLimitSeconds: String(shown.seconds),
      ViewData: shown.data as Draft,
    },
    branches: equalsEach<string>(shown.on as { readonly [action: string]: Path<string> }),
    errors: { NoMatchingCondition: shown.otherwise, TimeLimitExceeded: shown.timeout, NoMatchingError: shown.failed },
    next: { mirrors: 'NoMatchingError' },
  }) as Step<SectionsOf<On> | Left>;

/** Goes by the button, card or item that was chosen: the label of one, the id of an item. */
export const byChoice = <Section extends string = never>(
  chosen: { readonly [label: string]: Path<Section> },
  otherwise: Path<Section>,
): Step<Section> => when(viewResult('actionName'), chosen, otherwise);
