import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { arnsIn } from '../../local/assembly/identity.ts';
import { resolver } from '../../local/assembly/resolve.ts';
import { readAssembly } from '../../local/assembly/resources.ts';
import { appOf } from '../stacks/app-of.ts';

/** The resources of dev's stacks, with what `changed` says of its record, as the local centre reads them. */
export function synthesizedCentre(changed: object = {}) {
  const outdir = mkdtempSync(join(tmpdir(), 'wayline-centre-'));
  try {
    appOf('dev', changed, outdir).synth();
    const assembly = readAssembly(outdir);
    const resolve = resolver(assembly, assembly.region);
    const all = (type: string) =>
      assembly.resources.filter((resource) => resource.type === `AWS::Connect::${type}`).map(resolve);
    return { assembly, resolve, arnOf: arnsIn(assembly.region), all };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
