import { sameName } from '../names.ts';
import type { Place } from './place.ts';

/** An item of the table, whatever it is. */
export interface Item {
  readonly [attribute: string]: unknown;
}

/** Of whom something is asked. Points are numbers in E.164 and addresses in lower case, with those that were taken away. */
export interface Person {
  /** The id of the record, and of those that were merged into it. */
  readonly ids: ReadonlySet<string>;
  /** How they are called, and how the records were that were merged into theirs. */
  readonly names: readonly { readonly name: string; readonly familyName: string }[];
  readonly points: ReadonlySet<string>;
  /** The points by which something is theirs that names nobody: of what is exported all; of what is erased those that nobody else uses. */
  readonly counted: ReadonlySet<string>;
}

/** Whether an item is about somebody: it names their record, or nobody's and a point that counts as theirs. */
export function isAbout({ kind, of }: Place, item: Item, { ids, counted }: Person): boolean {
  const named = text(item['traveller']);
  const listed = listOf(item['travellers']);
  switch (kind) {
    case 'card':
    case 'member':
    case 'address':
    case 'record':
    case 'timeline':
    case 'consultation':
      return ids.has(of);
    case 'language':
    case 'stopped':
    case 'guesses':
    case 'answered':
      return counted.has(of);
    case 'booking':
    case 'booking by digits':
    case 'trip survey':
    case 'survey':
      return listed.some((id) => ids.has(id));
    case 'reply':
      return listed.length === 0 ? counted.has(of) : listed.some((id) => ids.has(id));
    case 'attempt':
    case 'disposition':
    case 'order':
      return ids.has(named);
    case 'notice':
      return named === 'nobody' ? counted.has(of) : ids.has(named);
    case 'contact': {
      const { traveller, customerNumber } = part(item['contact']);
      return traveller === undefined ? counted.has(text(customerNumber)) : ids.has(text(traveller));
    }
    case 'callback':
      return named === '' ? ids.has(of) || counted.has(of) : ids.has(named);
    case 'case': {
      const { phone, email } = part(item['reach']);
      const points = [item['person'], phone, email].map(text);
      return named === '' ? points.some((point) => ids.has(point) || counted.has(point)) : ids.has(named);
    }
    case 'case claim':
      return ids.has(of) || counted.has(of);
    case 'reported':
      return counted.has(text(item['from']));
    default:
      return false;
  }
}

/** Whether an entry of a booking's people is they: by a name of theirs, with a point of theirs. */
export function isThem(entry: unknown, { names, points }: Person): boolean {
  const given = part(entry);
  return (
    names.some(
      (one) => sameName(text(given['name']), one.name) && sameName(text(given['familyName']), one.familyName),
    ) && [text(given['phone']), text(given['email']).toLowerCase()].some((point) => points.has(point))
  );
}

/** The entry of somebody else of a booking, without a point that only they have who are erased. */
export function withoutPoints(entry: unknown, { counted }: Person): Item {
  const given = part(entry);
  const theirs = ['phone', 'email'].filter((field) => counted.has(text(given[field]).toLowerCase()));
  return { ...given, ...Object.fromEntries(theirs.map((field) => [field, ''])) };
}

/** A value that is a text, else an empty one. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A value that is a list of texts, else an empty one. */
export const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

const part = (value: unknown): Item => (typeof value === 'object' && value !== null ? (value as Item) : {});
