import type { Parameter, Shape } from '../catalogue/spec.ts';
import type { Json } from './subject.ts';

/** What the service says of a value that is not of its shape: nothing, or its sentence and the rule. */
export interface Misshape {
  readonly rule: string;
  readonly problem: string;
}

const SEGMENT = String.raw`(?:\.[^.\s[\]'"$]+|\[(?:'[^']+'|"[^"]+"|\d+)\])`;
const REFERENCE = new RegExp(`^\\$${SEGMENT}+$`);
/** Namespaces that hold leaves: alone they are no value. */
const BARE =
  /^\$\.(?:Attributes|FlowAttributes|External|Lex|Views|Modules|Customer|Case|DataTables|DataTableList|Metrics|Queue|Agent|Media|MediaStreams|SegmentAttributes|CustomerEndpoint|SystemEndpoint|References|Tags|Wisdom|Task|Loop)$/;
const UUID = String.raw`[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}`;
const ID = new RegExp(`^(?:${UUID}|arn:[a-z0-9-]+:[^\\s]+)$`);
const VERSIONED_ID = new RegExp(`^(?:${UUID}(?::[^\\s:]+)?|arn:[a-z0-9-]+:[^\\s]+)$`);

/** Whether the whole text is one reference, such as `$.Attributes.name`. */
export const isReference = (text: string): boolean => REFERENCE.test(text);
/** Whether it also names a value: not a whole namespace. */
export const isLeaf = (text: string): boolean => isReference(text) && !BARE.test(text);

/** Judges one value, and all that lies inside it; `path` is where it stands, such as `Actions[3].Parameters.Text`. */
export function* misshapes(value: Json, shape: Shape, path: string): Generator<Misshape> {
  if (typeof value === 'boolean' && shape.kind !== 'json') yield { rule: 'boolean', problem: '' };
  else if (value === '') yield { rule: 'empty-string', problem: invalidValue(path) };
  else yield* INSIDE[shape.kind](value, shape as never, path);
}

export const invalidValue = (path: string): string => `Invalid Action property value. Path: ${path}`;

type Of<K extends Shape['kind']> = Extract<Shape, { kind: K }>;

const INSIDE: { readonly [K in Shape['kind']]: (value: Json, shape: Of<K>, path: string) => Iterable<Misshape> } = {
  static: (value, shape, path) =>
    typeof value === 'string' && !value.startsWith('$.') && fits(value, shape) && (shape.pattern?.test(value) ?? true)
      ? []
      : [wrong(path)],
  value: (value, shape, path) => {
    if (typeof value === 'number' && shape.number) return fits(String(value), shape) ? [] : [wrong(path)];
    return typeof value === 'string' && (isLeaf(value) || fits(value, shape)) ? [] : [wrong(path)];
  },
  text: (value, shape, path) =>
    typeof value === 'string' && value.length <= (shape.max ?? Number.POSITIVE_INFINITY) ? [] : [wrong(path)],
  path: (value, _, path) => (typeof value === 'string' && isLeaf(value) ? [] : [wrong(path)]),
  id: (value, shape, path) => {
    if (typeof value !== 'string') return [wrong(path)];
    const id = shape.versioned ? VERSIONED_ID : ID;
    return isLeaf(value) || id.test(value) ? [] : [{ rule: 'id-format', problem: 'Not a supported id format' }];
  },
  map: insideMap,
  list: insideList,
  object: insideObject,
  json: (value, _, path) => emptyInside(value, path),
};

function* insideMap(value: Json, shape: Of<'map'>, path: string): Generator<Misshape> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return void (yield wrong(path));
  const entries = Object.entries(value as { readonly [key: string]: Json });
  const name = path.slice(path.indexOf('Parameters'));
  if (shape.most !== undefined && entries.length > shape.most)
    yield name === 'Parameters.Tags'
      ? { rule: 'too-many', problem: `More than ${shape.most} tags in ${name}` }
      : { rule: 'too-many', problem: invalidValue(path) };
  for (const [key, item] of entries) {
    if (item === '' && name === 'Parameters.Attributes')
      yield { rule: 'empty-string', problem: `Empty value in ${name}` };
    else if (shape.keys && !shape.keys.includes(key))
      yield { rule: 'parameter-name', problem: invalidName(`${path}.${key}`) };
    else yield* misshapes(item, shape.of, `${path}.${key}`);
  }
}

function* insideList(value: Json, shape: Of<'list'>, path: string): Generator<Misshape> {
  if (!Array.isArray(value)) return void (yield wrong(path));
  if (value.length < (shape.least ?? 0) || value.length > (shape.most ?? Number.POSITIVE_INFINITY)) yield wrong(path);
  for (const [index, item] of value.entries()) yield* misshapes(item, shape.of, `${path}[${index}]`);
}

function* insideObject(value: Json, shape: Of<'object'>, path: string): Generator<Misshape> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return void (yield wrong(path));
  yield* fieldMisshapes(value as { readonly [key: string]: Json }, shape.fields, path, shape.open ?? false);
}

/** Judges named fields: those that must be there, those that may not, and what each holds. */
export function* fieldMisshapes(
  given: { readonly [name: string]: Json },
  fields: { readonly [name: string]: Parameter },
  path: string,
  open = false,
): Generator<Misshape> {
  for (const [name, { required }] of Object.entries(fields))
    if (required && given[name] === undefined) yield { rule: 'missing-parameter', problem: missing(`${path}.${name}`) };
  for (const [name, value] of Object.entries(given)) {
    const shape = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (shape) yield* misshapes(value, shape, `${path}.${name}`);
    else if (open) yield* emptyInside(value, `${path}.${name}`);
    else yield { rule: 'parameter-name', problem: invalidName(`${path}.${name}`) };
  }
}

export const missing = (path: string): string => `Action is missing required property. Path: ${path}`;
const invalidName = (path: string): string => `Invalid Action property name. Path: ${path}`;
const wrong = (path: string): Misshape => ({ rule: 'parameter-value', problem: invalidValue(path) });

function fits(
  value: string,
  { values, whole }: { readonly values?: readonly string[]; readonly whole?: readonly [number, number] },
): boolean {
  if (values) return values.includes(value);
  if (!whole) return true;
  const number = Number(value);
  return /^-?\d+$/.test(value) && number >= whole[0] && number <= whole[1];
}

function* emptyInside(value: Json, path: string): Generator<Misshape> {
  if (value === '') yield { rule: 'empty-string', problem: invalidValue(path) };
  if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value))
      yield* emptyInside(item, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`);
}
