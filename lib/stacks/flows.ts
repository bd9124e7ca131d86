import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnContactFlow, CfnIntegrationAssociation } from 'aws-cdk-lib/aws-connect';
import type { Construct } from 'constructs';
import type { Flow } from '../../contact-flows/flow-language/flow.ts';
import { layOut } from '../../contact-flows/flow-language/layout.ts';
import { referencesOf, render } from '../../contact-flows/flow-language/render.ts';
import type { Reference } from '../../contact-flows/flow-language/step.ts';
import { flows } from '../../contact-flows/flows.ts';
import { mainInbound } from '../../contact-flows/travellers/main-inbound.ts';
import { NumberAnswersWithFlow } from '../constructs/number-answers-with-flow.ts';
import type { Environment } from '../environments.ts';
import type { CentreStack } from './centre.ts';
import type { DurableStack } from './durable.ts';
import type { ServiceStack } from './service.ts';

interface Props extends StackProps {
  readonly environment: Environment;
  readonly durable: DurableStack;
  readonly centre: CentreStack;
  readonly service: ServiceStack;
}

/** What callers hear: the flows, the functions that they may ask, and the number that leads to them. */
export class FlowsStack extends Stack {
  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, props);
    const instanceArn = props.durable.instance.attrArn;
    const associations = new Map<string, CfnIntegrationAssociation>();
    for (const [capability, lambda] of Object.entries(props.service.callerFunctions))
      associations.set(
        capability,
        new CfnIntegrationAssociation(this, `Asks${pascal(capability)}`, {
          instanceId: instanceArn,
          integrationType: 'LAMBDA_FUNCTION',
          integrationArn: lambda.functionArn,
        }),
      );

    const made = new Map<string, CfnContactFlow>();
    const resolve =
      (by: Flow) =>
      (reference: Reference): string => {
        const { queues } = props.centre;
        const found = {
          queue: queues[reference.name]?.attrQueueArn,
          flow: made.get(reference.name)?.attrContactFlowArn,
          function: props.service.callerFunctions[reference.name]?.functionArn,
        }[reference.reference];
        if (found === undefined)
          throw new Error(`Flow '${by.name}' names ${reference.reference} '${reference.name}', which is not there.`);
        return found;
      };
    for (const flow of flows) {
      const resource = new CfnContactFlow(this, pascal(flow.name), {
        instanceArn,
        name: flow.name,
        description: flow.description,
        type: flow.type,
        content: this.toJsonString(layOut(render(flow, resolve(flow)))),
      });
      for (const { reference, name } of referencesOf(flow)) {
        const association = reference === 'function' ? associations.get(name) : undefined;
        if (association) resource.addResourceDependency(association);
      }
      made.set(flow.name, resource);
    }

    new NumberAnswersWithFlow(this, 'MainLine', {
      instanceArn,
      numberArn: props.durable.number.attrPhoneNumberArn,
      flowArn: resolve(mainInbound)({ reference: 'flow', name: mainInbound.name }),
    });
  }
}

const pascal = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
