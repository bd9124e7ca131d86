import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

it('refuses at synth, in the service’s words, a flow that the service would refuse', () => {
  const copy = mkdtempSync(join(tmpdir(), 'wayline-refused-'));
  try {
    for (const entry of [
      'bin',
      'contact-flows',
      'lambdas',
      'lib',
      'cdk.json',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
    ])
      cpSync(join(root, entry), join(copy, entry), { recursive: true });
    // The bundles are none of its business: where they were built before, they are not built again.
    if (existsSync(join(root, 'build', 'lambdas')))
      cpSync(join(root, 'build', 'lambdas'), join(copy, 'build', 'lambdas'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    mkdirSync(join(copy, 'cdk.out'));
    const silent = `import { loggingDisabled } from '../flow-language/contact.ts';
import { flow } from '../flow-language/flow.ts';
import { hangUp } from '../flow-language/queues.ts';
import { say } from '../flow-language/speech.ts';
export const customerQueue = flow({
  name: 'Customer queue', type: 'CUSTOMER_HOLD', description: 'Planted', sections: { start: [loggingDisabled, say('Hello'), hangUp] },
});
`;
    writeFileSync(join(copy, 'contact-flows', 'waiting', 'customer-queue.ts'), silent);
    const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'));
    const synth = () =>
      execFileSync(process.execPath, ['bin/contact-centre.ts'], {
        cwd: copy,
        stdio: 'pipe',
        env: { ...process.env, CDK_OUTDIR: join(copy, 'cdk.out'), CDK_CONTEXT_JSON: JSON.stringify(context) },
      });
    expect(synth).toThrow(
      /Flow 'Customer queue' would be refused:\s+'start - say': Invalid Action type\. Type: MessageParticipant[\s\S]*'start - hang up': Invalid Action type\. Type: DisconnectParticipant/,
    );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
