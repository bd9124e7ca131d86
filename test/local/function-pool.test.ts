import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, expect, it } from 'vitest';
import { FunctionPool } from '../../local/functions/pool.ts';

const scratch = mkdtempSync(join(tmpdir(), 'wayline-pool-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A pool of a function whose handler is written so. */
function poolOf(name: string, handler: string): FunctionPool {
  const bundle = join(scratch, `asset.${name}`, 'index.js');
  mkdirSync(join(bundle, '..'));
  writeFileSync(bundle, `exports.handler = ${handler};`);
  const spec = { name, arn: `arn:${name}`, bundle, timeoutSeconds: 30, variables: { TABLE_NAME: 'travel' } };
  return new FunctionPool(spec, () => new Date('2026-12-04T12:00:00Z'), new PassThrough().resume());
}

it('answers while it runs; stopped, it begins nothing more that a centre would have to wait for', async () => {
  const pool = poolOf('echo', 'async (event) => event.said');
  expect(await pool.invoke({ said: 'hello' })).toMatchObject({ answer: 'hello' });
  await pool.stop();
  expect(await pool.invoke({ said: 'again' })).toEqual({
    error: { errorType: 'Runtime.ExitError', errorMessage: 'The function was stopped before it began.' },
  });
});

it('shows a function the variables that it has on Lambda, and nothing of this machine', async () => {
  const pool = poolOf('variables', 'async () => process.env');
  expect(await pool.invoke({})).toEqual({ id: expect.any(String), answer: { TABLE_NAME: 'travel' } });
  await pool.stop();
});
