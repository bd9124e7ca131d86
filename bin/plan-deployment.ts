import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Planned } from '../lib/deployment/planned.ts';
import { stackOrder } from '../lib/deployment/stack-order.ts';
import { putAssembly } from '../local/assembly/kept-assembly.ts';
import { readAssembly } from '../local/assembly/resources.ts';
import { Failure } from './failure.ts';

/**
 * Synthesizes an environment into a folder of its own, and answers what its deployment creates. Nothing leaves this machine.
 * @throws Failure 1 with what the app said where it does not synthesize.
 */
export async function planDeployment(environment: string): Promise<Planned> {
  const directory = mkdtempSync(join(tmpdir(), 'wayline-check-'));
  try {
    await putAssembly(directory, environment).catch((error: Error) => {
      throw new Failure(1, error.message);
    });
    return { stacks: stackOrder(needsOf(directory)), resources: readAssembly(directory).resources };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** By stack what it needs, as the manifest says. */
function needsOf(directory: string): ReadonlyMap<string, readonly string[]> {
  const { artifacts } = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as {
    artifacts: { [name: string]: { type: string; dependencies?: readonly string[] } };
  };
  const stacks = Object.entries(artifacts).filter(([, { type }]) => type === 'aws:cloudformation:stack');
  return new Map(stacks.map(([name, { dependencies = [] }]) => [name, dependencies]));
}
