import type { Parameter, Shape } from '../catalogue/spec.ts';
import { isObject, type Json, strings } from './json.ts';
import { isLeaf, looksReferred } from './references.ts';

/** What the service says of a value that is not of its shape: the rule and its sentence, or our doubt. */
export interface Misshape {
  readonly rule: string;
  /** Empty where the service blames the action's type for it. */
  readonly problem: string;
  readonly doubtful?: true;
}

const UUID = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';
const ID = new RegExp(String.raw`^(?:${UUID}(?::[^\s:]+)?|arn:[a-z0-9-]+:\S+)$`);

/** Judges one value, and all that lies inside it; `path` is where it stands, such as `Actions[3].Parameters.Text`. */
function* misshapes(value: Json, shape: Shape, path: string): Generator<Misshape> {
  if (shape.kind === 'json') yield* insideJson(value, shape, path);
  else if (typeof value === 'boolean') yield { rule: 'boolean', problem: '' };
  else if (value === '') yield emptyString(path);
  else if (shape.kind === 'map') yield* insideMap(value, shape, path);
  else if (shape.kind === 'list') yield* insideList(value, shape, path);
  else if (shape.kind === 'object') yield* insideObject(value, shape, path);
  else if (typeof value === 'number' && shape.kind === 'value' && shape.number) {
    if (!fits(String(value), shape)) yield wrong(path);
  } else if (typeof value !== 'string') yield wrong(path);
  else yield* misfits(value, shape, path);
}

export const invalidValue = (path: string): string => `Invalid Action property value. Path: ${path}`;
export const invalidName = (path: string): string => `Invalid Action property name. Path: ${path}`;
export const missing = (path: string): string => `Action is missing required property. Path: ${path}`;

const wrong = (path: string): Misshape => ({ rule: 'parameter-value', problem: invalidValue(path) });
const emptyString = (path: string): Misshape => ({ rule: 'empty-string', problem: invalidValue(path) });
const doubtful = (path: string): Misshape => ({
  rule: 'doubtful-parameter',
  problem: `Reports differ on whether the service takes this empty. Path: ${path}`,
  doubtful: true,
});

type Of<K extends Shape['kind']> = Extract<Shape, { kind: K }>;
type Scalar = Of<'static' | 'value' | 'text' | 'path' | 'id'>;

function* misfits(value: string, shape: Scalar, path: string): Generator<Misshape> {
  if (shape.kind === 'text') {
    if (shape.max !== undefined && value.length > shape.max) yield wrong(path);
  } else if (shape.kind === 'static') {
    if (looksReferred(value) || !fits(value, shape)) yield wrong(path);
  } else if (isLeaf(value)) return;
  else if (shape.kind === 'id') {
    if (!ID.test(value)) yield { rule: 'id-format', problem: 'Not a supported id format' };
  } else if (shape.kind === 'path' || !fits(value, shape)) yield wrong(path);
}

function fits(value: string, { values, whole, pattern }: Omit<Of<'static'>, 'kind'>): boolean {
  if (values) return values.includes(value);
  if (pattern) return pattern.test(value);
  if (!whole) return true;
  const number = Number(value);
  return /^-?\d+$/.test(value) && number >= whole[0] && number <= whole[1];
}

function* insideMap(value: Json, shape: Of<'map'>, path: string): Generator<Misshape> {
  if (!isObject(value)) return void (yield wrong(path));
  const entries = Object.entries(value);
  const name = path.slice(path.indexOf('Parameters'));
  if (entries.length === 0 && shape.emptyIsDoubtful) yield doubtful(path);
  if (shape.most !== undefined && entries.length > shape.most)
    yield { rule: 'too-many', problem: name === 'Parameters.Tags' ? tooManyTags(shape.most) : invalidValue(path) };
  for (const [key, item] of entries) {
    if ((shape.keys && !shape.keys.includes(key)) || shape.without?.test(key))
      yield { rule: 'parameter-name', problem: invalidName(`${path}.${key}`) };
    else if (item === '' && name === 'Parameters.Attributes')
      yield { rule: 'empty-string', problem: `Empty value in ${name}` };
    else yield* misshapes(item, shape.of, `${path}.${key}`);
  }
}

const tooManyTags = (most: number): string => `More than ${most} tags in Parameters.Tags`;

function* insideList(value: Json, shape: Of<'list'>, path: string): Generator<Misshape> {
  if (!Array.isArray(value)) return void (yield wrong(path));
  if (value.length < (shape.least ?? 0) || value.length > (shape.most ?? value.length)) yield wrong(path);
  for (const [index, item] of value.entries()) yield* misshapes(item, shape.of, `${path}[${index}]`);
}

function* insideObject(value: Json, shape: Of<'object'>, path: string): Generator<Misshape> {
  if (!isObject(value)) return void (yield wrong(path));
  yield* fieldMisshapes(value, shape.fields, path, shape.open);
}

function* insideJson(value: Json, shape: Of<'json'>, path: string): Generator<Misshape> {
  const size = typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
  if (shape.most !== undefined && size > shape.most) yield { rule: 'too-many', problem: invalidValue(path) };
  for (const [here, string] of strings(value, path))
    if (string === '') yield shape.emptyIsDoubtful ? doubtful(here) : emptyString(here);
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
    else if (open) yield* insideJson(value, { kind: 'json' }, `${path}.${name}`);
    else yield { rule: 'parameter-name', problem: invalidName(`${path}.${name}`) };
  }
}
