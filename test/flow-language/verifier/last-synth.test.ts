import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synthesizedFlows } from '../../../local/assembly/flows.ts';
import { putAssembly } from '../../../local/assembly/kept-assembly.ts';

const entry = join(import.meta.dirname, '..', '..', '..', 'bin', 'wayline.js');
const data = mkdtempSync(join(tmpdir(), 'wayline-flows-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** In a folder of its own, so that no cdk.out of the checkout is newer. */
const check = (...args: readonly string[]) =>
  spawnSync(process.execPath, [entry, 'flows', 'check', '--data', data, ...args], { cwd: data, encoding: 'utf8' });

describe('flows check without a file', () => {
  it('says that nothing is synthesized yet', () => {
    const { status, stdout, stderr } = check();
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Nothing is synthesized yet.');
  });

  describe('behind a synth', () => {
    beforeAll(() => putAssembly(join(data, 'assembly'), 'dev'));

    it('judges all flows of it, and refuses none', () => {
      const flows = synthesizedFlows(join(data, 'assembly'));
      const { status, stdout } = check();
      expect(flows.length).toBeGreaterThan(1);
      expect(stdout).toContain(`${flows.length} flows checked: 0 refused, `);
      expect(status).toBe(0);
    });
  });
});
