import { App, DefaultStackSynthesizer, type IReusableStackSynthesizer, Validations } from 'aws-cdk-lib';
import { contactCentre } from '../lib/app.ts';
import type { Environment } from '../lib/environments/environment.ts';
import { environmentNamed } from '../lib/environments.ts';

/** The record of that name; a wrong one ends the synth with its sentence alone. */
function environmentOrEnd(name: string): Environment {
  try {
    return environmentNamed(name);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}

// One environment a synth: npx cdk deploy --all -c env=dev
const app = new App({
  analyticsReporting: false,
  defaultStackSynthesizer: new DefaultStackSynthesizer({
    generateBootstrapVersionRule: false,
  }) as IReusableStackSynthesizer,
});
contactCentre(app, environmentOrEnd(app.node.tryGetContext('env') ?? 'dev'));

// With the offline validation, and like it not where a start must be quick.
if (app.node.tryGetContext('@aws-cdk/core:validateAgainstDefaultRules') === true) {
  const { AwsSolutionsChecks } = await import('cdk-nag');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}
