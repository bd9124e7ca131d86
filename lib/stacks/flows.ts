import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnContactFlow, CfnContactFlowModule, CfnIntegrationAssociation } from 'aws-cdk-lib/aws-connect';
import type { Construct } from 'constructs';
import type { Flow } from '../../contact-flows/flow-language/flow.ts';
import { layOut } from '../../contact-flows/flow-language/layout.ts';
import { isModule, moduleSettings } from '../../contact-flows/flow-language/modules.ts';
import { referencesOf, render } from '../../contact-flows/flow-language/render.ts';
import type { Reference } from '../../contact-flows/flow-language/step.ts';
import { readSubject } from '../../contact-flows/flow-language/verifier/read-subject.ts';
import { verify } from '../../contact-flows/flow-language/verify.ts';
import { flows } from '../../contact-flows/flows.ts';
import { mainInbound } from '../../contact-flows/travellers/main-inbound.ts';
import { NumberAnswersWithFlow } from '../constructs/number-answers-with-flow.ts';
import type { Environment } from '../environments/environment.ts';
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
    const { instanceArn } = props.durable;
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

    const made = new Map<string, string>();
    const resolve = (by: Flow) => (reference: Reference) => {
      const found = this.arnOf(reference, made, props);
      if (found === undefined)
        throw new Error(`Flow '${by.name}' names ${reference.reference} '${reference.name}', which is not there.`);
      return found;
    };
    for (const flow of flows) {
      refuseAtSynth(flow);
      const content = this.toJsonString(layOut(render(flow, resolve(flow))));
      const { resource, arn } = this.make(flow, instanceArn, content);
      for (const { reference, name } of referencesOf(flow)) {
        const association = reference === 'function' ? associations.get(name) : undefined;
        if (association) resource.addResourceDependency(association);
      }
      made.set(flow.name, arn);
    }

    new NumberAnswersWithFlow(this, 'MainLine', {
      environment: props.environment,
      instanceArn,
      numberArn: props.durable.mainNumberArn,
      flowArn: resolve(mainInbound)({ reference: 'flow', name: mainInbound.name }),
    });
  }

  private make(flow: Flow, instanceArn: string, content: string) {
    const common = { instanceArn, name: flow.name, description: flow.description, content };
    if (isModule(flow)) {
      const resource = new CfnContactFlowModule(this, pascal(flow.name), { ...common, settings: moduleSettings(flow) });
      return { resource, arn: resource.attrContactFlowModuleArn };
    }
    const resource = new CfnContactFlow(this, pascal(flow.name), { ...common, type: flow.type });
    return { resource, arn: resource.attrContactFlowArn };
  }

  private arnOf(
    { reference, name }: Reference,
    made: ReadonlyMap<string, string>,
    { centre, service }: Props,
  ): string | undefined {
    switch (reference) {
      case 'queue':
        return centre.queues[name]?.attrQueueArn;
      case 'hours':
        return centre.hours[name]?.attrHoursOfOperationArn;
      case 'function':
        return service.callerFunctions[name]?.functionArn;
      case 'view':
        return `arn:aws:connect:${this.region}:aws:view/${name}:1`;
      case 'flow':
      case 'module':
        return made.get(name);
    }
  }
}

/** Ours are refused here, in the service's words, and not by a deployment with an empty message. */
function refuseAtSynth(flow: Flow): void {
  const example = '00000000-0000-4000-8000-000000000000';
  const subject = readSubject(JSON.stringify(render(flow, () => example)));
  const problems = typeof subject === 'string' ? [] : verify({ ...subject, place: flow.type });
  const refused = problems.filter(({ severity }) => severity === 'refused');
  if (refused.length > 0)
    throw new Error(
      `Flow '${flow.name}' would be refused:\n${refused.map(({ block, problem }) => `  '${block}': ${problem}`).join('\n')}`,
    );
}

const pascal = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
