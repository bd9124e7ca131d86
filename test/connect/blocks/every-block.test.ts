import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../contact-flows/flow-language/catalogue.ts';
import { blockOf, notRun } from '../../../local/connect/blocks.ts';

const here = import.meta.dirname;
const tests = readdirSync(here)
  .filter((file) => file !== 'every-block.test.ts')
  .map((file) => readFileSync(join(here, file), 'utf8'))
  .join('\n');
const types = Object.keys(CATALOGUE);

describe('the catalogue', () => {
  it.each(types)('%s is a block here', (type) => {
    expect(blockOf(type)).toBeDefined();
  });

  it.each(types.filter((type) => notRun(type) === undefined))('%s is proved by a test of its own', (type) => {
    expect(tests).toContain(`'${type}'`);
  });

  it('names why the others do not run, and knows nothing else', () => {
    expect(types.filter((type) => notRun(type) !== undefined)).toHaveLength(types.length - 43);
    expect(notRun('PlayPrompt')).toBe('the service has no such action');
    expect([blockOf('PlayPrompt'), blockOf('toString')]).toEqual([undefined, undefined]);
  });
});
