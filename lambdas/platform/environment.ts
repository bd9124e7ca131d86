import * as z from 'zod';

const table = z.object({ TABLE_NAME: z.string().min(1) });

/**
 * What the stacks tell a function by its environment, checked at cold start.
 * @throws an Error that names the missing variable.
 */
export function environment(variables: NodeJS.ProcessEnv = process.env): { readonly tableName: string } {
  return { tableName: settings(table, variables).TABLE_NAME };
}

/**
 * The variables that `schema` describes, for what only one function is told.
 * @throws an Error that names the variable which is missing or does not fit.
 */
export function settings<Schema extends z.ZodObject>(
  schema: Schema,
  variables: NodeJS.ProcessEnv = process.env,
): z.infer<Schema> {
  const read = schema.safeParse(variables);
  if (!read.success)
    throw new Error(`Environment variable missing or unfit: ${read.error.issues[0]?.path[0]?.toString()}`);
  return read.data;
}
