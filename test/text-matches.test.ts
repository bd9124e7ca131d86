import { expect, it } from 'vitest';

it.each([
  ['a text that it matches', 'hello', true],
  ['another text', 'goodbye', false],
  ['a number', 5, false],
  ['nothing', undefined, false],
])('an expression where an object is compared takes %s: %s, %s', (_, said, matches) => {
  const compared = () => expect({ said, more: 1 }).toMatchObject({ said: /hell/ });
  if (matches) compared();
  else expect(compared).toThrow();
});
