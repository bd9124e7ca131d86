/** Any JSON, as it was read from a file. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object, or an empty one for anything else. */
export const object = (value: Json | undefined): { readonly [key: string]: Json } => (isObject(value) ? value : {});

export const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

export const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** What stands at a path with dots. */
export const at = (value: Json, path: string): Json | undefined =>
  path.split('.').reduce<Json | undefined>((inner, name) => object(inner)[name], value);

/** Every string inside a value with the path to it, in order; without recursion, for nothing says how deep a file goes. */
export function* strings(value: Json, path = ''): Generator<readonly [path: string, string: string]> {
  const work: (readonly [string, Json])[] = [[path, value]];
  for (let next = work.pop(); next; next = work.pop()) {
    const [here, inner] = next;
    if (typeof inner === 'string') yield [here, inner];
    if (Array.isArray(inner))
      for (let i = inner.length - 1; i >= 0; i--) work.push([`${here}[${i}]`, inner[i] as Json]);
    else for (const [key, item] of Object.entries(object(inner)).reverse()) work.push([`${here}.${key}`, item]);
  }
}
