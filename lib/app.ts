import { type App, Aspects, Tags } from 'aws-cdk-lib';
import { AlarmsRing } from './constructs/alarm-topic.ts';
import type { Environment } from './environments/environment.ts';
import { CentreStack } from './stacks/centre.ts';
import { CrisisStack } from './stacks/crisis.ts';
import { DurableStack } from './stacks/durable.ts';
import { FlowsStack } from './stacks/flows.ts';
import { GuidesStack } from './stacks/guides.ts';
import { PublicStack } from './stacks/public.ts';
import { ServiceStack } from './stacks/service.ts';

/** Adds the stacks of one environment's contact centre to the app. Each may use those before it and none behind it. */
export function contactCentre(app: App, environment: Environment): void {
  const stack = (name: string) => `wayline-${environment.name}-${name}`;
  const props = {
    environment,
    env: { region: environment.region },
    terminationProtection: environment.name === 'prod',
  };
  const durable = new DurableStack(app, stack('durable'), props);
  const centre = new CentreStack(app, stack('centre'), { ...props, durable });
  const open = new PublicStack(app, stack('public'), { ...props, durable });
  const crisis = new CrisisStack(app, stack('crisis'), { ...props, durable, page: open.crisisPage });
  const service = new ServiceStack(app, stack('service'), { ...props, durable, centre, open, crisis });
  const guides = new GuidesStack(app, stack('guides'), { ...props, durable, centre, service, crisis });
  const flows = new FlowsStack(app, stack('flows'), { ...props, durable, centre, service, crisis, guides });

  Aspects.of(app).add(new AlarmsRing(centre.alarms));
  Tags.of(app).add('wayline:environment', environment.name);
  for (const [name, each] of Object.entries({ durable, centre, public: open, crisis, service, guides, flows }))
    Tags.of(each).add('wayline:stack', name);
}
