import { expect } from 'vitest';

// Vitest's toMatchObject takes any text for any regular expression. Here a text equals the expressions that it matches, and no other.
expect.addEqualityTesters([
  (given, wanted) =>
    wanted instanceof RegExp && !(given instanceof RegExp)
      ? typeof given === 'string' && wanted.test(given)
      : undefined,
]);
