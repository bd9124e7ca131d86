import { App, DefaultStackSynthesizer, type IReusableStackSynthesizer } from 'aws-cdk-lib';
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
