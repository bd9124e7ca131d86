import { AFTER_CONTACT_WORK, MANAGED_VIEWS } from '../../contact-flows/flow-language/views/managed.ts';
import type { Data, DataMap } from './contact.ts';

/** Something that can be done on a page: the view's action, what its button says, and what comes back with it. */
interface PageAction {
  readonly action: string;
  readonly label: string;
  /** What comes back, besides what is filled in on a form. */
  readonly result: DataMap;
}

/** A page of a guide as whoever shows it needs it. */
export interface Page {
  /** Names this showing of the page: an answer to another one is refused. */
  readonly token: string;
  /** A managed view by its id, such as `form`; any other by what the flow calls it. */
  readonly view: string;
  /** What the view is shown with, by the names of its documentation. */
  readonly data: Data;
  readonly actions: readonly PageAction[];
  /** Names of the fields that can be filled in. */
  readonly fields: readonly string[];
  /** What may be chosen, by the field, where the view itself brings the choices. */
  readonly choices: { readonly [field: string]: readonly string[] };
}

type ManagedView = keyof typeof MANAGED_VIEWS;

/** The page that a view makes, by the ARN or id that the flow names and what it is shown with. */
export function pageOf(token: string, named: string, data: Data): Page {
  const view = viewId(named);
  return { token, view, data, actions: actionsOf(view, data), fields: fieldsOf(view, data), choices: choicesOn(view) };
}

/** The id of a managed view by its ARN or id, with or without a version; what is none stays as it is. */
const viewId = (named: string): string => named.replace(/^.*aws:view\//, '').replace(/:[^:]*$/, '');

/** Whether a managed view may raise an action. */
const raises = (view: string, action: string): boolean =>
  Object.hasOwn(MANAGED_VIEWS, view) && (MANAGED_VIEWS[view as ManagedView] as readonly string[]).includes(action);

/** What is done on a page: by its id or what its button says, or by an action of the view: whether it has a button for it or not, the view may raise it. */
export const doneOn = ({ view, actions }: Page, action: string): PageAction | undefined =>
  actions.find(({ result }) => result['actionName'] === action) ??
  actions.find(({ label }) => label === action) ??
  actions.find((each) => each.action === action) ??
  (raises(view, action) ? { action, label: action, result: {} } : undefined);

/** What an agent can do on a view, from what it is shown with. */
function actionsOf(view: string, data: Data): readonly PageAction[] {
  switch (view as ManagedView) {
    case 'detail':
      return [...texts(at(data, 'Actions')).map(chosen), ...button(data, 'Back')];
    case 'list':
      return [...list(at(data, 'Items')).flatMap(item), ...button(data, 'Back')];
    case 'cards':
      return [
        ...list(at(data, 'Cards')).flatMap((card) => texts(at(at(card, 'Detail'), 'Actions')).map(chosen)),
        ...button(data, 'NoMatchFound'),
        ...button(data, 'Back'),
      ];
    case 'confirmation':
      return button(data, 'Next');
    case 'form':
      return [...button(data, 'Next'), ...button(data, 'Back')];
    case 'after-contact-work':
      return ['Submit', 'Cancel'].map((action) => ({ action, label: action, result: {} }));
    default:
      return [];
  }
}

/** The fields that can be filled in on a view. */
const fieldsOf = (view: string, data: Data): readonly string[] =>
  view === 'form'
    ? list(at(data, 'Sections')).flatMap((section) =>
        list(at(section, 'Items')).flatMap((each) => texts([at(each, 'Name')])),
      )
    : view === 'after-contact-work'
      ? [...Object.keys(AFTER_CONTACT_WORK), 'ModifiedSummary', 'ContactNotes']
      : [];

/** What comes back to the flow: that which was filled in where the view puts it, single choices of a template as a list of one. */
export function resultOf(view: string, done: PageAction, filled: { readonly [field: string]: string }): DataMap {
  if (view === 'form') return { ...done.result, FormData: filled };
  if (view !== 'after-contact-work') return done.result;
  const given = Object.entries(filled).map(([name, value]) => [
    name,
    Object.hasOwn(AFTER_CONTACT_WORK, name) ? [value] : value,
  ]);
  return Object.fromEntries(given) as DataMap;
}

const choicesOn = (view: string): Page['choices'] => (view === 'after-contact-work' ? AFTER_CONTACT_WORK : {});

const chosen = (label: string): PageAction => ({ action: 'ActionSelected', label, result: { actionName: label } });

/** An item without an id cannot be chosen. */
const item = (each: Data | undefined): readonly PageAction[] => {
  const [id] = texts([at(each, 'Id')]);
  const [label = id ?? ''] = texts([at(each, 'Heading')]);
  return id === undefined ? [] : [{ action: 'ActionSelected', label, result: { actionName: id } }];
};

/** A button is a label, or an object with one. */
const button = (data: Data, slot: string): readonly PageAction[] => {
  const shown = at(data, slot);
  return texts([shown, at(shown, 'Label')]).map((label) => ({ action: slot, label, result: {} }));
};

const at = (value: Data | undefined, key: string): Data | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as DataMap)[key] : undefined;

const list = (value: Data | undefined): readonly Data[] => (Array.isArray(value) ? value : []);

const texts = (value: Data | undefined | readonly (Data | undefined)[]): readonly string[] =>
  (Array.isArray(value) ? value : []).filter((each): each is string => typeof each === 'string' && each !== '');
