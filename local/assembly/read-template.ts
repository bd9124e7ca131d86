import type * as z from 'zod';

/**
 * Reads the properties of a resource.
 * @throws an Error that names the resource and the property which is not known here.
 */
export function readTemplate<T>(schema: z.ZodType<T>, properties: unknown, name: string): T {
  const read = schema.safeParse(properties);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => `${path.join('.') || 'properties'}: ${message}`);
  throw new Error(`The local centre cannot do all that ${name} asks for:\n  ${problems.join('\n  ')}`);
}
