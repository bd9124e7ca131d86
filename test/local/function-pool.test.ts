import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, expect, it } from 'vitest';
import { FunctionPool } from '../../local/functions/pool.ts';

const scratch = mkdtempSync(join(tmpdir(), 'wayline-pool-'));
afterAll(() => rmSync(scratch, { recursive: true }));

it('answers while it runs; stopped, it begins nothing more that a centre would have to wait for', async () => {
  const bundle = join(scratch, 'index.js');
  writeFileSync(bundle, 'exports.handler = async (event) => event.said;');
  const spec = { name: 'echo', arn: 'arn:echo', bundle, timeoutSeconds: 30, variables: {} };
  const pool = new FunctionPool(spec, () => new Date('2026-12-04T12:00:00Z'), new PassThrough().resume());
  expect(await pool.invoke({ said: 'hello' })).toMatchObject({ answer: 'hello' });
  await pool.stop();
  expect(await pool.invoke({ said: 'again' })).toEqual({
    error: { errorType: 'Runtime.ExitError', errorMessage: 'The function was stopped before it began.' },
  });
});
