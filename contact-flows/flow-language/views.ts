import { action, equalsEach } from './action.ts';
import { type Draft, type Path, type Step, viewNamed } from './step.ts';

/** The views that AWS manages, and the actions that each raises. */
export const MANAGED_VIEWS = {
  detail: ['ActionSelected', 'Back'],
  list: ['ActionSelected', 'Back'],
  cards: ['ActionSelected', 'Back', 'NoMatchFound'],
  confirmation: ['Next'],
  form: ['Back', 'Next', 'Step'],
  'after-contact-work': [],
} as const;

type ManagedView = keyof typeof MANAGED_VIEWS;

/** What a view gave back: `$.Views.ViewResultData` with the path behind it, such as `FormData.note`. */
export const viewResult = (path: string): string => `$.Views.ViewResultData.${path}`;

/**
 * Shows the agent a managed view and waits up to `seconds` for what is done there. `data` is what the view's documentation
 * asks for, at most 16 KB with the contact's attributes; every action that the view raises needs a path, or goes `otherwise`.
 */
export const showView = <V extends ManagedView, Section extends string = never>(
  view: V,
  shown: {
    readonly name?: string;
    readonly data: { readonly [name: string]: Draft };
    readonly seconds: number;
    readonly on: { readonly [A in (typeof MANAGED_VIEWS)[V][number]]?: Path<Section> };
    readonly otherwise: Path<Section>;
    readonly timeout: Path<Section>;
    readonly failed: Path<Section>;
  },
): Step<Section> =>
  action('ShowView', {
    name: shown.name ?? `show ${view}`,
    parameters: {
      ViewResource: { Id: viewNamed(view) },
      InvocationTimeLimitSeconds: String(shown.seconds),
      ViewData: shown.data,
    },
    branches: equalsEach(shown.on as { readonly [action: string]: Path<Section> | undefined }),
    errors: { NoMatchingCondition: shown.otherwise, TimeLimitExceeded: shown.timeout, NoMatchingError: shown.failed },
    next: { mirrors: 'NoMatchingError' },
  });
