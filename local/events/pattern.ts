/** Whether an event is one of those that a pattern means. */
export type Pattern = (event: unknown) => boolean;

type Fields = { readonly [field: string]: unknown };

/**
 * Reads a pattern as EventBridge rules and the filters of event source mappings have it: exact values, prefix, suffix,
 * equals-ignore-case, anything-but, exists and numeric.
 * @throws an Error that names what cannot be matched here, and where it stands.
 */
export function patternOf(written: unknown, where = ''): Pattern {
  if (!isFields(written)) throw cannot(written, where || 'the pattern');
  const fields = Object.entries(written).map(([name, value]) => {
    const at = where ? `${where}.${name}` : name;
    if (name === '$or') throw cannot(name, where || 'the pattern');
    if (!Array.isArray(value)) return [name, patternOf(value, at)] as const;
    const tests = value.map((item) => testOf(item, at));
    return [name, (found: unknown) => tests.some((test) => some(found, test))] as const;
  });
  return (event) =>
    fields.every(([name, pattern]) => {
      const found = isFields(event) ? event[name] : undefined;
      return Array.isArray(found) && found.some(isFields) ? found.some(pattern) : pattern(found);
    });
}

/** An array in the event is matched by any of its items. */
const some = (found: unknown, test: Pattern): boolean =>
  Array.isArray(found) && found.length > 0 ? found.some(test) : test(found);

function testOf(item: unknown, where: string): Pattern {
  if (item === null || ['string', 'number', 'boolean'].includes(typeof item)) return (found) => found === item;
  const [[kind, operand] = ['', undefined], ...more] = isFields(item) ? Object.entries(item) : [];
  if (more.length > 0) throw cannot(item, where);
  if (kind === 'exists' && typeof operand === 'boolean') return (found) => (found !== undefined) === operand;
  if (kind === 'anything-but') return anythingBut(operand, where);
  if (kind === 'numeric' && Array.isArray(operand)) return numeric(operand, where);
  if (typeof operand !== 'string') throw cannot(item, where);
  if (kind === 'prefix') return text((found) => found.startsWith(operand));
  if (kind === 'suffix') return text((found) => found.endsWith(operand));
  if (kind === 'equals-ignore-case') return text((found) => found.toLowerCase() === operand.toLowerCase());
  throw cannot(item, where);
}

const text =
  (test: (found: string) => boolean): Pattern =>
  (found) =>
    typeof found === 'string' && test(found);

function anythingBut(operand: unknown, where: string): Pattern {
  const tests = (Array.isArray(operand) ? operand : [operand]).map((item) => testOf(item, where));
  return (found) => found !== undefined && !tests.some((test) => test(found));
}

const COMPARES: { readonly [sign: string]: (found: number, limit: number) => boolean } = {
  '=': (found, limit) => found === limit,
  '<': (found, limit) => found < limit,
  '<=': (found, limit) => found <= limit,
  '>': (found, limit) => found > limit,
  '>=': (found, limit) => found >= limit,
};

function numeric(operand: readonly unknown[], where: string): Pattern {
  const tests: Pattern[] = [];
  for (let at = 0; at < operand.length; at += 2) {
    const [compare, limit] = [COMPARES[String(operand[at])], operand[at + 1]];
    if (!compare || typeof limit !== 'number') throw cannot({ numeric: operand }, where);
    tests.push((found) => typeof found === 'number' && compare(found, limit));
  }
  return (found) => tests.every((test) => test(found));
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const cannot = (what: unknown, where: string): Error =>
  new Error(`The local centre cannot match ${JSON.stringify(what)} in ${where}. Add it to local/events/pattern.ts.`);
