import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('ends the synth with its sentence alone', () => {
  const { status, stderr } = spawnSync(process.execPath, ['bin/contact-centre.ts'], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: { ...process.env, CDK_CONTEXT_JSON: JSON.stringify({ env: 'moon' }) },
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: "There is no environment 'moon'. Choose one with -c env=NAME: dev, staging, prod.\n",
  });
});
