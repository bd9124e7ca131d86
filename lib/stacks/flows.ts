import { Stack, type StackProps } from 'aws-cdk-lib';
import { type CfnHoursOfOperation, CfnIntegrationAssociation, type CfnQueue } from 'aws-cdk-lib/aws-connect';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { ownWork } from '../../contact-flows/agents/own-work.ts';
import { workForDepartment } from '../../contact-flows/agents/work-for-department.ts';
import type { Flow } from '../../contact-flows/flow-language/flow.ts';
import { isModule } from '../../contact-flows/flow-language/modules.ts';
import { referencesOf } from '../../contact-flows/flow-language/render.ts';
import type { Reference } from '../../contact-flows/flow-language/step.ts';
import { flows } from '../../contact-flows/flows.ts';
import { mainInbound } from '../../contact-flows/travellers/main-inbound.ts';
import { flowParameter } from '../constructs/flow-parameter.ts';
import { InstanceFlows } from '../constructs/instance-flows.ts';
import { logicalId } from '../constructs/logical-id.ts';
import { NumberAnswersWithFlow } from '../constructs/number-answers-with-flow.ts';
import { ownWorkTemplate, workTemplate } from '../constructs/work-template.ts';
import type { Environment } from '../environments/environment.ts';
import type { CentreStack } from './centre.ts';
import type { CrisisStack } from './crisis.ts';
import type { DurableStack } from './durable.ts';
import type { ServiceStack } from './service.ts';

interface Props extends StackProps {
  readonly environment: Environment;
  readonly durable: DurableStack;
  readonly centre: CentreStack;
  readonly service: ServiceStack;
  readonly crisis: CrisisStack;
}

/** What callers hear: the flows, the functions that they may ask, and the number that leads to them. */
export class FlowsStack extends Stack {
  private readonly made: InstanceFlows;

  constructor(scope: Construct, id: string, props: Props) {
    // The template is near what CloudFormation takes; spaces need none of it.
    super(scope, id, { ...props, suppressTemplateIndentation: true });
    const { instanceArn } = props.durable;
    const associations = new Map<string, CfnIntegrationAssociation>();
    for (const [name, lambda] of Object.entries(askedOf(props)))
      associations.set(
        name,
        new CfnIntegrationAssociation(this, `Asks${logicalId(name)}`, {
          instanceId: instanceArn,
          integrationType: 'LAMBDA_FUNCTION',
          integrationArn: lambda.functionArn,
        }),
      );

    this.made = new InstanceFlows(this, { instanceArn, resolve: (reference) => this.arnOf(reference, props) });
    for (const flow of flows) {
      const resource = this.made.make(flow);
      for (const { reference, name } of referencesOf(flow)) {
        const association = reference === 'function' ? associations.get(name) : undefined;
        if (association) resource.addResourceDependency(association);
      }
      if (!isModule(flow)) this.tell(flow, props.environment);
    }
    const contactFlowArn = this.made.arnOf(workForDepartment.name);
    workTemplate(this, instanceArn, contactFlowArn);
    const selfAssignContactFlowArn = this.made.arnOf(ownWork.name);
    ownWorkTemplate(this, instanceArn, { contactFlowArn, selfAssignContactFlowArn });
    new NumberAnswersWithFlow(this, 'MainLine', {
      environment: props.environment,
      instanceArn,
      numberArn: props.durable.mainNumberArn,
      flowArn: this.made.arnOf(mainInbound.name),
    });
  }

  /** Handlers read a flow's ARN from a parameter: their stack stands before this one. */
  private tell(flow: Flow, environment: Environment): void {
    new StringParameter(this, `${logicalId(flow.name)}Arn`, {
      parameterName: flowParameter(environment, flow),
      description: `ARN of the flow '${flow.name}'`,
      stringValue: this.made.arnOf(flow.name),
    });
  }

  private arnOf({ reference, name }: Reference, props: Props): string | undefined {
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
        return `arn:aws:connect:${this.region}:aws:view/${name}:1`;
      case 'flow':
      case 'module':
        return centre.flows.find(name);
    }
  }
}

/** Every function that flows ask, by capability. */
const askedOf = ({ service, crisis }: Props): { readonly [name: string]: IFunction } => ({
  ...service.askedFunctions,
  ...crisis.askedFunctions,
});
