import type { Place, When } from '../catalogue/spec.ts';
import { at, list } from './json.ts';
import type { Block } from './subject.ts';

/** Whether an action, where it stands, is one of those that a variant is about. */
export function applies(when: When, parameters: Block['parameters'], place: Place | undefined): boolean {
  if ('place' in when) return when.place === place;
  const value = at(parameters, when.parameter);
  if (when.absent) return value === undefined;
  if (when.is !== undefined) return value === when.is;
  if (when.includes !== undefined) return list(value).includes(when.includes);
  if (when.lacks !== undefined) return Array.isArray(value) && !value.includes(when.lacks);
  return value !== undefined;
}
