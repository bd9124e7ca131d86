import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The checkout that holds cdk.json. */
const checkout = join(import.meta.dirname, '..', '..');

/**
 * Synthesizes the app of cdk.json into `output`, as `cdk synth` would, with offline validation off (it costs seconds).
 * @throws an Error with what the app printed where it does not synthesize.
 */
export async function synthesize(output: string, environment: string): Promise<void> {
  const { app, context } = JSON.parse(readFileSync(join(checkout, 'cdk.json'), 'utf8')) as {
    app: string;
    context: { [key: string]: unknown };
  };
  const [, ...script] = app.split(' ');
  // The switch of CDK decides about its own rules, the context about ours (bin/contact-centre.ts).
  const quick = { ...context, env: environment, '@aws-cdk/core:validateAgainstDefaultRules': false };
  try {
    await promisify(execFile)(process.execPath, script, {
      cwd: checkout,
      env: { ...process.env, CDK_VALIDATION: 'false', CDK_OUTDIR: output, CDK_CONTEXT_JSON: JSON.stringify(quick) },
    });
  } catch (error) {
    const printed = (error as { stderr?: string }).stderr ?? '';
    throw new Error(`The stacks do not synthesize:\n${printed.trim()}`, { cause: error });
  }
}
