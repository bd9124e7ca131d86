import * as fc from 'fast-check';

/** Texts that something somewhere takes for more than a text. None may be told in a log. */
const HOSTILE_TEXTS: readonly string[] = [
  ...['', ' ', '\u0000', 'a\u0000b', '\ud800', 'x\udfff', '\u202eevil\u202c', '\ufeff', '\u001b[2J', 'a\r\nb: c'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN', 'true', '[object Object]'],
  ...['1e999', '-1', '-0', '0x10', '1.5', '٣', '９', '007', '1_000', '9'.repeat(400), '2026-02-30', '9999-12-31'],
  ...[
    '9999-12-31T23:59:59Z',
    '-271821-04-20T00:00:00Z',
    '+275760-09-13T00:00:00.001Z',
    '2026-12-05T25:00:00Z',
    '24:00',
  ],
  ...['Europe/Nowhere', 'UTC+99', '+0', '+123456789012345678', 'tel:+37061234567', '+370 612 34567', 'anonymous'],
  ...[
    '<script>alert(1)</script>',
    '</speak><break time="10s"/>',
    '=1+1',
    '$.Attributes.phone',
    '{{x}}',
    "'; --",
    '#',
    '%',
  ],
  ...[
    'x'.repeat(2_100),
    '漢'.repeat(1_100),
    '💣'.repeat(600),
    'a'.repeat(60_000),
    'a '.repeat(30_000),
    '1 '.repeat(2_000),
  ],
  ...['4'.repeat(5_000), '-'.repeat(30_000), '@'.repeat(20_000), '"'.repeat(20_000), '\n'.repeat(20_000)],
];

const deep = (depth: number): unknown => Array.from({ length: depth }).reduce((inner) => [inner], 'x');

/** As JSON has it: what a program writes into an own field of that name. */
const PROTO: unknown = JSON.parse(
  '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
);

/** Any value that JSON can carry, and that nobody meant. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 2 ** 53, 1e308, [], {}, [[]], PROTO) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      deep(5),
      deep(400),
      Array.from({ length: 2_000 }, () => 'x'),
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

/** A thousand of these: to make each anew would take longer than all that is done with it. */
const hostile = fc.constantFrom(...fc.sample(anything, { numRuns: 1000, seed: 20261204 }));

/** One change somewhere in a value: put something else there, leave it out, or put it into a list. `at` and `how` choose. */
function changedAt(value: unknown, at: number, how: number, other: unknown): unknown {
  const fields = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const place = at % (fields.length + 1);
  const field = fields[place];
  if (field === undefined) return how === 0 ? [value] : other;
  const copy = (Array.isArray(value) ? [...value] : { ...Object(value) }) as { [field: string]: unknown };
  const inner = copy[field];
  if (typeof inner === 'object' && inner !== null && how !== 1)
    copy[field] = changedAt(inner, Math.floor(at / (fields.length + 1)), how, other);
  else if (how === 1) delete copy[field];
  else copy[field] = how === 0 ? [inner] : other;
  return copy;
}

/**
 * Events that nobody sends who keeps to the contract: one that fits, changed at one place; one that fits another door; a field of a name that
 * nobody expects; or anything at all.
 */
export function malformed(fits: fc.Arbitrary<unknown>, others: readonly unknown[]): fc.Arbitrary<unknown> {
  const changed = fc
    .tuple(fits, fc.nat(9_999), fc.nat(4), hostile)
    .map(([value, at, how, other]) => changedAt(value, at, how, other));
  const more = fc
    .tuple(fits, hostile, fc.constantFrom('__proto__', 'agent', 'role', 'constructor', 'happened', 'expires'))
    .map(([value, other, name]) => Object.fromEntries([...Object.entries(Object(value)), [name, other]]));
  return fc.oneof(
    { weight: 12, arbitrary: changed },
    {
      weight: 1,
      arbitrary: fc.tuple(changed, fc.nat(9_999), hostile).map(([value, at, other]) => changedAt(value, at, 4, other)),
    },
    { weight: 2, arbitrary: more },
    { weight: 2, arbitrary: others.length > 0 ? fc.constantFrom(...others) : hostile },
    { weight: 3, arbitrary: hostile },
  );
}
