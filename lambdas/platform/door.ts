import type * as z from 'zod';

/** What came from outside is not what it should be. Names the fields, never their values. */
export class BadEvent extends Error {
  override readonly name = 'BadEvent';
  constructor(fields: readonly string[]) {
    super(`The event does not fit: ${fields.join(', ') || 'not an object'}`);
  }
}

/** How deep an event may be nested: ours go six levels down. */
const DEEPEST = 64;

/**
 * The same value with text that every store can keep: half of a letter (a lone surrogate, such as a long SMS cut within an emoji) becomes the
 * sign for an unknown letter.
 * @throws BadEvent where it is nested deeper than anything that we are sent.
 */
function wellFormed(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) throw new BadEvent(['nested too deeply']);
  if (Array.isArray(value)) return value.map((each) => wellFormed(each, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, wellFormed(each, depth + 1)]));
}

/**
 * What `schema` reads out of a value from outside.
 * @throws BadEvent that names the fields which do not fit.
 */
export const admitted = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> =>
  readBy(schema, wellFormed(value));

/**
 * What `schema` reads out of a part of what was admitted already.
 * @throws BadEvent that names the fields which do not fit.
 */
export function readBy<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const read = schema.safeParse(value);
  if (!read.success) throw new BadEvent(read.error.issues.map((issue) => issue.path.join('.')));
  return read.data;
}

/**
 * As `admitted`, for JSON text.
 * @throws BadEvent, also where the text is no JSON.
 */
export function admittedJson<Schema extends z.ZodType>(schema: Schema, text: string): z.infer<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadEvent(['the text, which is no JSON']);
  }
  return admitted(schema, value);
}
