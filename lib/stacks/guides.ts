import { Stack, type StackProps } from 'aws-cdk-lib';
import type { CfnHoursOfOperation, CfnQueue } from 'aws-cdk-lib/aws-connect';
import { CfnIntegrationAssociation } from 'aws-cdk-lib/aws-connect';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Flow } from '../../contact-flows/flow-language/flow.ts';
import { referencesOf } from '../../contact-flows/flow-language/render.ts';
import type { Reference } from '../../contact-flows/flow-language/step.ts';
import { guideFlows } from '../../contact-flows/flows.ts';
import { InstanceFlows } from '../constructs/instance-flows.ts';
import { logicalId } from '../constructs/logical-id.ts';
import type { CentreStack } from './centre.ts';
import type { CrisisStack } from './crisis.ts';
import type { DurableStack } from './durable.ts';
import type { ServiceStack } from './service.ts';

/** The stacks that flows name resources of. */
export interface NamedByFlows {
  readonly durable: DurableStack;
  readonly centre: CentreStack;
  readonly service: ServiceStack;
  readonly crisis: CrisisStack;
}

/** What agents hear and see, and which functions flows may ask: a function is associated with an instance once, for the flows of every stack. */
export class GuidesStack extends Stack {
  readonly flows: InstanceFlows;
  private readonly associations = new Map<string, CfnIntegrationAssociation>();

  constructor(scope: Construct, id: string, props: StackProps & NamedByFlows) {
    super(scope, id, props);
    const { instanceArn } = props.durable;
    for (const [name, lambda] of Object.entries(askedOf(props)))
      this.associations.set(
        name,
        new CfnIntegrationAssociation(this, `Asks${logicalId(name)}`, {
          instanceId: instanceArn,
          integrationType: 'LAMBDA_FUNCTION',
          integrationArn: lambda.functionArn,
        }),
      );
    this.flows = new InstanceFlows(this, { instanceArn, resolve: (reference) => arnOf(this, reference, props) });
    for (const flow of guideFlows) this.make(flow);
  }

  private make(flow: Flow): void {
    const resource = this.flows.make(flow);
    for (const { reference, name } of referencesOf(flow)) {
      const association = reference === 'function' ? this.associations.get(name) : undefined;
      if (association) resource.addResourceDependency(association);
    }
  }
}

/** The ARN of what a flow in `stack` names, where it is no flow of that stack. */
export function arnOf(
  stack: Stack,
  { reference, name }: Reference,
  { guides, ...props }: NamedByFlows & { readonly guides?: GuidesStack },
): string | undefined {
  const { centre } = props;
  const queues: { readonly [name: string]: CfnQueue } = centre.queues;
  const hours: { readonly [name: string]: CfnHoursOfOperation } = centre.hours;
  switch (reference) {
    case 'queue':
      return queues[name]?.attrQueueArn;
    case 'hours':
      return hours[name]?.attrHoursOfOperationArn;
    case 'function':
      return askedOf(props)[name]?.functionArn;
    case 'view':
      return `arn:aws:connect:${stack.region}:aws:view/${name}:1`;
    case 'flow':
    case 'module':
      return guides?.flows.find(name) ?? centre.flows.find(name);
  }
}

/** Every function that flows ask, by capability. */
const askedOf = ({ service, crisis }: NamedByFlows): { readonly [name: string]: IFunction } => ({
  ...service.askedFunctions,
  ...crisis.askedFunctions,
});
