import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverageRows } from '../../bin/coverage-rows.ts';
import { ENVIRONMENTS, resourcesOf } from '../stacks/synthesized.ts';

const root = join(import.meta.dirname, '..', '..');
const rows = coverageRows(readFileSync(join(root, 'docs', 'coverage.md'), 'utf8'));

describe('docs/coverage.md', () => {
  it('says the same as coverage.json, of every row; npm run docs writes it', () => {
    expect(JSON.parse(readFileSync(join(root, 'docs', 'coverage.json'), 'utf8'))).toEqual(rows);
    expect(rows).toHaveLength(120);
  });

  it('names scenarios that are there, and calls nothing done without one and without something deployed', () => {
    for (const { row, state, tests, resources } of rows) {
      for (const test of tests) expect([row, test, existsSync(join(root, test))]).toEqual([row, test, true]);
      for (const test of tests) expect(test).toMatch(/^test\/scenarios\//);
      if (state === 'open') expect([row, tests, resources]).toEqual([row, [], []]);
      else expect([row, tests.length > 0, resources.length > 0]).toEqual([row, true, true]);
    }
  });

  it.each(ENVIRONMENTS)('names what is deployed in %s', (environment) => {
    const functions = resourcesOf(environment, 'AWS::Lambda::Function').map(
      ({ Properties }) => `function ${String(Properties['FunctionName']).replace(`wayline-${environment}-`, '')}`,
    );
    const flows = ['AWS::Connect::ContactFlow', 'AWS::Connect::ContactFlowModule'].flatMap((type) =>
      resourcesOf(environment, type).map(({ Properties }) => `flow ${Properties['Name']}`),
    );
    expect(new Set([...functions, ...flows])).toEqual(
      new Set([...functions, ...flows, ...rows.flatMap(({ resources }) => resources)]),
    );
  });

  it('refuses a row that cannot be read, and one that nobody asked for', () => {
    expect(() => coverageRows('| S1 | what | nearly | | |')).toThrow('this row cannot be read: | S1 |');
    expect(() => coverageRows('| S109 | what | open | | |')).toThrow('there is no row S109');
  });
});
