import { Stack, type StackProps } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { ownWork } from '../../contact-flows/agents/own-work.ts';
import { workForDepartment } from '../../contact-flows/agents/work-for-department.ts';
import type { Flow } from '../../contact-flows/flow-language/flow.ts';
import { isModule } from '../../contact-flows/flow-language/modules.ts';
import { callerFlows } from '../../contact-flows/flows.ts';
import { mainInbound } from '../../contact-flows/travellers/main-inbound.ts';
import { flowParameter } from '../constructs/flow-parameter.ts';
import { InstanceFlows } from '../constructs/instance-flows.ts';
import { logicalId } from '../constructs/logical-id.ts';
import { NumberAnswersWithFlow } from '../constructs/number-answers-with-flow.ts';
import { ownWorkTemplate, workTemplate } from '../constructs/work-template.ts';
import type { Environment } from '../environments/environment.ts';
import { arnOf, type GuidesStack, type NamedByFlows } from './guides.ts';

interface Props extends StackProps, NamedByFlows {
  readonly environment: Environment;
  readonly guides: GuidesStack;
}

/** What callers hear and what tasks run, and the number that leads to them. */
export class FlowsStack extends Stack {
  private readonly made: InstanceFlows;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, props);
    // There the functions are associated that flows ask.
    this.addStackDependency(props.guides);
    const { instanceArn } = props.durable;
    this.made = new InstanceFlows(this, { instanceArn, resolve: (reference) => arnOf(this, reference, props) });
    for (const flow of callerFlows) {
      this.made.make(flow);
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
}
