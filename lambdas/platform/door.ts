import type * as z from 'zod';

/** What came from outside is not what it should be. Names the fields, never their values. */
export class BadEvent extends Error {
  override readonly name = 'BadEvent';
  constructor(fields: readonly string[]) {
    super(`The event does not fit: ${fields.join(', ') || 'not an object'}`);
  }
}

/**
 * What `schema` reads out of `value`.
 * @throws BadEvent that names the fields which do not fit.
 */
export function admitted<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
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
