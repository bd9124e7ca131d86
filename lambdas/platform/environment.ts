import * as z from 'zod';

const schema = z.object({ TABLE_NAME: z.string().min(1) });

/**
 * What the stacks tell a function by its environment, checked at cold start.
 * @throws an Error that names the missing variable.
 */
export function environment(variables: NodeJS.ProcessEnv = process.env): { readonly tableName: string } {
  const read = schema.safeParse(variables);
  if (!read.success) throw new Error(`Environment variable missing: ${read.error.issues[0]?.path.join('.')}`);
  return { tableName: read.data.TABLE_NAME };
}
