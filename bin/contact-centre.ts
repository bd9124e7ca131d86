import { App, DefaultStackSynthesizer, type IReusableStackSynthesizer, Validations } from 'aws-cdk-lib';
import { contactCentre } from '../lib/app.ts';
import { environmentNamed } from '../lib/environments.ts';

// One environment a synth: npx cdk deploy --all -c env=dev
const app = new App({
  analyticsReporting: false,
  defaultStackSynthesizer: new DefaultStackSynthesizer({
    generateBootstrapVersionRule: false,
  }) as IReusableStackSynthesizer,
});
contactCentre(app, environmentNamed(app.node.tryGetContext('env') ?? 'dev'));

// With the offline validation, and like it not where a start must be quick.
if (app.node.tryGetContext('@aws-cdk/core:validateAgainstDefaultRules') === true) {
  const { AwsSolutionsChecks } = await import('cdk-nag');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}
