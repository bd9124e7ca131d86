import { fromEnv } from '@aws-sdk/credential-provider-env';

/** Who a function is, for every SDK client in its bundle: Lambda says it in variables. What laptops and servers have besides is left out (docs/decisions/0004-bundles.md). */
export const defaultProvider: typeof fromEnv = (init) => {
  const read = fromEnv(init);
  let known: ReturnType<typeof read> | undefined;
  // Read once, as what this stands in for does: the SDK asks before every request, and variables are slow to read.
  return () => (known ??= read());
};
