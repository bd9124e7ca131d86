import { App, DefaultStackSynthesizer, type IReusableStackSynthesizer, Tags } from 'aws-cdk-lib';
import { environmentNamed } from '../lib/environments.ts';
import { CentreStack } from '../lib/stacks/centre.ts';
import { DurableStack } from '../lib/stacks/durable.ts';
import { FlowsStack } from '../lib/stacks/flows.ts';
import { ServiceStack } from '../lib/stacks/service.ts';

// One environment a synth: npx cdk deploy --all -c env=dev
const app = new App({
  analyticsReporting: false,
  defaultStackSynthesizer: new DefaultStackSynthesizer({
    generateBootstrapVersionRule: false,
  }) as IReusableStackSynthesizer,
});
const environment = environmentNamed(app.node.tryGetContext('env') ?? 'dev');
const props = { environment, env: { region: environment.region } };
const stack = (name: string) => `wayline-${environment.name}-${name}`;

const durable = new DurableStack(app, stack('durable'), props);
const centre = new CentreStack(app, stack('centre'), { ...props, durable });
const service = new ServiceStack(app, stack('service'), { ...props, durable });
new FlowsStack(app, stack('flows'), { ...props, durable, centre, service });

Tags.of(app).add('wayline:environment', environment.name);
