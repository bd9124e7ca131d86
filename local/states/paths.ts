/** Every string below `value` that is read as a path or as an intrinsic function. */
export const pathsIn = (value: unknown, key = ''): readonly string[] => {
  if (typeof value === 'string') return isPath(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => pathsIn(item, Array.isArray(value) ? key : name));
};

/** `value` with every path below it replaced. */
export function withPaths(value: unknown, replaced: (path: string) => string, key = ''): unknown {
  if (typeof value === 'string') return isPath(key) ? replaced(value) : value;
  if (Array.isArray(value)) return value.map((item) => withPaths(item, replaced, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withPaths(item, replaced, name)]));
}

const isPath = (key: string): boolean => key.endsWith('.$') || key.endsWith('Path') || key === 'Variable';

const GIVEN = /^\$\$\.(Execution\.(Id|Name|StartTime|Input([.[].*)?)|StateMachine\.(Id|Name))$/;
const OF_ITEMS = /^\$\$\.Map\.Item\.(Index|Value([.[].*)?)$/;

/** What of a path the engine does not know: variables, and what it is not told of the context. */
export function contextRefused(name: string, path: string, ofItem: boolean): readonly string[] {
  const context = path.match(/\$\$[^\s,)]*/g) ?? [];
  const variables = path.match(/(?<!\$)\$[A-Za-z_]\w*/g) ?? [];
  return [
    ...context.filter((one) => !GIVEN.test(one) && !(ofItem && OF_ITEMS.test(one))).map((one) => `${name}: ${one}`),
    ...variables.map((one) => `${name}: the variable ${one}`),
    ...(path.startsWith('States.') && path.includes('\\') ? [`${name}: a backslash in ${path}`] : []),
  ];
}
