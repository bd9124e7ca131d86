import * as fc from 'fast-check';
import * as z from 'zod';

/** What is known in the table under a field of such a name: fits where it is asked for. */
export type Known = { readonly [field: string]: readonly string[] };

type Shape = Exclude<z.core.JSONSchema.JSONSchema, boolean>;

const FORMATS: { readonly [format: string]: readonly string[] } = {
  date: ['2026-12-05', '2026-12-24'],
  'date-time': ['2026-12-05T10:00:00Z', '2026-12-04T12:00:00.000Z'],
  email: ['rasa@example.com', 'RASA@EXAMPLE.COM'],
  uri: ['http://127.0.0.1:9/queue'],
  base64: ['eyJhIjoxfQ=='],
  uuid: ['11111111-2222-4333-8444-555555555555'],
};

/** Values that fit a schema, made from the schema itself; `known` says what the table has under a field. */
export function fitting(schema: z.ZodType, known: Known): fc.Arbitrary<unknown> {
  return of(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape, known);
}

function of(shape: Shape, known: Known, name = ''): fc.Arbitrary<unknown> {
  const options = shape.anyOf ?? shape.oneOf;
  if (options) return fc.oneof(...options.map((each) => of(each as Shape, known, name)));
  if (shape.allOf) {
    const all = shape.allOf as readonly Shape[];
    const fits = (value: unknown) => all.every(({ pattern }) => !pattern || new RegExp(pattern).test(String(value)));
    return of({ ...shape, ...all[0], allOf: undefined } as unknown as Shape, known, name).filter(fits);
  }
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  switch (shape.type) {
    case 'string':
      return textOf(shape, known[name] ?? []);
    case 'integer':
      return fc.integer({ min: shape.minimum ?? 1, max: Math.min(shape.maximum ?? 9, 9) });
    case 'number':
      return fc.constantFrom(0, 1, 2.5);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(of((shape.items ?? {}) as Shape, known, name), { minLength: shape.minItems ?? 1, maxLength: 2 });
    case 'object':
      return objectOf(shape, known);
    default:
      return fc.constantFrom<unknown>('+37061234567', 7, null, {}, ...(known[name] ?? []));
  }
}

function textOf({ pattern, format, minLength = 0 }: Shape, known: readonly string[]): fc.Arbitrary<string> {
  const words = ['Rasa', '1', '2', 'none', 'a week at the sea'].filter((each) => each.length >= minLength);
  const own = format && FORMATS[format] ? FORMATS[format] : pattern === undefined ? words : [];
  const fits = known.filter((each) => pattern === undefined || new RegExp(pattern).test(each));
  const made = pattern === undefined || own.length > 0 ? [] : [fc.stringMatching(new RegExp(pattern))];
  const sources = [...(own.length > 0 ? [fc.constantFrom(...own)] : []), ...made];
  if (fits.length > 0) return fc.oneof(...sources, ...[1, 2, 3, 4].map(() => fc.constantFrom(...fits)));
  return fc.oneof(...sources);
}

function objectOf({ properties = {}, required = [], additionalProperties }: Shape, known: Known) {
  const named = Object.entries(properties).map(([name, each]) => [name, of(each as Shape, known, name)] as const);
  const record = fc.record(Object.fromEntries(named), { requiredKeys: required });
  if (named.length > 0 || typeof additionalProperties !== 'object') return record;
  return fc.dictionary(fc.constantFrom('a', 'b'), of(additionalProperties as Shape, known));
}
